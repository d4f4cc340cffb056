import type { Locale } from '../i18n/locales.ts';

const HAN = /\p{Script=Han}/gu;
const WORD = /[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}'’.-]*/gu;

/** Prose of a chapter body: tags, code fences, link addresses, heading ids and table rules are not read. */
function proseOf(body: string): string {
  return body
    .replace(/^(```|~~~)[\s\S]*?^\1/gm, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\{#[\w-]+\}/g, ' ')
    .replace(/^[ \t]*[|:\- ]+$/gm, ' ');
}

/** How much there is to read, in the unit of the language's pace. Latin words inside Chinese count two characters each. */
export function readingUnits(body: string, pace: Locale['pace']): number {
  const prose = proseOf(body);
  const words = prose.match(WORD)?.length ?? 0;
  return pace.unit === 'word' ? words : (prose.match(HAN)?.length ?? 0) + 2 * words;
}

/** Minutes of reading, whole, at least 1. */
export function readingMinutes(body: string, pace: Locale['pace']): number {
  return Math.max(1, Math.round(readingUnits(body, pace) / pace.perMinute));
}

/**
 * What one of each is taken to need, minutes. A lab: predict, run it, say what happened, read why, and meet one
 * challenge. A question: read it, think, and read what is said to the answer, some 100 words in all. These are
 * assumptions and not measured, so the page shows the minutes beside the numbers that they come from.
 */
const NEEDS = { lab: 3, question: 1 } as const;

/** Minutes that a lesson takes somebody who does all of it, and what they are made of. */
export interface LessonTime {
  readonly reading: number;
  readonly labs: number;
  readonly questions: number;
  readonly all: number;
}

export function lessonTime(reading: number, has: { labs: number; questions: number }): LessonTime {
  const [labs, questions] = [has.labs * NEEDS.lab, has.questions * NEEDS.question];
  return { reading, labs, questions, all: reading + labs + questions };
}
