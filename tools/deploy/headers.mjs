// What a host should say with each file, told once: as `_headers` for static hosts that read it, and as an include
// for nginx. The content policy is the union of what the pages say themselves, since the hashes of their scripts and
// sheets stand there, with what only a header can say.
//
//   node tools/deploy/headers.mjs <site> <nginx-include>   writes <site>/_headers and the include

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Only a policy's owner makes scripts out of text, and ours makes one: the address of the service worker. */
const TRUSTED_TYPES = "require-trusted-types-for 'script'; trusted-types many-machines";

export const ALWAYS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // Embedded labs run in closed-off frames, whose origin is nobody's: their code is asked for across origins.
  'Access-Control-Allow-Origin': '*',
};
export const CACHE = { hashed: 'public, max-age=31536000, immutable', other: 'no-cache' };
const NO_FRAMES = "frame-ancestors 'none'";

const META = /<meta http-equiv="content-security-policy" content="([^"]*)"/i;

/** One policy that allows what each of these allows: the union of their sources, directive by directive. */
export function union(policies) {
  const all = new Map();
  for (const policy of policies) {
    for (const directive of policy.split(';')) {
      const [name, ...sources] = directive.trim().split(/\s+/);
      if (!name) continue;
      all.set(name, new Set([...(all.get(name) ?? []), ...sources]));
    }
  }
  return [...all].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}

async function pagesOf(site) {
  const names = (await readdir(site, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
  return names.filter((name) => name.endsWith('.html')).sort();
}

/** The content policy of a site's pages. @throws when a page has none */
export async function policyOf(site) {
  const policies = [];
  for (const name of await pagesOf(site)) {
    const policy = META.exec(await readFile(join(site, name), 'utf8'))?.[1];
    if (!policy) throw new Error(`${name} has no content policy.`);
    policies.push(policy.replaceAll('&#39;', "'"));
  }
  // The search index runs as WebAssembly in a worker, which takes its policy from the header alone.
  return `${union([...policies, "script-src 'wasm-unsafe-eval'"])}; ${TRUSTED_TYPES}`;
}

/**
 * `_headers` as several hosts read it: all that matches a path is sent, and two policies both hold. So every page gets
 * the first, and all but embeds the second, by their first folder.
 */
export function headersFile(policy, pages) {
  const languages = new Set(pages.flatMap((name) => /^([\w-]+)\/embed\//.exec(name)?.[1] ?? []));
  const folderOf = (path) => {
    const folders = path.split('/').slice(0, -1);
    const depth = languages.has(folders[0]) ? 2 : 1;
    return folders.length > depth ? `/${folders.slice(0, depth).join('/')}/*` : `/${path}`;
  };
  const folders = new Set(
    pages
      .filter((name) => !/^([\w-]+\/)?embed\//.test(name))
      .map((name) => folderOf(name.replace(/index\.html$/, ''))),
  );
  const block = (path, headers) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return `${[
    block('/*', { ...ALWAYS, 'Content-Security-Policy': policy }),
    ...[...folders].map((path) => block(path, { 'Content-Security-Policy': NO_FRAMES })),
    block('/_astro/*', { 'Cache-Control': CACHE.hashed }),
    block('/sw.js', { 'Cache-Control': CACHE.other }),
  ].join('\n\n')}\n`;
}

/** The same for nginx, inside a server: `$frames` and `$caching` are maps of deploy/nginx.conf. */
export function nginxInclude(policy) {
  const lines = Object.entries(ALWAYS).map(([name, value]) => `add_header ${name} "${value}" always;`);
  return `${[
    ...lines,
    `add_header Content-Security-Policy "${policy}$frames" always;`,
    'add_header Cache-Control $caching always;',
  ].join('\n')}\n`;
}

/** For a built site: writes `_headers` into it and gives back the include. */
export async function writeHeaders(site) {
  const policy = await policyOf(site);
  await writeFile(join(site, '_headers'), headersFile(policy, await pagesOf(site)));
  return nginxInclude(policy);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , site = 'dist', include] = process.argv;
  const text = await writeHeaders(site);
  if (include) await writeFile(include, text);
}
