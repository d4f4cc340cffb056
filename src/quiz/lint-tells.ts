// Tells of a question bank that show only over many single choices: their lengths and their places. Pure: fed with
// all items of one language. The numbers are in policy.ts.

import { type LengthUnit, lengthOf } from './lint-items.ts';
import { LONGEST_IS_RIGHT_AT_MOST, PLACE_SHARE, RIGHT_TO_WRONG_LENGTH } from './policy.ts';
import type { ChoiceItem, Item } from './question.ts';
import { publicQuestion } from './shapes.ts';
import { shownOptions } from './shown.ts';
import { seedOf } from './shuffle.ts';

/** So many readers are asked each question to see where their right options stand. */
export const READERS = 2000;

/** The order in which a reader of this salt has a question's options the first time through. */
export type Order = (item: ChoiceItem, salt: string) => readonly { id: string }[];

/** Tells of the bank as it is served, and as `order` shows it to many readers. */
export function lintTells(items: readonly Item[], unit: LengthUnit, order: Order = orderOf): string[] {
  if (items.length === 0) return ['there are no questions'];
  const singles = items.filter((item): item is ChoiceItem => item.type === 'single' && item.kind !== 'pre');
  return [
    ...lengthTells(singles, unit, (text) => lengthOf(text, unit)),
    // A line is as long as its letters, whatever the words.
    ...lengthTells(singles, 'letter', (text) => [...text].length),
    ...servedTells(singles),
    ...singles.flatMap((item) => shuffleTells(item, order)),
  ];
}

const orderOf: Order = (item, salt) => shownOptions(publicQuestion(item), seedOf(salt, item.id, 0));

function lengthTells(
  singles: readonly ChoiceItem[],
  unit: string,
  measure: (text: string) => number,
): string[] {
  const lengths = singles.map(({ options }) => ({
    right: options.filter(({ correct }) => correct).map(({ text }) => measure(text)),
    wrong: options.filter(({ correct }) => !correct).map(({ text }) => measure(text)),
  }));
  const faults: string[] = [];
  const longest = lengths.filter(({ right, wrong }) => Math.max(...right) > Math.max(...wrong)).length;
  if (longest > singles.length * LONGEST_IS_RIGHT_AT_MOST) {
    faults.push(
      `by ${unit}s the longest option is right in ${longest} of ${singles.length} single choices, allowed is ${percent(LONGEST_IS_RIGHT_AT_MOST)}`,
    );
  }
  const ratio = mean(lengths.flatMap(({ right }) => right)) / mean(lengths.flatMap(({ wrong }) => wrong));
  if (singles.length > 0 && (ratio < RIGHT_TO_WRONG_LENGTH.least || ratio > RIGHT_TO_WRONG_LENGTH.most)) {
    faults.push(
      `by ${unit}s right options are ${ratio.toFixed(2)} times as long as wrong ones on average, allowed is ${RIGHT_TO_WRONG_LENGTH.least} to ${RIGHT_TO_WRONG_LENGTH.most}`,
    );
  }
  return faults;
}

/** The order of the file is what a reader has without JavaScript, on paper and in what is taken away. */
function servedTells(singles: readonly ChoiceItem[]): string[] {
  return [...new Set(singles.map(({ options }) => options.length))].sort().flatMap((size) => {
    const alike = singles.filter(({ options }) => options.length === size);
    const counts = countPlaces(
      size,
      alike.map(({ options }) => options.findIndex(({ correct }) => correct)),
    );
    return uneven(counts).map(
      ({ place, count, least, most }) =>
        `as served, the right one of ${size} options stands at place ${place} in ${count} of ${alike.length} single choices, allowed are ${least} to ${most}`,
    );
  });
}

/** Over many readers each option that is shuffled comes to each of its places equally often. */
function shuffleTells(item: ChoiceItem, order: Order): string[] {
  const right = item.options.find(({ correct }) => correct);
  if (!right || right.fixed) return [];
  const places = Array.from({ length: READERS }, (_, reader) =>
    order(item, String(reader)).findIndex(({ id }) => id === right.id),
  );
  const counts = countPlaces(item.options.filter(({ fixed }) => !fixed).length, places);
  return uneven(counts).map(
    ({ place, count, least, most }) =>
      `${item.id}: its right option stands at place ${place} for ${count} of ${READERS} readers, allowed are ${least} to ${most}`,
  );
}

const countPlaces = (size: number, places: readonly number[]) =>
  Array.from({ length: size }, (_, place) => places.filter((one) => one === place).length);

/** Places that have more or fewer than their share, counted from 1. */
function uneven(counts: readonly number[]) {
  const fair = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const [least, most] = [Math.floor(fair * PLACE_SHARE.least), Math.ceil(fair * PLACE_SHARE.most)];
  return counts.flatMap((count, at) =>
    count < least || count > most ? [{ place: at + 1, count, least, most }] : [],
  );
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const percent = (share: number) => `${Math.round(share * 100)} %`;
