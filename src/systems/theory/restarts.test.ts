import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exp } from '../../engine/elementary.ts';
import { restarted } from './restarts.ts';

const times = fc.double({ min: 0.01, max: 20, noNaN: true });
const rates = fc.double({ min: 0.001, max: 0.2, noNaN: true });

test('work that failures undo takes its own time when none come, and more the more come', () => {
  expect(restarted(5, 0)).toBe(5);
  fc.assert(
    fc.property(times, rates, (work, rate) => {
      expect(restarted(work, rate)).toBeGreaterThan(work);
      expect(restarted(work, 2 * rate)).toBeGreaterThan(restarted(work, rate));
    }),
  );
});

test('the mean answers its own question: no failure and it is done, or the time until one and all over again', () => {
  fc.assert(
    fc.property(times, rates, (work, rate) => {
      const survives = exp(-rate * work);
      // Mean of min(failure, work) is (1 - e^(-f w))/f.
      const once = (1 - survives) / rate;
      const again = restarted(work, rate);
      expect(once + (1 - survives) * again).toBeCloseTo(again, 6);
    }),
  );
});
