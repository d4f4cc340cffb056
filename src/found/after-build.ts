import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readContent } from '../course/gate.ts';
import { glossaryRows } from '../course/glossary-rows.ts';
import { lessonsOf } from '../course/lessons.ts';
import type { Files } from '../course/places.ts';
import { locales } from '../i18n/locales.ts';
import { type Head, headOf } from './heads.ts';
import { type Findable, findable, writeSearchIndex } from './search-index.ts';
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
        const names = namesOfLessons(readContent(root));
        const heads: Head[] = [];
        const lessons = new Map<string, Findable>();
        // One after another: all pages together may be more than memory should hold.
        for (const path of builtPages(fileURLToPath(dir))) {
          const html = readFileSync(new URL(path, dir), 'utf8');
          const head = headOf(html);
          if (head) heads.push(head);
          const own = names.get(path);
          if (own) lessons.set(path, findable(path, html, own));
        }
        writeFileSync(new URL('sitemap.xml', dir), sitemapOf(heads));
        // In reading order.
        await writeSearchIndex(
          dir,
          [...names.keys()].flatMap((path) => lessons.get(path) ?? []),
        );
      },
    },
  };
}

/** Paths of all pages from the root of the site, with forward slashes: `zh/cluster/index.html`. */
const builtPages = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.html'))
    .sort();

/** The page of every lesson in every language, with all names of the terms that it explains. */
function namesOfLessons(files: Files): ReadonlyMap<string, readonly string[]> {
  const all = locales.flatMap(({ tag, path }) => {
    const explained = Map.groupBy(glossaryRows(files, tag), ({ place }) => place?.lesson.id);
    return lessonsOf(files, tag).map(({ id }): [string, string[]] => {
      const names = (explained.get(id) ?? [])
        .flatMap(({ entry, twins }) => [entry, ...twins])
        .flatMap(({ term, also }) => [term, ...also]);
      return [[path, id, 'index.html'].filter(Boolean).join('/'), names];
    });
  });
  return new Map(all);
}
