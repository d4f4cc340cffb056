import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headOf } from './heads.ts';
import { sitemapOf } from './sitemap.ts';

/** Writes what lists the pages of the site, when all of them are built. */
export function found(): AstroIntegration {
  return {
    name: 'found',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const pages = builtPages(fileURLToPath(dir));
        const heads = pages.flatMap(({ html }) => headOf(html) ?? []);
        writeFileSync(new URL('sitemap.xml', dir), sitemapOf(heads));
      },
    },
  };
}

interface BuiltPage {
  /** From the root of the site, with forward slashes: `zh/cluster/index.html`. */
  readonly path: string;
  readonly html: string;
}

function builtPages(root: string): BuiltPage[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((path) => ({ path, html: readFileSync(`${root}/${path}`, 'utf8') }));
}
