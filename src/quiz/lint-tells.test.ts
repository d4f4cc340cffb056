import { describe, expect, it } from 'vitest';
import { lintTells, type Order, READERS } from './lint-tells.ts';
import type { ChoiceItem, Option } from './question.ts';

const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');
const option = (id: string, correct: boolean, text = `Some answer ${id}`): Option =>
  ({ id, text, correct, feedback: `Because of ${id}.` }) as Option; // what no tell depends on is left out
const right = (text?: string) => option('a', true, text);
const wrong = (id: string, text?: string) => option(id, false, text);
const single = (id: string, options: Option[]): ChoiceItem => ({
  ...{ id, rev: 1, type: 'single', kind: 'check', claims: ['K1'], level: 'apply', source: 'place' },
  ...{ stem: 'Which?', hints: [], options },
});
/** Moves the last `by` to the front. */
const turned = (by: number, options: readonly Option[]) => [...options.slice(by), ...options.slice(0, by)];
const bank = (options: (at: number) => Option[], count = 12) =>
  Array.from({ length: count }, (_, at) => single(`s${at}`, options(at)));
const even = bank((at) => turned(at % 3, [right(), wrong('b'), wrong('c')]));

describe('lintTells', () => {
  it('fails when there is nothing to judge', () => {
    expect(lintTells([], 'word')).toEqual(['there are no questions']);
  });

  it('finds nothing wrong with a bank without tells', () => {
    expect(lintTells(even, 'word')).toEqual([]);
  });

  it('finds that the longest option is right too often, by words or by letters', () => {
    const long = (many: number, text: string) =>
      bank((at) =>
        turned(at % 3, [
          right(at < many ? text : 'word0 word1 word2 word3'),
          wrong('b', words(5)),
          wrong('c', words(5)),
        ]),
      );
    expect(lintTells(long(4, 'word a b word word c d word'), 'word')).toEqual([]);
    expect(lintTells(long(5, 'word a b word word c d word'), 'word')).toEqual([
      'by words the longest option is right in 5 of 12 single choices, allowed is 35 %',
    ]);
    expect(lintTells(long(5, 'Availability monitoring works fourfold'), 'word')).toEqual([
      'by letters the longest option is right in 5 of 12 single choices, allowed is 35 %',
    ]);
  });

  it('finds right options that are shorter or longer on average', () => {
    const of = (text: string) => bank((at) => turned(at % 3, [right(text), wrong('b'), wrong('c')]));
    expect(lintTells(of('Two words'), 'word')[0]).toBe(
      'by words right options are 0.67 times as long as wrong ones on average, allowed is 0.8 to 1.25',
    );
    expect(lintTells(of(words(4)), 'word')).toContain(
      'by words right options are 1.33 times as long as wrong ones on average, allowed is 0.8 to 1.25',
    );
  });

  it('finds right options that stand at one place too often as served, and at another too seldom', () => {
    const uneven = bank((at) => turned(at < 7 ? 1 : at % 3, [wrong('b'), right(), wrong('c')]));
    expect(lintTells(uneven, 'word')).toEqual([
      'as served, the right one of 3 options stands at place 1 in 9 of 12 single choices, allowed are 3 to 5',
      'as served, the right one of 3 options stands at place 2 in 1 of 12 single choices, allowed are 3 to 5',
      'as served, the right one of 3 options stands at place 3 in 2 of 12 single choices, allowed are 3 to 5',
    ]);
  });

  it('judges choices of three and of four options apart, so that one cannot hide the other', () => {
    const four = bank(() => [right(), ...['b', 'c', 'd'].map((id) => wrong(id))], 4);
    const hidden = [...even, ...four.map((item, at) => ({ ...item, id: `four${at}` }))];
    expect(lintTells(hidden, 'word')[0]).toBe(
      'as served, the right one of 4 options stands at place 1 in 4 of 4 single choices, allowed are 0 to 2',
    );
  });

  it.each<[string, Order]>([
    ['that does nothing', ({ options }) => options],
    ['that never comes to the last place', ({ options }, salt) => turned(Number(salt) % 2, options)],
    ['that puts right answers first', ({ options }) => [...options].sort((a) => (a.correct ? -1 : 1))],
  ])('finds a shuffle %s', (_what, order) => {
    const faults = lintTells(even, 'word', order);
    expect(faults.length).toBeGreaterThanOrEqual(even.length);
    expect(faults[0]).toMatch(new RegExp(`^s0: .* for \\d+ of ${READERS} readers, allowed are 533 to 800$`));
  });
});
