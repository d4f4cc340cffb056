import { describe, expect, it } from 'vitest';
import { type Settings, startSettings } from '../define-lab.ts';
import { playToEnd } from '../playback.ts';
import { lab } from './lab.ts';

const run = (change: Settings, seed = 1) =>
  playToEnd(lab, { ...startSettings(lab.controls), ...change }, seed);

/** Means over seeds 1 to `seeds`. */
function average(change: Settings, seeds: number) {
  const sums: Record<string, number> = {};
  for (let seed = 1; seed <= seeds; seed += 1)
    for (const [name, value] of Object.entries(run(change, seed)))
      sums[name] = (sums[name] ?? 0) + value / seeds;
  return sums;
}

describe('without the article’s conditions', () => {
  it('A5: parts in a chain are done at 10 to 19 h, on average at 14.5 h', () => {
    expect(run({})).toMatchObject({ splitMean: 14.5, splitLast: 19, clusterMean: 10 });
  });

  it('A7: with nine servers left the cluster needs 20 h, parts that anybody can do 12 h, parts with an owner for ever', () => {
    expect(run({ chain: false, lost: true, who: 'any' })).toMatchObject({ clusterLast: 20, splitLast: 12 });
    expect(run({ chain: false, lost: true })).toMatchObject({ splitDone: 0 });
  });

  // The largest of ten exponential parts has a standard deviation of 1.24 h: four standard errors of 1,000 seeds.
  it('A8: one task with random parts needs H10 = 2.929 h, not one, and backups bring it down', () => {
    const alone = { chain: false, random: true, who: 'any', tasks: 1 };
    const { splitLast = 0 } = average(alone, 1000);
    expect(Math.abs(splitLast - 2.929)).toBeLessThan(0.16);
    const { splitLast: backedUp = 9 } = average({ ...alone, backup: true }, 1000);
    expect(backedUp).toBeLessThan(splitLast - 0.2);
  });

  // Makespans have a standard deviation of about 2 h, so that 400 seeds leave a standard error of 0.1 h.
  it('A8: with random parts a barrier needs 29.3 h, none 15.4 h, the cluster 15.4 h; on average 16.1, 9.4 and 10.0 h', () => {
    const random = { chain: false, random: true };
    const barrier = average({ ...random, barrier: true }, 300);
    expect(Math.abs((barrier['splitLast'] ?? 0) - 29.29)).toBeLessThan(1);
    expect(Math.abs((barrier['splitMean'] ?? 0) - 16.11)).toBeLessThan(0.7);
    const free = average(random, 300);
    expect(Math.abs((free['splitLast'] ?? 0) - 15.4)).toBeLessThan(0.6);
    expect(Math.abs((free['splitMean'] ?? 0) - 9.4)).toBeLessThan(0.4);
    expect(Math.abs((free['clusterLast'] ?? 0) - 15.4)).toBeLessThan(0.6);
    expect(Math.abs((free['clusterMean'] ?? 0) - 10)).toBeLessThan(0.3);
  });
});
