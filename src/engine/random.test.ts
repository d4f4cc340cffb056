import { describe, expect, test } from 'vitest';
import { below, createStreams, nextWord, seedStream, uniform } from './random.ts';

const hex = (word: number) => (word >>> 0).toString(16).padStart(8, '0');
const words = (seeds: readonly [number, number, number], count: number) => {
  const streams = new Int32Array(4);
  seedStream(streams, 0, seeds);
  return Array.from({ length: count }, () => hex(nextWord(streams, 0)));
};

describe('sfc32', () => {
  test('gives the vector of Apache commons-rng, checked there against PractRand 0.94', () => {
    const out = words([0xbb3c4104, 0x02294965, 0xda1ce2a9], 40);
    expect(out.slice(0, 8).join(' ')).toBe(
      '89b5c414 7ee57639 dbe18f7b 94aa0162 a22bff0a 21c91fb8 2c6fd6fe cda90d13',
    );
    expect(out[39]).toBe('b814aeb2');
  });

  test('gives the vectors of other seeds, to the millionth word', () => {
    expect(words([0, 0, 0], 1)).toEqual(['fb52c520']);
    const out = words([1, 2, 3], 1_000_000);
    expect(out.slice(0, 4)).toEqual(['eda6a65f', '05843866', '42e2d5db', '01712f7d']);
    expect(out.at(-1)).toBe('dc12c066');
  });
});

describe('streams', () => {
  test('have a future that depends on seed and name alone', () => {
    const few = createStreams(5, ['arrivals/a', 'sizes/a']);
    const many = createStreams(5, ['routing', 'sizes/a', 'network', 'arrivals/a']);
    const draws = (streams: Int32Array, stream: number) =>
      Array.from({ length: 5 }, () => uniform(streams, stream));
    expect(draws(few, 0)).toEqual(draws(many, 3));
    expect(draws(few, 1)).toEqual(draws(many, 1));
    expect(draws(few, 0)).not.toEqual(draws(few, 1));
    expect(draws(createStreams(6, ['arrivals/a']), 0)).not.toEqual(
      draws(createStreams(5, ['arrivals/a']), 0),
    );
  });

  test('are hardly correlated with each other', () => {
    const streams = createStreams(1, ['arrivals/a', 'arrivals/b']);
    let sum = 0;
    for (let draw = 0; draw < 100_000; draw += 1) {
      sum += (uniform(streams, 0) - 0.5) * (uniform(streams, 1) - 0.5);
    }
    // Standard deviation of the sum: sqrt(100 000) / 12.
    expect(Math.abs(sum)).toBeLessThan((4 * Math.sqrt(100_000)) / 12);
  });

  test('draw whole numbers that are all possible and about equally frequent', () => {
    const streams = createStreams(3, ['x']);
    const counts = new Array<number>(7).fill(0);
    for (let draw = 0; draw < 70_000; draw += 1) {
      const face = below(streams, 0, 7);
      counts[face] = (counts[face] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(70_000);
  });
});
