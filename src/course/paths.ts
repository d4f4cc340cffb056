import type { MDXInstance } from 'astro';
import { defaultLocale, type LocaleTag, locales } from '../i18n/locales.ts';
import { files } from './files.ts';
import { type Lesson, lessonIds, lessonsOf, partsOf } from './lessons.ts';
import { chapterPath } from './places.ts';
import { hasQuestions, testIds } from './questions.ts';

/** One set of route parameters for each language; the default one has no segment. */
export const localePaths = locales.map(({ tag, path }) => ({
  params: { locale: path || undefined },
  props: { locale: tag },
}));

/** Route parameters of every lesson in every language, with the course around it. */
export function lessonPaths() {
  return localePaths.flatMap(({ params, props }) => {
    const lessons = lessonsOf(files, props.locale);
    return lessons.map((lesson) => ({
      params: { ...params, lesson: lesson.id },
      props: { ...props, lesson, lessons },
    }));
  });
}

/** The same of lessons that have questions. */
export const askingLessonPaths = () =>
  lessonPaths().filter(({ props: { lesson } }) => hasQuestions(files, lesson.id));

/** Route parameters of every set of questions, of lessons and of tests, in every language. */
export function setPaths(name: 'lesson' | 'set') {
  const sets = [...lessonIds(files).filter((id) => hasQuestions(files, id)), ...testIds(files)];
  return localePaths.flatMap(({ params, props }) =>
    sets.map((set) => ({ params: { ...params, [name]: set }, props: { ...props, set } })),
  );
}

/** Route parameters of the test of every part that has lessons, in every language. */
export function testPaths() {
  const parts = partsOf(lessonsOf(files, defaultLocale)).map(({ part }) => part);
  return localePaths.flatMap(({ params, props }) =>
    parts.map((part) => ({ params: { ...params, part: String(part) }, props: { ...props, part } })),
  );
}

export interface SetProps {
  [name: string]: unknown;
  locale: LocaleTag;
  set: string;
}

export interface LessonPageProps {
  locale: LocaleTag;
  lesson: Lesson;
  lessons: readonly Lesson[];
}

const chapters = import.meta.glob<MDXInstance<object>>('../../content/*/*.mdx');

/** A section of a chapter, as the rail lists it. */
export interface Section {
  readonly id: string;
  readonly title: string;
}

export interface Chapter {
  /** The body, to be rendered with the vocabulary's components. */
  readonly Body: MDXInstance<object>['Content'];
  readonly sections: readonly Section[];
}

/** The chapter of a lesson, in the language that the lesson is written in. */
export async function loadChapter(lesson: Lesson): Promise<Chapter> {
  const load = chapters[`../../${chapterPath(lesson.writtenIn, lesson.id)}`];
  if (!load) throw new Error(`The chapter ${lesson.file} is listed but cannot be loaded.`);
  const { Content, getHeadings } = await load();
  const sections = getHeadings().flatMap(({ depth, slug, text }) =>
    depth === 2 ? { id: slug, title: text } : [],
  );
  return { Body: Content, sections };
}
