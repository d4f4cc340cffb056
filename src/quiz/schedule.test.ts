import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Review, RULE_V1, schedule } from './schedule.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;
const T = Date.UTC(2026, 2, 20, 12);
const right = (t: number): Review => ({ t, isRight: true, wasSure: false });
const wrong = (t: number, wasSure = false): Review => ({ t, isRight: false, wasSure });
const dueAfter = (...reviews: Review[]) =>
  (schedule(reviews, T)?.due ?? Number.NaN) - (reviews.at(-1)?.t ?? 0);

describe('the schedule', () => {
  it('asks nothing that was never met', () => {
    expect(schedule([], T)).toBeNull();
  });

  it('is these days, for ever: a success comes back after 5 days, then 2.3 times as late each time', () => {
    const first = T - 100 * DAY;
    const second = first + 5 * DAY;
    const third = second + 11.5 * DAY;
    expect(dueAfter(right(first))).toBe(5 * DAY);
    expect(dueAfter(right(first), right(second))).toBeCloseTo(11.5 * DAY, 3);
    expect(dueAfter(right(first), right(second), right(third))).toBeCloseTo(26.45 * DAY, 3);
  });

  it('counts the pause that really was: a late success comes back later still', () => {
    expect(dueAfter(right(T - 40 * DAY), right(T - 10 * DAY))).toBeCloseTo(69 * DAY, 3);
  });

  it('does not shorten the pause for an early look, nor for two in the same minute', () => {
    const log = [right(T - 30 * DAY), right(T - 20 * DAY), right(T - 19 * DAY)];
    expect(dueAfter(...log)).toBeCloseTo(23 * DAY, 3);
    expect(dueAfter(right(T - MINUTE), right(T - MINUTE))).toBe(5 * DAY);
  });

  it('asks a miss again after ten minutes, and shrinks the pause to not below 5 days', () => {
    expect(dueAfter(wrong(T))).toBe(10 * MINUTE);
    expect(dueAfter(right(T - 46 * DAY), wrong(T))).toBe(10 * MINUTE);
    expect(schedule([right(T - 46 * DAY), wrong(T)], T)?.pause).toBeCloseTo(20 * DAY, 3);
    expect(dueAfter(right(T - 46 * DAY), wrong(T), right(T))).toBeCloseTo(20 * DAY, 3);
    expect(dueAfter(wrong(T - DAY), right(T))).toBe(5 * DAY);
  });

  it('asks what the reader was sure of and missed after a week', () => {
    expect(dueAfter(wrong(T, true))).toBe(7 * DAY);
  });

  it('keeps its length over the change to summer time', () => {
    // In Europe the night to 29 March 2026 has 23 hours.
    const before = right(Date.UTC(2026, 2, 27, 12));
    const due = schedule([before], Date.UTC(2026, 2, 28))?.due ?? 0;
    expect(new Date(due).toISOString()).toBe('2026-04-01T12:00:00.000Z');
  });

  it('asks now what was answered by a clock that has been set back since', () => {
    expect(schedule([right(T + 400 * DAY)], T)?.due).toBe(T);
    // Two devices that differ by some hours are no reason to ask at once.
    expect(schedule([right(T + DAY / 2)], T)?.due).toBe(T + 5.5 * DAY);
  });

  it('never asks before ten minutes have passed, nor breaks on any log', () => {
    const reviews = fc
      .array(fc.record({ t: fc.integer({ min: 0, max: T }), isRight: fc.boolean(), wasSure: fc.boolean() }), {
        minLength: 1,
      })
      .map((all) => all.sort((a, b) => a.t - b.t));
    fc.assert(
      fc.property(reviews, (all) => {
        const plan = schedule(all, T);
        expect(plan?.pause).toBeGreaterThanOrEqual(RULE_V1.firstPause);
        expect(plan?.due).toBeGreaterThanOrEqual((all.at(-1)?.t ?? 0) + RULE_V1.afterMiss);
      }),
    );
  });
});
