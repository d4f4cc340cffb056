import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draw } from './draw.ts';

const claims = ['K1', 'K2', 'K3', 'K4'];
const pool = Array.from({ length: 12 }, (_, place) => ({
  id: `q${place}`,
  claims: [claims[place % 3] ?? '', ...(place % 4 === 0 ? ['K2'] : [])],
}));
const ids = (seed: number, least = 0) => draw(pool, { claims, least, seed }).map(({ id }) => id);

describe('a drawn test', () => {
  it('asks every claim that has a question, no question twice, and as many as were wanted', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 20 }), (seed, least) => {
        const drawn = draw(pool, { claims, least, seed });
        const asked = new Set(drawn.flatMap((question) => question.claims));
        expect([...asked].sort()).toEqual(['K1', 'K2', 'K3']);
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.length).toBeGreaterThanOrEqual(Math.min(least, pool.length));
      }),
    );
  });

  it('is the same for the same seed and differs between seeds', () => {
    expect(ids(7, 6)).toEqual(ids(7, 6));
    expect(new Set([1, 2, 3, 4, 5].map((seed) => ids(seed, 6).join())).size).toBeGreaterThan(3);
  });

  it('is these questions for this seed, for ever: a teacher may have given the number away', () => {
    expect(ids(2026, 5)).toMatchInlineSnapshot(`
      [
        "q3",
        "q10",
        "q7",
        "q5",
        "q1",
      ]
    `);
  });

  it('is empty where nothing can be asked', () => {
    expect(draw([], { claims, least: 5, seed: 1 })).toEqual([]);
  });
});
