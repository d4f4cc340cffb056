import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seedOf, shuffle } from './shuffle.ts';

const members = (...ids: string[]) => ids.map((id) => ({ id }));
const order = (seed: number, ids = ['a', 'b', 'c', 'd']) =>
  shuffle(members(...ids), seed).map(({ id }) => id);

describe('shuffle', () => {
  it('gives these orders for these seeds, for ever: a stored answer was given to one of them', () => {
    expect([0, 1, 2, 3].map((seed) => order(seed).join(''))).toMatchInlineSnapshot(`
      [
        "dbac",
        "bcad",
        "dcab",
        "dcab",
      ]
    `);
    expect(seedOf('salt', 'cluster.basket', 0)).toMatchInlineSnapshot(`2678871953`);
  });

  it('keeps every member, and those that are fixed at the end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ id: fc.string(), fixed: fc.boolean() })),
        fc.integer(),
        (list, seed) => {
          const shuffled = shuffle(list, seed);
          const firstFixed = shuffled.findIndex(({ fixed }) => fixed);
          expect(new Set(shuffled)).toEqual(new Set(list));
          expect(shuffled).toHaveLength(list.length);
          expect(shuffled.slice(firstFixed).every(({ fixed }) => fixed) || firstFixed < 0).toBe(true);
        },
      ),
    );
  });

  it('puts every member at every place about equally often', () => {
    const counts = new Map<string, number>();
    const rounds = 6000;
    for (let seed = 0; seed < rounds; seed += 1) {
      for (const [place, id] of order(seedOf('salt', seed)).entries()) {
        counts.set(`${id}${place}`, (counts.get(`${id}${place}`) ?? 0) + 1);
      }
    }
    expect(counts.size).toBe(16);
    // Five standard deviations of a binomial count with p = 1/4.
    for (const count of counts.values())
      expect(Math.abs(count - rounds / 4)).toBeLessThan(5 * Math.sqrt(rounds * (3 / 16)));
  });
});

describe('seedOf', () => {
  it('differs when any part differs, or stands elsewhere', () => {
    const seeds = [
      seedOf('s', 'a', 0),
      seedOf('s', 'a', 1),
      seedOf('s', 'b', 0),
      seedOf('t', 'a', 0),
      seedOf('sa', 0),
    ];
    expect(new Set(seeds).size).toBe(seeds.length);
  });
});
