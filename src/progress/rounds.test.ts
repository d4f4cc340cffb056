import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextCycle } from './attempts.ts';
import type { Attempt, LogRecord } from './event.ts';
import { missedItems, roundsOf } from './rounds.ts';

let ids = 0;
const attempt = (item: string, t: number, more: Partial<Attempt> = {}): LogRecord => ({
  ...{ v: 2, eid: `e${++ids}`, t, type: 'attempt', item, rev: 1, locale: 'en', cycle: 0, seed: 1 },
  ...{ response: {}, verdict: 'wrong', score: 0, try: 1, hints: 0, settled: false },
  ...more,
});
const right = { verdict: 'correct', score: 1, settled: true } as const;
const items = [
  { id: 'a', rev: 1 },
  { id: 'b', rev: 2 },
];

describe('rounds', () => {
  it('take the first try of each time through, oldest first', () => {
    const log = [
      attempt('a', 30, { cycle: 1, ...right }),
      attempt('a', 10, { confidence: 3 }),
      attempt('a', 20, { try: 2, ...right }),
    ];
    expect(roundsOf(items, log).get('a')).toEqual([
      { cycle: 0, t: 10, isRight: false, wasSure: true },
      { cycle: 1, t: 30, isRight: true, wasSure: false },
    ]);
  });

  it('leave out answers to an older revision, and questions that are gone', () => {
    const log = [attempt('b', 1), attempt('gone', 2), attempt('b', 3, { rev: 2, ...right })];
    expect([...roundsOf(items, log)]).toEqual([['b', [{ cycle: 0, t: 3, isRight: true, wasSure: false }]]]);
  });

  it('do not depend on the order or the repetition of records', () => {
    const log = [
      attempt('a', 5),
      attempt('a', 5, right),
      attempt('a', 9, { cycle: 1, ...right }),
      attempt('b', 7, { rev: 2 }),
    ];
    const whole = roundsOf(items, log);
    fc.assert(
      fc.property(fc.shuffledSubarray(log, { minLength: log.length }), (shuffled) => {
        expect(new Map(roundsOf(items, [...shuffled, ...log]))).toEqual(whole);
      }),
    );
  });
});

describe('to review', () => {
  it('is what was not right at the first try the last time through', () => {
    const wrong = attempt('a', 1);
    const mended = attempt('a', 2, { try: 2, ...right });
    expect(missedItems(items, [wrong, mended])).toEqual(['a']);
    expect(missedItems(items, [wrong, mended, attempt('a', 3, { cycle: 1, ...right })])).toEqual([]);
    expect(missedItems(items, [])).toEqual([]);
  });
});

describe('the next cycle', () => {
  it('is one that no answer belongs to, whatever its revision', () => {
    expect(nextCycle('b', [])).toBe(0);
    expect(
      nextCycle('b', [attempt('b', 1, { cycle: 4 }), attempt('b', 2), attempt('a', 3, { cycle: 9 })]),
    ).toBe(5);
  });
});
