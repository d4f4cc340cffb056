import { describe, expect, it } from 'vitest';
import { ticksOf } from './scale.ts';

const format = String;

describe('ticks of a scale', () => {
  it('are round, inside the scale, and about as many as wanted', () => {
    expect(ticksOf({ min: 0, max: 10, format }, 5)).toEqual([0, 2, 4, 6, 8, 10]);
    expect(ticksOf({ min: 0.1, max: 0.9, format }, 4)).toEqual([0.2, 0.4, 0.6, 0.8]);
    expect(ticksOf({ min: 3, max: 4, format }, 4)).toEqual([3, 3.25, 3.5, 3.75, 4]);
  });

  it('are whole where only whole numbers make sense', () => {
    expect(ticksOf({ min: 1, max: 16, whole: true, format }, 7)).toEqual([5, 10, 15]);
    expect(ticksOf({ min: 1, max: 3, whole: true, format }, 7)).toEqual([1, 2, 3]);
  });

  it('are powers of ten on a logarithmic scale, not too many', () => {
    expect(ticksOf({ min: 0.001, max: 8760, log: true, format }, 4)).toEqual([0.001, 0.1, 10, 1000]);
    expect(ticksOf({ min: 1, max: 100, log: true, format }, 5)).toEqual([1, 10, 100]);
  });
});
