import * as v from 'valibot';
import { parse } from 'yaml';
import { defaultLocale, type LocaleTag, localeOf, locales } from '../i18n/locales.ts';
import { type EnglishFrontMatter, englishFrontMatter, splitLesson, twinFrontMatter } from './front-matter.ts';
import { kept } from './kept.ts';
import { chapterPath, type Files } from './places.ts';
import { readingMinutes } from './reading-time.ts';

/** A lesson as one language's reader meets it. */
export interface Lesson extends EnglishFrontMatter {
  readonly id: string;
  /** Language of its words: the reader's, or the default one where there is no translation. */
  readonly writtenIn: LocaleTag;
  /** Languages that have a version of their own, the default one first. */
  readonly versions: readonly LocaleTag[];
  /** The file to edit, from the root of the repository. */
  readonly file: string;
  /** Of reading. */
  readonly minutes: number;
}

export interface Part {
  readonly part: EnglishFrontMatter['part'];
  readonly lessons: readonly Lesson[];
}

const CHAPTER = new RegExp(`^content/${defaultLocale}/([a-z0-9-]+)\\.mdx$`);

/** Ids of all lessons: the chapters of the default language. */
export function lessonIds(files: Files): string[] {
  return [...files.keys()].flatMap((path) => CHAPTER.exec(path)?.[1] ?? []);
}

/** All lessons in reading order, in a language, each falling back to the default one. Faulty front matter throws. */
export const lessonsOf = kept((files, tag: LocaleTag): readonly Lesson[] =>
  lessonIds(files)
    .map((id) => lessonOf(files, id, tag))
    .sort((a, b) => a.part - b.part || a.order - b.order || a.id.localeCompare(b.id, 'en')),
);

/** Lessons by part; parts without lessons are left out. */
export function partsOf(lessons: readonly Lesson[]): Part[] {
  return [...Map.groupBy(lessons, ({ part }) => part)].map(([part, members]) => ({ part, lessons: members }));
}

/** What stands before and after a lesson in reading order. */
export function neighbours(lessons: readonly Lesson[], id: string): { previous?: Lesson; next?: Lesson } {
  const place = lessons.findIndex((lesson) => lesson.id === id);
  const previous = lessons[place - 1];
  const next = place < 0 ? undefined : lessons[place + 1];
  return { ...(previous && { previous }), ...(next && { next }) };
}

function lessonOf(files: Files, id: string, tag: LocaleTag): Lesson {
  const original = splitLesson(files.get(chapterPath(defaultLocale, id)) ?? '');
  const english = v.parse(englishFrontMatter, parse(original.yaml ?? ''));
  const translation = tag === defaultLocale ? undefined : files.get(chapterPath(tag, id));
  const versions = locales.map((locale) => locale.tag).filter((one) => files.has(chapterPath(one, id)));
  if (translation === undefined) return lesson({ ...english, id, versions }, original.body, defaultLocale);
  const { yaml, body } = splitLesson(translation);
  const { sources, ...words } = v.parse(twinFrontMatter, parse(yaml ?? ''));
  const translated = new Map(sources.map((source) => [source.id, source]));
  const both = english.sources.map((source) => ({ ...source, ...translated.get(source.id) }));
  return lesson({ ...english, ...words, sources: both, id, versions }, body, tag);
}

function lesson(
  front: EnglishFrontMatter & Pick<Lesson, 'id' | 'versions'>,
  body: string,
  writtenIn: LocaleTag,
): Lesson {
  const minutes = readingMinutes(body, localeOf(writtenIn).pace);
  return { ...front, writtenIn, minutes, file: chapterPath(writtenIn, front.id) };
}
