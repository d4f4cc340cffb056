// Pages of plain text beside the lessons: content/<lang>/pages/<page>.mdx.
import type { MDXInstance } from 'astro';
import * as v from 'valibot';
import { parse } from 'yaml';
import { defaultLocale, type LocaleTag } from '../i18n/locales.ts';
import { files } from './files.ts';
import { splitLesson } from './front-matter.ts';
import { pageFrontMatter, pageTwinFrontMatter } from './page-front-matter.ts';
import { pagePath } from './places.ts';

export interface TextPage {
  readonly title: string;
  readonly lede: string;
  /** ISO date of what it says. */
  readonly updated: string;
  /** Language of its words. */
  readonly writtenIn: LocaleTag;
  readonly Body: MDXInstance<object>['Content'];
}

const pages = import.meta.glob<MDXInstance<object>>('../../content/*/pages/*.mdx');

/** A page in a language, or in the default one. @throws when there is none */
export async function loadPage(tag: LocaleTag, page: string): Promise<TextPage> {
  const writtenIn = files.has(pagePath(tag, page)) ? tag : defaultLocale;
  const load = pages[`../../${pagePath(writtenIn, page)}`];
  if (!load) throw new Error(`There is no page ${pagePath(defaultLocale, page)}.`);
  const front = (language: LocaleTag) => {
    const { yaml } = splitLesson(files.get(pagePath(language, page)) ?? '');
    return parse(yaml ?? '') ?? {};
  };
  const { title, lede, updated } = v.parse(pageFrontMatter, front(defaultLocale));
  const words =
    writtenIn === defaultLocale ? { title, lede } : v.parse(pageTwinFrontMatter, front(writtenIn));
  return { ...words, updated, writtenIn, Body: (await load()).Content };
}
