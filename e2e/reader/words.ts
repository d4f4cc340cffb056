// The words of the interface and of the labs, as a reader of each language meets them.

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { LocaleTag } from '../../src/i18n/locales.ts';
import { fill, type Holes } from '../../src/i18n/message.ts';
import type { LabWords } from '../../src/islands/lab-words.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const dictionaries: Record<LocaleTag, Record<string, string>> = {
  en: JSON.parse(read('src/i18n/en.json')),
  'zh-Hans': JSON.parse(read('src/i18n/zh-Hans.json')),
};

/** A sentence of the interface. @throws when the dictionary has no such key */
export type Say = (key: string, holes?: Holes) => string;

export const sayIn =
  (tag: LocaleTag): Say =>
  (key, holes = {}) => {
    const sentence = dictionaries[tag][key];
    if (sentence === undefined) throw new Error(`There are no words for ${key} in ${tag}.`);
    return fill(sentence, holes);
  };

export const labWords = (tag: LocaleTag, lab: string): LabWords =>
  parse(read(`content/${tag}/labs/${lab}.yml`));

/** A sentence with holes as a pattern: what stands in a hole is whatever the page put there. */
export function patternOf(sentence: string): RegExp {
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  return new RegExp(
    sentence
      .trim()
      .split(/\{[\w-]+\}/)
      .map(literal)
      .join('.+?'),
  );
}

/** The language of an address. */
export const tagOf = (path: string): LocaleTag => (path.startsWith('/zh/') ? 'zh-Hans' : 'en');
