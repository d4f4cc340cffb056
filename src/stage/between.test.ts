import { describe, expect, it } from 'vitest';
import { valueAt } from './between.ts';

describe('the value of a line', () => {
  const points = [
    [1, 10],
    [3, 30],
  ] as const;
  it('is on the straight between its points, and nothing beyond them', () => {
    expect(valueAt(points, 1)).toBe(10);
    expect(valueAt(points, 2)).toBe(20);
    expect(valueAt(points, 3)).toBe(30);
    expect(valueAt(points, 0.5)).toBeNaN();
    expect(valueAt(points, 3.5)).toBeNaN();
  });
});
