import { describe, expect, it } from 'vitest';
import { type ClaimState, claimStates } from './claims.ts';
import type { LogRecord } from './event.ts';

const items = [
  { id: 'a', rev: 1, claims: ['K1', 'K2'] },
  { id: 'b', rev: 1, claims: ['K2'] },
];
/** A first try at a question, on a day, in a cycle. */
const first = (item: string, day: number, isRight: boolean, cycle = 0): LogRecord => ({
  ...{
    v: 2,
    eid: `${item}${day}${cycle}`,
    t: day * 10,
    type: 'attempt',
    item,
    rev: 1,
    locale: 'en',
    cycle,
    seed: 1,
  },
  ...{
    response: {},
    verdict: isRight ? 'correct' : 'wrong',
    score: isRight ? 1 : 0,
    try: 1,
    hints: 0,
    settled: isRight,
  },
});
const dayOf = (t: number) => String(Math.floor(t / 10));
const states = (...log: LogRecord[]) => [...claimStates(['K1', 'K2', 'K3'], items, log, dayOf).values()];

describe('a claim', () => {
  it.each<[string, LogRecord[], ClaimState[]]>([
    ['was not met', [], ['untouched', 'untouched', 'unasked']],
    ['was right once', [first('a', 1, true)], ['begun', 'begun', 'unasked']],
    ['was right twice on one day', [first('a', 1, true), first('b', 1, true)], ['begun', 'begun', 'unasked']],
    ['was right on two days', [first('a', 1, true), first('b', 2, true)], ['begun', 'known', 'unasked']],
    [
      'was right again in a later round',
      [first('a', 1, true), first('a', 2, true, 1)],
      ['known', 'known', 'unasked'],
    ],
    [
      'was missed last',
      [first('a', 1, true), first('a', 2, true, 1), first('a', 3, false, 2)],
      ['review', 'review', 'unasked'],
    ],
    [
      'was missed in one of its questions',
      [first('a', 1, true), first('b', 2, false)],
      ['begun', 'review', 'unasked'],
    ],
    [
      'was missed first and right on two days since',
      [first('a', 1, false), first('a', 2, true, 1), first('a', 3, true, 2)],
      ['known', 'known', 'unasked'],
    ],
  ])('that %s', (_what, log, expected) => {
    expect(states(...log)).toEqual(expected);
  });

  it('is known by days where the reader is, not by hours', () => {
    const log = [
      { ...first('a', 1, true), t: Date.UTC(2026, 2, 29, 15, 59) },
      { ...first('a', 2, true, 1), t: Date.UTC(2026, 2, 29, 16, 1) },
    ];
    const inZone = (timeZone: string) => (t: number) => new Intl.DateTimeFormat('en', { timeZone }).format(t);
    expect(claimStates(['K1'], items, log, inZone('Asia/Shanghai')).get('K1')).toBe('known');
    expect(claimStates(['K1'], items, log, inZone('Europe/Berlin')).get('K1')).toBe('begun');
  });
});
