// All questions that are graded, without words: what progress, review and tests reckon with.
import { defaultLocale } from '../i18n/locales.ts';
import { isPortable } from '../quiz/question.ts';
import { lessonsOf, type Part } from './lessons.ts';
import type { Files } from './places.ts';
import { passageOf, questionsOf, testsOf } from './questions.ts';

export interface IndexedQuestion {
  id: string;
  rev: number;
  claims: readonly string[];
  /** The lesson that answers it. */
  lesson: string;
  /** The set that it stands in: a lesson, or a test such as `test-1`. */
  set: string;
  /** The part of the course in whose test it may be asked. */
  part: Part['part'];
  /** It can be asked away from its lesson. */
  isPortable: boolean;
}

/** Questions of lessons in reading order, then those of the tests. The same in every language. */
export function questionIndex(files: Files): IndexedQuestion[] {
  const lessons = lessonsOf(files, defaultLocale);
  const sets = [...lessons.map(({ id, part }) => ({ set: id, part })), ...testsOf(files)];
  return sets.flatMap(({ set, part }) =>
    questionsOf(files, defaultLocale, set)
      .items.filter(({ kind }) => kind !== 'pre')
      .map(({ id, rev, claims, source, type }) => {
        const { lesson } = passageOf(set, source);
        return { id, rev, claims, lesson, set, part, isPortable: isPortable(type) };
      }),
  );
}
