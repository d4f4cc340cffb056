import { describe, expect, it } from 'vitest';
import { lengthOf, lintItems } from './lint-items.ts';
import type { ChoiceItem, Item, NumericItem, Option } from './question.ts';

const words = (count: number, seed = 'word') =>
  Array.from({ length: count }, (_, at) => `${seed}${at}`).join(' ');
const right = (id: string, more: Partial<Option> = {}): Option => ({
  ...{ id, text: `Some answer ${id}`, correct: true, feedback: words(12, id) },
  ...more,
});
const wrong = (id: string, more: Partial<Option> = {}): Option => ({
  ...{ id, text: `Another answer ${id}`, correct: false, misconception: 'M01', feedback: words(30, id) },
  ...more,
});
const single = (id: string, more: Partial<ChoiceItem> = {}): ChoiceItem => ({
  ...{ id, rev: 1, type: 'single', kind: 'check', claims: ['K1'], level: 'apply', source: 'place' },
  ...{ stem: 'Which?', hints: [], options: [right('a'), wrong('b'), wrong('c')] },
  ...more,
});
const guess = single('guess', { kind: 'pre', answeredIn: 'place' });
const numeric: NumericItem = {
  ...{ id: 'n', rev: 1, type: 'numeric', kind: 'check', claims: ['K1'], level: 'apply', source: 'place' },
  ...{ stem: 'How many?', hints: [], units: [], otherwise: words(30) },
  answers: [{ value: 5, correct: true, feedback: words(12) }],
};
const lint = (...items: Item[]) => lintItems([guess, ...items], 'word');

describe('lintItems', () => {
  it('finds nothing wrong with a good lesson', () => {
    expect(lint(single('one'), numeric)).toEqual([]);
  });

  it.each<[string, Item, string]>([
    [
      'a wrong option without misconception (L13)',
      single('x', {
        options: [right('a'), { ...wrong('b'), misconception: undefined } as unknown as Option, wrong('c')],
      }),
      'x: the wrong option "b" names no misconception',
    ],
    [
      'the same feedback twice (L13)',
      single('x', { options: [right('a'), wrong('b'), wrong('c', { feedback: words(30, 'b') })] }),
      'x: two answers have the same feedback',
    ],
    [
      'feedback on a wrong option that is too short (L14)',
      single('x', { options: [right('a'), wrong('b', { feedback: words(24) }), wrong('c')] }),
      'x: the feedback on "b" has 24 words, allowed are 25 to 90',
    ],
    [
      'feedback on a right option that is too long (L14)',
      single('x', { options: [right('a', { feedback: words(91) }), wrong('b'), wrong('c')] }),
      'x: the feedback on "a" has 91 words, allowed are 0 to 90',
    ],
    [
      'feedback on a usual wrong number that is too short (L14)',
      { ...numeric, answers: [...numeric.answers, { value: 6, correct: false, feedback: 'No.' }] },
      'n: the feedback on "6" has 1 words, allowed are 25 to 90',
    ],
    [
      'all of the above (L15)',
      single('x', { options: [right('a'), wrong('b'), wrong('c', { text: 'All of the above' })] }),
      'x: option "c" is an "all of the above"',
    ],
    [
      'none of the above that may be shuffled away from the end (L15)',
      single('x', { options: [right('a'), wrong('b'), wrong('c', { text: 'None of the above' })] }),
      'x: option "c" is a "none of the above": it stands last and is fixed',
    ],
    [
      'a last hint that is the answer (L17)',
      single('x', { hints: ['Think.', 'It is: some answer, a!'] }),
      'x: the last hint contains the right answer "Some answer a" word for word',
    ],
  ])('finds %s', (_what, item, fault) => {
    expect(lint(item)).toEqual([fault]);
  });

  it('finds a lesson whose check asks for recall only (L16)', () => {
    const recall = [1, 2, 3].map((at) => single(`r${at}`, { level: 'recall' }));
    expect(lint(...recall, single('one'))).toEqual([
      '1 of 4 check questions ask for the idea in a new scenario (apply, infer), expected at least half',
    ]);
  });

  it('finds a lesson without a guess, and one with three (L1)', () => {
    expect(lintItems([single('one')], 'word')).toEqual([
      'the lesson has 0 guesses (kind pre), allowed are 1 to 2',
    ]);
    expect(lint({ ...guess, id: 'g2' }, { ...guess, id: 'g3' })).toHaveLength(1);
  });
});

describe('lengthOf', () => {
  it('counts English words and Chinese characters', () => {
    expect(lengthOf('It’s 99.9 % – well-known.', 'word')).toBe(3);
    expect(lengthOf('三台服务器，各忙 60%。', 'character')).toBe(9);
  });
});
