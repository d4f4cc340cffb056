import { describe, expect, it } from 'vitest';
import { startSettings } from '../define-lab.ts';
import { completions } from '../gantt.ts';
import { createPlayback } from '../playback.ts';
import { lab } from './lab.ts';

function run(change: Record<string, number>) {
  const settings = { ...startSettings(lab.controls), ...change };
  const playback = createPlayback({ lab, settings, seed: 1, plugs: [] });
  playback.seek(lab.clock.horizon);
  const done = (flow: string) => completions(playback.record(), flow);
  return { one: done('one'), split: done('split'), cluster: done('cluster'), metrics: playback.measure() };
}

describe('the article’s sum', () => {
  it('A1 and A2: one task takes one server 10 h, and ten servers that share it 1 h', () => {
    const { one, split, cluster } = run({ tasks: 1 });
    expect([one, split, cluster]).toEqual([[10], [1], [10]]);
  });

  it('A3: a cluster has all ten tasks done at 10 h', () => {
    const { cluster, metrics } = run({});
    expect(cluster).toEqual(Array.from({ length: 10 }, () => 10));
    expect(metrics).toMatchObject({ clusterMean: 10, clusterLast: 10 });
  });

  it('A4: split, they are done at 1, 2, … 10 h, on average at 5.5 h, the last with the cluster’s', () => {
    const { split, metrics } = run({});
    expect(split).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(metrics).toMatchObject({ splitMean: 5.5, splitLast: 10, perHour: 1 });
  });

  it('splitting is never later than the cluster, task by task, however finely it cuts', () => {
    for (let tasks = 1; tasks <= 10; tasks += 1) {
      for (let parts = 1; parts <= 10; parts += 1) {
        const { split, cluster } = run({ tasks, parts });
        for (const [index, time] of split.entries())
          expect(time).toBeLessThanOrEqual((cluster[index] ?? 0) + 1e-9);
      }
    }
  });
});
