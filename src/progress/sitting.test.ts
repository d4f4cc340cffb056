import { describe, expect, it } from 'vitest';
import type { LogRecord } from './event.ts';
import { latestSitting, scoreOf, sittingsOf } from './sitting.ts';

const items = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, rev: 1 }));
const sit = (t: number, asked: readonly string[], again = false): LogRecord => ({
  ...{ v: 2, eid: `s${t}`, t, type: 'sit', test: 'test-1', seed: t, items: asked, again },
});
const attempt = (item: string, t: number, isRight: boolean, cycle = 0): LogRecord => ({
  ...{
    v: 2,
    eid: `a${t}${item}`,
    t,
    type: 'attempt',
    item,
    rev: 1,
    locale: 'en',
    cycle,
    seed: 1,
    response: {},
  },
  ...{ verdict: isRight ? 'correct' : 'wrong', score: isRight ? 1 : 0, try: 1, hints: 0, settled: isRight },
});
const sitting = (...log: LogRecord[]) => latestSitting('test-1', items, log);

describe('a sitting', () => {
  it('is none until the test was begun, and another test is another matter', () => {
    expect(sitting()).toBeNull();
    expect(latestSitting('final', items, [sit(1, ['a'])])).toBeNull();
  });

  it('counts the first try after it began, in a cycle of its own', () => {
    const log = [
      attempt('a', 1, true),
      sit(2, ['a', 'b']),
      attempt('b', 3, false),
      { ...attempt('b', 4, true), try: 2 } as LogRecord, // the same question, the second try
    ];
    expect(sitting(...log)?.places).toEqual([
      { item: 'a', cycle: 1, isOver: false, outcome: 'open' },
      { item: 'b', cycle: 0, isOver: true, outcome: 'missed' },
    ]);
  });

  it('is the latest one, in whatever order the records come', () => {
    const log = [sit(9, ['c'], true), attempt('a', 3, true), sit(2, ['a'])];
    expect(sitting(...log)).toMatchObject({ seed: 9, again: true, places: [{ item: 'c' }] });
    expect(sitting(...log)).toEqual(sitting(...log.toReversed()));
  });

  it('is kept beside later ones, each with its own cycle', () => {
    const log = [sit(1, ['a']), attempt('a', 2, true), sit(3, ['a'], true), attempt('a', 4, false, 1)];
    const outcomes = sittingsOf('test-1', items, log).map(({ places }) =>
      places.map(({ outcome }) => outcome),
    );
    expect(outcomes).toEqual([['right'], ['missed']]);
    expect(sittingsOf('test-1', items, [...log, ...log])).toHaveLength(2);
  });

  it('forgets a question that was removed and an answer to an older form', () => {
    const old: LogRecord = { ...attempt('b', 3, true), rev: 7 } as LogRecord; // an attempt with another revision
    expect(sitting(sit(2, ['gone', 'b']), old)?.places).toEqual([
      { item: 'b', cycle: 0, isOver: false, outcome: 'open' },
    ]);
  });
});

describe('a score', () => {
  const all = ['a', 'b', 'c', 'd', 'e'];
  const answers = (right: number) => all.map((item, place) => attempt(item, 10 + place, place < right));
  const settled = (records: LogRecord[]) =>
    records.map((record) => (record.type === 'attempt' ? { ...record, settled: true } : record));
  const score = (...log: LogRecord[]) => {
    const found = sitting(...log);
    return found && scoreOf(found);
  };

  it('passes with four of five at the first try, and not with three', () => {
    expect(score(sit(1, all), ...settled(answers(4)))).toEqual({
      right: 4,
      all: 5,
      isOver: true,
      isPassed: true,
    });
    expect(score(sit(1, all), ...settled(answers(3)))).toMatchObject({ isOver: true, isPassed: false });
  });

  it('is no pass while a question is open, or when nothing was asked', () => {
    expect(score(sit(1, all), ...settled(answers(5)).slice(1))).toMatchObject({
      isOver: false,
      isPassed: false,
    });
    expect(score(sit(1, []))).toMatchObject({ isOver: false, isPassed: false });
  });
});
