// The terms of the course: content/<lang>/glossary.yml, and where the lessons explain them.
import * as v from 'valibot';
import { parse } from 'yaml';
import { defaultLocale, type LocaleTag, localeOf } from '../i18n/locales.ts';
import { closed, id, sentence } from './forms.ts';
import { splitLesson } from './front-matter.ts';
import { lessonsOf } from './lessons.ts';
import { chapterPath, type Files, glossaryPath } from './places.ts';

const words = {
  term: sentence,
  /** Other names, forms and spellings: found by search, and by a `<Term>` that is written so. */
  also: v.optional(v.array(sentence, 'expected a list of names')),
  /** What it means, in one sentence. */
  says: sentence,
};

/** The glossary of the default language. */
export const glossarySchema = v.record(
  id,
  closed('a term', {
    ...words,
    /** `lesson` or `lesson#heading`: only for a term that no lesson marks by `<Term>`. */
    at: v.optional(sentence),
  }),
);

/** The glossary of another language: words only. */
export const glossaryTwinSchema = v.record(id, closed('a translated term', words));

export interface Entry {
  readonly id: string;
  readonly term: string;
  readonly also: readonly string[];
  readonly says: string;
  /** Language of these words: the default one where a translation is missing. */
  readonly writtenIn: LocaleTag;
  /** Where it is explained, as `lesson` or `lesson#heading`; null as long as no lesson does. */
  readonly at: string | null;
}

interface Glossary {
  readonly entries: readonly Entry[];
  readonly byName: ReadonlyMap<string, Entry>;
}

/** Read once: each `<Term>` of each chapter asks. */
const read = new WeakMap<Files, Map<LocaleTag, Glossary>>();

/** All terms in a language, sorted as its readers sort. */
export function glossaryOf(files: Files, tag: LocaleTag): readonly Entry[] {
  return glossary(files, tag).entries;
}

/** The term that a chapter calls by its id, its name or one of its other names; undefined when there is none. */
export function termOf(files: Files, tag: LocaleTag, name: string): Entry | undefined {
  return glossary(files, tag).byName.get(nameKey(name));
}

/** A name without what stands in brackets after it, in lower case: “集群（cluster）” is “集群”. */
export const nameKey = (name: string): string =>
  name
    .replace(/\s*[（(].*$/u, '')
    .trim()
    .toLowerCase();

function glossary(files: Files, tag: LocaleTag): Glossary {
  const known = read.get(files) ?? new Map<LocaleTag, Glossary>();
  read.set(files, known);
  const found = known.get(tag) ?? readGlossary(files, tag);
  known.set(tag, found);
  return found;
}

function readGlossary(files: Files, tag: LocaleTag): Glossary {
  const original = v.parse(glossarySchema, parse(files.get(glossaryPath(defaultLocale)) ?? '') ?? {});
  const own = tag === defaultLocale ? undefined : files.get(glossaryPath(tag));
  const twin = own === undefined ? {} : v.parse(glossaryTwinSchema, parse(own) ?? {});
  const marks = marksOf(files);
  const placeOf = (key: string) => {
    const names = [key, original[key]?.term ?? '', ...(original[key]?.also ?? [])].map(nameKey);
    return marks.find(({ name }) => names.includes(name))?.at;
  };
  const { compare } = new Intl.Collator(localeOf(tag).format);
  const entries = Object.entries(original)
    .map(([key, english]): Entry => {
      const { term, also = [], says } = twin[key] ?? english;
      const writtenIn = twin[key] ? tag : defaultLocale;
      return { id: key, term, also, says, writtenIn, at: placeOf(key) ?? english.at ?? null };
    })
    .sort((a, b) => compare(a.term, b.term));
  const byName = new Map(
    entries.flatMap((entry) =>
      [...entry.also, entry.term, entry.id].map((name): [string, Entry] => [nameKey(name), entry]),
    ),
  );
  return { entries, byName };
}

const MARKED =
  /^#{2,4} .*\{#(?<anchor>[a-z0-9-]+)\} *$|<Term(?: id="(?<id>[^"]*)")?>(?<text>[^<]+)<\/Term>/gm;

/** Every `<Term>` in reading order: its id or text, and the heading above it. */
function marksOf(files: Files): { name: string; at: string }[] {
  return lessonsOf(files, defaultLocale).flatMap((lesson) => {
    const { body } = splitLesson(files.get(chapterPath(defaultLocale, lesson.id)) ?? '');
    let at = lesson.id;
    return Array.from(body.matchAll(MARKED), ({ groups = {} }) => {
      if (groups['anchor']) at = `${lesson.id}#${groups['anchor']}`;
      return { name: nameKey(groups['id'] ?? groups['text'] ?? ''), at };
    }).filter(({ name }) => name !== '');
  });
}
