import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readContent } from '../course/gate.ts';
import { glossaryRows } from '../course/glossary-rows.ts';
import { lessonsOf } from '../course/lessons.ts';
import type { Files } from '../course/places.ts';
import { locales } from '../i18n/locales.ts';
import { headOf } from './heads.ts';
import { type Findable, writeSearchIndex } from './search-index.ts';
import { sitemapOf } from './sitemap.ts';

/** Writes what lists the pages of the site, when all of them are built: the sitemap and the search index. */
export function found(): AstroIntegration {
  let root = '';
  return {
    name: 'found',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir }) => {
        const pages = builtPages(fileURLToPath(dir));
        const heads = pages.flatMap(({ html }) => headOf(html) ?? []);
        writeFileSync(new URL('sitemap.xml', dir), sitemapOf(heads));
        await writeSearchIndex(dir, findableLessons(readContent(root), pages));
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

/** Every lesson in every language, with all names of the terms that it explains. */
export function findableLessons(files: Files, pages: readonly BuiltPage[]): Findable[] {
  const built = new Map(pages.map(({ path, html }) => [path, html]));
  return locales.flatMap(({ tag, path }) => {
    const rows = glossaryRows(files, tag);
    return lessonsOf(files, tag).flatMap(({ id }): Findable[] => {
      const page = [path, id, 'index.html'].filter(Boolean).join('/');
      const html = built.get(page);
      const names = rows
        .filter(({ place }) => place?.lesson.id === id)
        .flatMap(({ entry, twins }) => [entry, ...twins].flatMap(({ term, also }) => [term, ...also]));
      return html === undefined ? [] : [{ path: page, html, names }];
    });
  });
}
