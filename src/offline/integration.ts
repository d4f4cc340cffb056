// Writes sw.js when the site has been built: the service worker, and before it what this build consists of.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'rolldown';
import { type Build, describeBuild, isPage, neededBy } from './build.ts';

const COMPRESSED = /\.(br|gz)$/;

const hash = (text: string | Buffer) => createHash('sha256').update(text).digest('hex').slice(0, 32);

export function offlineCopies(): AstroIntegration {
  /** File of each lab's code, by the lab's id. */
  const labs = new Map<string, string>();
  let base = '/';
  let worker = '';
  return {
    name: 'offline-copies',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const noteLabs = {
          name: 'note-labs',
          generateBundle(_options: unknown, bundle: Record<string, { fileName: string }>) {
            for (const chunk of Object.values(bundle)) {
              const module = 'facadeModuleId' in chunk ? String(chunk.facadeModuleId) : '';
              const lab = /\/src\/labs\/([^/]+)\/lab\.ts$/.exec(module.replaceAll('\\', '/'))?.[1];
              if (lab && chunk.fileName.startsWith('_astro/')) labs.set(lab, chunk.fileName);
            }
          },
        };
        updateConfig({ vite: { plugins: [noteLabs] } });
      },
      'astro:config:done': ({ config }) => {
        // The configuration is bundled: seen from there, this file is somewhere else.
        worker = fileURLToPath(new URL('src/offline/worker.ts', config.root));
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        await writeWorker(root, base, labs, worker);
        logger.info('sw.js');
      },
    },
  };
}

/** Writes `sw.js` for the site in `root`, whose addresses begin with `base`. */
async function writeWorker(
  root: string,
  base: string,
  labs: ReadonlyMap<string, string>,
  worker: string,
): Promise<void> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => /\.\w+$/.test(path) && !COMPRESSED.test(path) && path !== 'sw.js')
    .sort();
  const site = { base, paths: new Set(paths), labs };
  const files = paths.map((path) => {
    const bytes = readFileSync(join(root, path));
    const needs = isPage(path) ? neededBy(path, bytes.toString('utf8'), site) : null;
    return { path, digest: hash(bytes), needs };
  });
  const id = hash(files.map(({ path, digest }) => `${path} ${digest}`).join('\n')).slice(0, 16);
  const { output } = await build({
    input: worker,
    output: { format: 'iife', minify: true },
    write: false,
  });
  const described = JSON.stringify(describeBuild(files, labs, id));
  await writeFile(`${root}/sw.js`, `const BUILD=${described};\n${output[0].code}`);
}

/** Brings `sw.js` up to date with a site whose files have been changed or taken away after the build, but not added to. */
export async function renewWorker(root: string): Promise<void> {
  const text = await readFile(`${root}/sw.js`, 'utf8');
  const end = text.indexOf(';\n');
  // Written by `writeWorker`.
  const old = JSON.parse(text.slice('const BUILD='.length, end)) as Build;
  const names = new Set((await readdir(root, { recursive: true })).map((name) => name.replaceAll('\\', '/')));
  const fileOf = (path: string) => (path in old.pages ? `${path}index.html` : path);
  // One file that is named and not there would keep the worker from ever being installed.
  const there = (paths: readonly string[]) => paths.filter((path) => names.has(fileOf(path)));
  const digests: Build['digests'] = {};
  for (const path of there(Object.keys(old.digests)))
    digests[path] = hash(await readFile(`${root}/${fileOf(path)}`));
  const described: Build = {
    id: hash(JSON.stringify([old.common, digests])).slice(0, 16),
    common: there(old.common),
    pages: Object.fromEntries(
      there(Object.keys(old.pages)).map((page) => [page, there(old.pages[page] ?? [])]),
    ),
    rest: there(old.rest),
    digests,
  };
  await writeFile(`${root}/sw.js`, `const BUILD=${JSON.stringify(described)}${text.slice(end)}`);
}
