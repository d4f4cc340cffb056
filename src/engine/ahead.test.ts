import { expect, test } from 'vitest';
import { createAhead, provide, takeNumber } from './ahead.ts';
import { copyPlain } from './columns.ts';
import { createStreams } from './random.ts';
import { type Distribution, sample } from './samplers.ts';

const OF: Distribution[] = [
  { dist: 'exponential', mean: 2 },
  { dist: 'lognormal', mean: 1, cv: 3 },
  { dist: 'constant', value: 5 },
];

const EXPONENTIAL: Distribution[] = [
  { dist: 'exponential', mean: 2 },
  { dist: 'exponential', mean: 0.5, shift: 3 },
  { dist: 'exponential', mean: 1 },
];

test.each([
  ['of several kinds', OF],
  ['exponential', EXPONENTIAL],
  ['all of one', EXPONENTIAL.slice(0, 1)],
])('numbers drawn ahead, %s, are those that would be drawn one by one, of each in turn', (_, of) => {
  const streams = createStreams(4, ['before', 'ahead', 'after']);
  const others = streams.slice();
  const ahead = createAhead();
  // To the end of a block, where the streams have come as far as those that were drawn from one by one.
  for (let turn = 0; turn < 200 || ahead.next < ahead.cells.length; turn += 1) {
    provide(ahead, of, streams, 1);
    expect(of.map(() => takeNumber(ahead))).toEqual(of.map((spec) => sample(spec, others, 1)));
  }
  expect(streams).toEqual(others);
});

test('a copy of what is drawn ahead goes on by itself', () => {
  const streams = createStreams(4, ['ahead']);
  const ahead = createAhead();
  provide(ahead, OF, streams, 0);
  takeNumber(ahead);
  const copy = copyPlain(ahead);
  const next = takeNumber(ahead);
  takeNumber(ahead);
  expect(takeNumber(copy)).toBe(next);
});
