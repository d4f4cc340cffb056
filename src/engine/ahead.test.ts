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

test('numbers drawn ahead are those that would be drawn one by one, of each distribution in turn', () => {
  const streams = createStreams(4, ['ahead']);
  const others = createStreams(4, ['ahead']);
  const ahead = createAhead();
  for (let turn = 0; turn < 200; turn += 1) {
    provide(ahead, OF, streams, 0);
    expect(OF.map(() => takeNumber(ahead))).toEqual(OF.map((spec) => sample(spec, others, 0)));
  }
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
