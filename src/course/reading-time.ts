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

/** Minutes of reading, whole, at least 1. Labs and questions are not counted: nobody knows how long one plays. */
export function readingMinutes(body: string, pace: Locale['pace']): number {
  return Math.max(1, Math.round(readingUnits(body, pace) / pace.perMinute));
}
