// A lesson's questions as its pages need them. The content check has held the files to their form before.
import { parse } from 'yaml';
import { defaultLocale, type LocaleTag } from '../i18n/locales.ts';
import type { AnswerKey, Item, PublicQuestion } from '../quiz/question.ts';
import { readQuiz } from '../quiz/read-quiz.ts';
import { answerKey, publicQuestion } from '../quiz/shapes.ts';
import { kept } from './kept.ts';
import { type Lesson, lessonIds } from './lessons.ts';
import { chapterPath, type Files, quizPath, testOf } from './places.ts';
import { lessonTime } from './reading-time.ts';

/** A heading of the lesson. */
export interface Passage {
  anchor: string;
  text: string;
}
/** A question as it stands on a page: without its key. */
export interface PlacedQuestion {
  question: PublicQuestion;
  lesson: string;
  /** Language of its words. */
  writtenIn: LocaleTag;
  /** Where the lesson answers it. */
  source: Passage;
  /** For a guess: where it will be answered. */
  answeredIn: Passage | null;
}

/** The sets of questions that only tests ask, `test-1` for part 1, where there is such a file. */
export function testsOf(files: Files) {
  return PARTS.map((part) => ({ set: testOf(part), part })).filter(({ set }) =>
    files.has(quizPath(defaultLocale, set)),
  );
}
/** Their names. */
export const testIds = (files: Files): string[] => testsOf(files).map(({ set }) => set);
const PARTS = [0, 1, 2, 3, 4] as const;

interface Bank {
  readonly items: readonly Item[];
  readonly writtenIn: LocaleTag;
}

/** A lesson's questions in a language, and the language they are written in: the default one where untranslated. */
export const questionsOf = kept((files, tag: LocaleTag, lesson: string): Bank => {
  const original = files.get(quizPath(defaultLocale, lesson));
  if (original === undefined) return { items: [], writtenIn: tag };
  const twin = tag === defaultLocale ? undefined : files.get(quizPath(tag, lesson));
  const { items, faults } = readQuiz(parse(original), twin === undefined ? null : parse(twin));
  const [fault] = faults;
  if (fault)
    throw new Error(`The questions of "${lesson}" (${tag}), at ${fault.path.join('.')}: ${fault.message}`);
  return { items, writtenIn: tag === defaultLocale || twin !== undefined ? tag : defaultLocale };
});

/** A lesson without questions has no answers to show or to fetch. */
export const hasQuestions = (files: Files, lesson: string): boolean =>
  questionsOf(files, defaultLocale, lesson).items.length > 0;

/** The question that a chapter names. */
export function questionOf(files: Files, tag: LocaleTag, lesson: string, id: string): PlacedQuestion {
  const question = placedQuestions(files, tag, lesson).find((placed) => placed.question.id === id);
  if (!question) throw new Error(`There is no question "${id}" in the lesson "${lesson}".`);
  return question;
}

/** The questions of a lesson's end check: those of kind `check` that the chapter has not placed elsewhere. */
export function endCheckOf(files: Files, tag: LocaleTag, lesson: string): PlacedQuestion[] {
  const elsewhere = idsOfTags(files, lesson, 'Question');
  return placedQuestions(files, tag, lesson).filter(
    ({ question }) => question.kind === 'check' && !elsewhere.includes(question.id),
  );
}

/** A question that can be asked away from its lesson. */
export interface Askable {
  question: PublicQuestion;
  /** Language of its words. */
  writtenIn: LocaleTag;
  /** The passage that answers it: a page without its language, as `address` takes it, and its heading. */
  source: { page: string; text: string };
}

/** The graded questions of a lesson or a test, by id. */
export function askableOf(files: Files, tag: LocaleTag, set: string): Record<string, Askable> {
  const { items, writtenIn } = questionsOf(files, tag, set);
  const graded = items.filter(({ kind }) => kind !== 'pre');
  return Object.fromEntries(
    graded.map((item) => {
      const { lesson, anchor } = passageOf(set, item.source);
      const text = headingsOf(files, tag, lesson).get(anchor) ?? anchor;
      return [
        item.id,
        { question: publicQuestion(item), writtenIn, source: { page: `${lesson}#${anchor}`, text } },
      ];
    }),
  );
}

/** The lesson and the heading that a question names as its source. */
export function passageOf(set: string, source: string): { lesson: string; anchor: string } {
  const [lesson = '', anchor] = source.split('#');
  return anchor === undefined ? { lesson: set, anchor: source } : { lesson, anchor };
}

function placedQuestions(files: Files, tag: LocaleTag, lesson: string): PlacedQuestion[] {
  const { items, writtenIn } = questionsOf(files, tag, lesson);
  const headings = headingsOf(files, tag, lesson);
  const passage = (anchor: string): Passage => ({ anchor, text: headings.get(anchor) ?? anchor });
  return items.map((item) => ({
    ...{ question: publicQuestion(item), lesson, writtenIn },
    source: passage(item.source),
    answeredIn: item.answeredIn === undefined ? null : passage(item.answeredIn),
  }));
}

/** The lesson's answers by question id: the file that is fetched at the first check. */
export function answersOf(files: Files, tag: LocaleTag, lesson: string): Record<string, AnswerKey> {
  const { items } = questionsOf(files, tag, lesson);
  return Object.fromEntries(
    items.filter(({ kind }) => kind !== 'pre').map((item) => [item.id, answerKey(item)]),
  );
}

/** Text of a chapter's headings, by id. */
export function headingsOf(files: Files, tag: LocaleTag, lesson: string): ReadonlyMap<string, string> {
  const headings = chapterOf(files, tag, lesson).matchAll(/^#{2,4} +(.+?) *\{#([a-z0-9-]+)\} *$/gm);
  return new Map(Array.from(headings, ([, text = '', id = '']) => [id, text.replace(/[*_`]/g, '')]));
}

/** What counts for each lesson's progress. Without words: the same in every language. */
export function progressParts(files: Files) {
  return lessonIds(files).map((id) => {
    const { items } = questionsOf(files, defaultLocale, id);
    const ids = (isCheck: boolean) =>
      items.filter(({ kind }) => (kind === 'check') === isCheck).map((item) => item.id);
    const revs = Object.fromEntries(items.flatMap((item) => (item.rev > 1 ? [[item.id, item.rev]] : [])));
    return { id, checks: ids(true), others: ids(false), labs: idsOfTags(files, id, 'Lab'), revs };
  });
}

/** What there is to do in a lesson, and how long it takes. Every question of its file stands on its page. */
export function workOf(files: Files, { id, minutes }: Lesson) {
  const labs = idsOfTags(files, id, 'Lab').length;
  const questions = questionsOf(files, defaultLocale, id).items.length;
  return { labs, questions, time: lessonTime(minutes, { labs, questions }) };
}

function chapterOf(files: Files, tag: LocaleTag, lesson: string): string {
  return files.get(chapterPath(tag, lesson)) ?? files.get(chapterPath(defaultLocale, lesson)) ?? '';
}

function idsOfTags(files: Files, lesson: string, tag: 'Question' | 'Lab'): string[] {
  const chapter = chapterOf(files, defaultLocale, lesson);
  const tags = chapter.matchAll(new RegExp(`<${tag}\\s[^>]*?id="([^"]+)"`, 'g'));
  return Array.from(tags, ([, id = '']) => id);
}
