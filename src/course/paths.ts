import type { MDXInstance } from 'astro';
import { type LocaleTag, locales } from '../i18n/locales.ts';
import { files } from './files.ts';
import { type Lesson, lessonsOf } from './lessons.ts';
import { chapterPath } from './places.ts';

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

export interface LessonPageProps {
  locale: LocaleTag;
  lesson: Lesson;
  lessons: Lesson[];
}

const chapters = import.meta.glob<MDXInstance<object>>('../../content/*/*.mdx');

/** The body of a lesson, to be rendered with the vocabulary's components. */
export async function loadChapter(lesson: Lesson): Promise<MDXInstance<object>['Content']> {
  const load = chapters[`../../${chapterPath(lesson.writtenIn, lesson.id)}`];
  if (!load) throw new Error(`The chapter ${lesson.file} is listed but cannot be loaded.`);
  return (await load()).Content;
}
