// Makes a site that was built under a base path run under any: each address that begins with the base becomes one
// that is seen from the file it stands in. What cannot be seen from anywhere (addresses for other sites, which need
// an origin) is left out.

import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const TEXT = /\.(html|js|json|css|svg|xml|txt|md|webmanifest)$/;
/** Files for search engines, feeds and embedding sites, and the page for missing ones, whose folder nobody knows. */
const FOR_OTHERS =
  /(^|\/)(404\.html|robots\.txt|sitemap[\w-]*\.xml|feed\.xml|llms\.txt|oembed\.json)$|\.(br|gz)$/;
/** Links in a page's head to those, or that need an origin. */
const FAR_LINKS =
  /<link\b[^>]*\b(rel="canonical"|type="application\/(json\+oembed|rss\+xml)"|href="https?:\/\/[^"]*")[^>]*>|<meta\b[^>]*\bproperty="og:(url|image)[^"]*"[^>]*>/g;
const RUNNING = /<(script|style)\b(?![^>]*\btype="[^"]*json")[^>]*>([\s\S]*?)<\/\1>/g;

/**
 * A file's text with the addresses under `base` made relative.
 * @param path from the root of the site, with forward slashes
 * @throws when there is one that it would not understand
 */
export function relativeText(path, text, base, origin) {
  const up = '../'.repeat(path.split('/').length - 1) || './';
  if (path.endsWith('.js')) {
    // The loader of late code: seen from the module, since the page may stand anywhere.
    const seen = text.replaceAll(
      new RegExp(`(\\w?)([\`"'])${base}\\2\\+(\\w+)`, 'g'),
      // A minifier leaves no space between a word such as `return` and a text.
      (_, before, __, name) =>
        `${before && `${before} `}new URL(${JSON.stringify(up)}+${name},import.meta.url).href`,
    );
    return checked(path, seen, base);
  }
  if (!path.endsWith('.html')) return checked(path, near(text, base, origin, up), base);
  for (const [, kind, body] of text.matchAll(RUNNING)) {
    // Its hash stands in the content policy.
    if (body.includes(base)) throw new Error(`${path}: a ${kind} in the page names the base path.`);
  }
  return checked(path, near(text.replaceAll(FAR_LINKS, ''), base, origin, up), base);
}

const near = (text, base, origin, up) => text.replaceAll(`${origin}${base}`, up).replaceAll(base, up);

function checked(path, text, base) {
  if (text.includes(base)) throw new Error(`${path}: an address with the base path is left over.`);
  return text;
}

/** Changes the site in `root`, in place. */
export async function makeRelative(root, base, origin) {
  const names = (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const name of names) {
    const path = name.slice(root.length).replaceAll('\\', '/').replace(/^\/+/, '');
    if (FOR_OTHERS.test(path)) await rm(name);
    else if (TEXT.test(path) && path !== 'sw.js') {
      const text = await readFile(name, 'utf8');
      const changed = relativeText(path, text, base, origin);
      if (changed !== text) await writeFile(name, changed);
    }
  }
}
