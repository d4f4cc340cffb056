// Found by random systems: a caller and its call that die at one moment, each in its own way.
import { expect, test } from 'vitest';
import type { ExperimentInput } from '../experiment.ts';
import { resultsOf } from '../results.ts';
import { simulate } from '../simulate.ts';

test('a caller that nobody waits for dies together with its call, and neither leaves its row twice', () => {
  const constant = (value: number) => ({ dist: 'constant' as const, value });
  const on = ['m1'];
  const experiment: ExperimentInput = {
    system: {
      machines: [{ id: 'm1', cores: 2 }],
      services: [
        { id: 'shop', does: ['order'], on, balance: 'central-queue' },
        { id: 'till', does: ['pay'], on, balance: 'central-queue' },
      ],
    },
    workload: [
      {
        id: 'buy',
        arrivals: { process: 'at', times: [6, 9, 9, 9, 9] },
        task: {
          kind: 'order',
          work: constant(0.1),
          calls: { tasks: [{ kind: 'pay', work: constant(10) }] },
        },
      },
    ],
    calls: { timeout: 2 },
    // Noticed down at 5, up at 6 unnoticed: what dies at 8.05 is an error at once. The caller's time was up at
    // 8, the call's is at 8.1.
    health: { checkEvery: 5, downAfter: 1 },
    faults: [
      { machine: 'm1', at: 4, for: 2 },
      { machine: 'm1', at: 8.05, for: 1 },
    ],
    run: { until: 40 },
  };
  let told = 0;
  const run = simulate(experiment, {
    watch() {
      told += 1;
      if (told > 1000) throw new Error('no end in sight');
    },
  });
  run.advance(40);
  expect(resultsOf(run).requests['buy']).toMatchObject({ offered: 5, failed: 5, inSystemNow: 0 });
  expect(run.scene().requests).toEqual([]);
});
