import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askOver } from './messages.ts';
import { fatesOf, type Line } from './theory/messages.ts';

const lossy: Line = { loss: 0.2, meanDelay: 0.2, doubled: 0.1, timeout: 1 };
const CALLERS = 20_000;

describe('questions asked over a network', () => {
  const lines: [string, Line, number][] = [
    ['one that loses and doubles', lossy, 3],
    ['one where the other end is slow', { ...lossy, doubled: 0, meanDelay: 2 }, 4],
    ['one where the other end is dead', { ...lossy, meanDelay: Number.POSITIVE_INFINITY }, 3],
    ['a perfect one', { loss: 0, meanDelay: 0.001, doubled: 0, timeout: 10 }, 3],
  ];
  test.each(lines)('%s: as often as the formulas say, within four standard errors', (_, line, attempts) => {
    const all = Array.from({ length: CALLERS }, (_, caller) => askOver(line, attempts, 5, caller));
    const times = all.map((tries) => tries.reduce((sum, { done }) => sum + done.length, 0));
    const fates = fatesOf(line, attempts);
    const near = (count: number, probability: number) => {
      const error = Math.sqrt((probability * (1 - probability)) / CALLERS);
      expect(Math.abs(count / CALLERS - probability)).toBeLessThanOrEqual(4 * error);
    };
    const told = all.map((tries) => tries.at(-1)?.answered === true);
    near(told.filter(Boolean).length, fates.told);
    near(times.filter((count) => count === 0).length, fates.never);
    near(times.filter((count) => count === 1).length, fates.once);
    near(times.filter((count) => count > 1).length, fates.more);
    near(times.filter((count, caller) => count > 0 && !told[caller]).length, fates.unaware);
    const tries = all.reduce((sum, one) => sum + one.length, 0) / CALLERS;
    expect(Math.abs(tries - fates.tries)).toBeLessThan(0.05);
  });

  test('the same caller has the same luck, and another one other luck', () => {
    expect(askOver(lossy, 3, 5, 7)).toEqual(askOver(lossy, 3, 5, 7));
    const fates = new Set(
      Array.from({ length: 20 }, (_, caller) => JSON.stringify(askOver(lossy, 3, 5, caller))),
    );
    expect(fates.size).toBeGreaterThan(5);
  });

  test('one more try changes nothing about the tries before it', () => {
    const seeds = fc.record({
      seed: fc.nat(1e6),
      caller: fc.nat(1000),
      attempts: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(seeds, ({ seed, caller, attempts }) => {
        const fewer = askOver(lossy, attempts, seed, caller);
        expect(askOver(lossy, attempts + 1, seed, caller).slice(0, fewer.length)).toEqual(fewer);
      }),
    );
  });

  test('what is lost and what is done add up: never, once and more are everything', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    const lines = fc.record({
      loss: chance,
      doubled: chance,
      meanDelay: fc.double({ min: 0.01, max: 100, noNaN: true }),
      timeout: fc.double({ min: 0.01, max: 100, noNaN: true }),
    });
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 8 }), (line, attempts) => {
        const { told, never, once, more, unaware } = fatesOf(line, attempts);
        expect(never + once + more).toBeCloseTo(1, 9);
        expect(told + unaware + never).toBeCloseTo(1, 9);
      }),
    );
  });

  test('by hand: half of all messages lost, two tries, an answer that is always in time', () => {
    // A try: 1/2 nothing, 1/4 known, 1/4 mute.
    const fates = fatesOf({ loss: 0.5, meanDelay: 1e-9, doubled: 0, timeout: 1 }, 2);
    expect(fates.told).toBeCloseTo(1 / 4 + (3 / 4) * (1 / 4), 9);
    expect(fates.never).toBeCloseTo(1 / 4, 9);
    expect(fates.once).toBeCloseTo(1 / 4 + (1 / 2) * (1 / 4) + 2 * (1 / 2) * (1 / 4), 9);
    expect(fates.tries).toBeCloseTo(1.75, 9);
  });

  test('nonsense is refused by name', () => {
    expect(() => fatesOf({ ...lossy, loss: 2 }, 3)).toThrow('loss: found 2');
    expect(() => fatesOf(lossy, 0)).toThrow('attempts: found 0');
  });
});
