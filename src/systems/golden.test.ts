// Whole traces of two small runs, stored as text that a person can read and check by hand. A change here is a
// change of what the model does: look at the difference before accepting it.
import { expect, test } from 'vitest';
import type { ExperimentInput } from './experiment.ts';
import { simulate } from './simulate.ts';
import { traceLine } from './trace-text.ts';

const traceOf = (experiment: ExperimentInput) => {
  const lines: string[] = [];
  const run = simulate(experiment, { watch: (event) => lines.push(traceLine(event)) });
  run.advance(Number.POSITIVE_INFINITY);
  return `${lines.join('\n')}\nhash ${run.traceHash}\n`;
};

test('three servers in turn, one of which dies', async () => {
  const trace = traceOf({
    system: {
      machines: [{ id: 'm1' }, { id: 'm2' }, { id: 'm3' }],
      services: [{ id: 'shop', does: ['order'], on: ['m1', 'm2', 'm3'], balance: 'round-robin' }],
    },
    workload: [
      {
        id: 'buy',
        arrivals: { process: 'poisson', rate: 2 },
        task: { kind: 'order', work: { dist: 'exponential', mean: 1 } },
      },
    ],
    health: { checkEvery: 2, downAfter: 1 },
    faults: [{ machine: 'm2', at: 3, for: 4 }],
    run: { seed: 1, requests: 20 },
  });
  await expect(trace).toMatchFileSnapshot('golden/a-server-dies.txt');
});

test('best of two on old views, with deadlines and retries', async () => {
  const trace = traceOf({
    system: {
      machines: [{ id: 'm1' }, { id: 'm2' }, { id: 'm3', speed: 0.5 }],
      services: [
        { id: 'shop', does: ['order'], on: ['m1', 'm2', 'm3'], balance: 'best-of-two', staleEvery: 1 },
        { id: 'till', does: ['pay'], on: ['m1'] },
      ],
      network: { betweenMachines: 0.05 },
    },
    workload: [
      {
        id: 'buy',
        arrivals: { process: 'regular', rate: 1.5 },
        clients: { count: 5, zipf: 1 },
        task: {
          kind: 'order',
          work: { dist: 'lognormal', mean: 0.8, cv: 1 },
          calls: { tasks: [{ kind: 'pay', work: { dist: 'constant', value: 0.2 } }] },
        },
      },
    ],
    calls: { timeout: 2, attempts: 2, backoff: { base: 0.2 } },
    run: { seed: 2, requests: 12 },
  });
  await expect(trace).toMatchFileSnapshot('golden/old-views-and-retries.txt');
});
