// Tells and gaps of a question bank that the form alone cannot hold. Pure: fed with the items of a lesson in
// one language, it returns one sentence for each fault. The numbers are in policy.ts.

import { explained } from './explained.ts';
import { CONFIDENCE_AT_MOST, FEEDBACK_LENGTH, GUESSES, NEW_SCENARIO_AT_LEAST } from './policy.ts';
import type { ChoiceItem, Item } from './question.ts';

/** In what a language's length is counted. */
export type LengthUnit = 'word' | 'character';

const COUNTED: Readonly<Record<LengthUnit, RegExp>> = {
  word: /[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu,
  // Han characters, and each run of Latin or digits as two, as the course counts reading.
  character: /\p{Script=Han}|[\p{Script=Latin}\p{N}.%]+/gu,
};
/** Length of a text in its language's unit. */
export function lengthOf(text: string, unit: LengthUnit): number {
  const runs = text.match(COUNTED[unit]) ?? [];
  if (unit === 'word') return runs.length;
  return runs.reduce((sum, run) => sum + (/\p{Script=Han}/u.test(run) ? 1 : 2), 0);
}

/** Faults of the single items and of the lesson as a whole. */
export function lintItems(items: readonly Item[], unit: LengthUnit): string[] {
  return [
    ...items.flatMap((item) => lintItem(item, unit).map((fault) => `${item.id}: ${fault}`)),
    ...lintLesson(items),
  ];
}

function lintItem(item: Item, unit: LengthUnit): string[] {
  const all = explained(item);
  const faults = hintFaults(item, rightTexts(item));
  if (item.type === 'single' || item.type === 'multi') faults.push(...optionFaults(item));
  if (item.kind === 'pre') return faults;
  const { least, most } = FEEDBACK_LENGTH[unit];
  for (const { id, role, misconception, feedback } of all) {
    const length = lengthOf(feedback, unit);
    const name = item.type === 'numeric' ? String(item.answers[Number(id)]?.value) : id || item.type;
    // The right option is explained too, for those who guessed; it may be said in fewer words.
    if (length > most || (role !== 'right' && length < least)) {
      faults.push(
        `the feedback on "${name}" has ${length} ${unit}s, allowed are ${role === 'right' ? 0 : least} to ${most}`,
      );
    }
    if (role === 'wrong' && item.type !== 'numeric' && misconception === undefined) {
      faults.push(`the wrong option "${name}" names no misconception`);
    }
  }
  const isInParts = all.some(({ role }) => role === 'part' || role === 'open');
  if (isInParts && all.every(({ misconception }) => misconception === undefined)) {
    faults.push('none of its parts names a misconception');
  }
  if (new Set(all.map(({ feedback }) => feedback)).size < all.length) {
    faults.push('two answers have the same feedback');
  }
  return faults;
}

/** Words that give the answer away. */
function rightTexts(item: Item): string[] {
  if (item.type === 'cloze') {
    return item.blanks.flatMap(({ choices, accept }) =>
      choices === null ? accept : choices.filter(({ id }) => accept.includes(id)).map(({ text }) => text),
    );
  }
  return explained(item)
    .filter(({ role }) => role === 'right')
    .map(({ text }) => text);
}

const ALL_OF_THE_ABOVE = /all of the (above|others)|all of them|以上(都|皆|全)|全都(对|是)/i;
const NONE_OF_THE_ABOVE = /none of the (above|others)|none of them|以上(都不|皆非|全不)/i;

function optionFaults({ options }: ChoiceItem): string[] {
  return options.flatMap(({ id, text, fixed }, place) => {
    const faults: string[] = [];
    if (ALL_OF_THE_ABOVE.test(text)) faults.push(`option "${id}" is an "all of the above"`);
    if (NONE_OF_THE_ABOVE.test(text) && !(fixed && place === options.length - 1)) {
      faults.push(`option "${id}" is a "none of the above": it stands last and is fixed`);
    }
    return faults;
  });
}

function hintFaults(item: Item, right: readonly string[]): string[] {
  const last = item.hints.at(-1);
  if (last === undefined) return [];
  const told = right.find((text) => text !== '' && plain(last).includes(plain(text)));
  return told === undefined ? [] : [`the last hint contains the right answer "${told}" word for word`];
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();

function lintLesson(items: readonly Item[]): string[] {
  // A test opens with no guess and has no check of its own.
  if (items.length > 0 && items.every(({ kind }) => kind === 'quiz')) return [];
  const faults: string[] = [];
  const guesses = items.filter(({ kind }) => kind === 'pre').length;
  if (guesses < GUESSES.least || guesses > GUESSES.most) {
    faults.push(
      `the lesson has ${guesses} guesses (kind pre), allowed are ${GUESSES.least} to ${GUESSES.most}`,
    );
  }
  const sure = items.filter(({ confidence }) => confidence).length;
  if (sure > items.length * CONFIDENCE_AT_MOST) {
    faults.push(
      `${sure} of ${items.length} questions ask how sure the reader is (confidence), allowed is one in three`,
    );
  }
  const checks = items.filter(({ kind }) => kind === 'check');
  const fresh = checks.filter(({ level }) => level === 'apply' || level === 'infer').length;
  if (fresh < checks.length * NEW_SCENARIO_AT_LEAST) {
    faults.push(
      `${fresh} of ${checks.length} check questions ask for the idea in a new scenario (apply, infer), expected at least half`,
    );
  }
  return faults;
}
