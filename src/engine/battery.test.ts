import { expect, test } from 'vitest';
import { BAD, battery } from './acceptance/battery.ts';
import { FAULTY } from './acceptance/significance.ts';
import { createStreams, nextWord } from './random.ts';

const fails = (deviates: Record<string, number>) =>
  Object.entries(deviates).flatMap(([name, z]) => (Math.abs(z) > FAULTY ? [name] : []));

test('a stream of a run passes the battery for random words (each test at p = 1e-6)', () => {
  const streams = createStreams(1, ['arrivals/buy']);
  expect(fails(battery(() => nextWord(streams, 0)))).toEqual([]);
});

test('words taken in turn from sixteen streams of neighbouring seeds and names pass it too', () => {
  const names = ['arrivals/a', 'arrivals/b', 'sizes/a', 'sizes/b'];
  const sets = [1, 2, 3, 4].map((seed) => createStreams(seed, names));
  let turn = 0;
  const next = () => {
    const streams = sets[(turn >> 2) & 3];
    turn += 1;
    return streams ? nextWord(streams, (turn - 1) & 3) : 0;
  };
  expect(fails(battery(next))).toEqual([]);
});

test('the battery sees what is wrong with a congruential generator and with xorshift32', () => {
  const lcg = battery(BAD['lcg']?.(1) ?? (() => 0));
  expect(fails(lcg)).toEqual(expect.arrayContaining(['pairs of low 6 bits', 'rank of low bits']));
  expect(lcg['rank of low bits']).toBeCloseTo(-40.3, 1);
  expect(fails(battery(BAD['xorshift32']?.(1) ?? (() => 0)))).toContain('rank of low bits');
});
