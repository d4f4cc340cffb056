// Whole traces of a handful of small runs, stored as text that a person can read and check by hand. A change here is a
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

test('an order that asks for two payments at once, with deadlines and one more try', async () => {
  const trace = traceOf({
    system: {
      machines: [{ id: 'm1' }, { id: 'm2' }, { id: 'm3' }],
      services: [
        { id: 'shop', does: ['order'], on: ['m1'] },
        { id: 'till', does: ['pay'], on: ['m2', 'm3'], balance: 'least-busy', tie: 'lowest-index' },
        { id: 'post', does: ['ship'], on: ['m3'] },
      ],
      network: { betweenMachines: 0.1 },
    },
    workload: [
      {
        id: 'buy',
        arrivals: { process: 'at', times: [0, 0.5, 1, 1] },
        task: {
          kind: 'order',
          work: { dist: 'constant', value: 0.25 },
          calls: {
            mode: 'parallel',
            tasks: [
              { kind: 'pay', work: { dist: 'exponential', mean: 1 } },
              {
                kind: 'pay',
                work: { dist: 'constant', value: 0.5 },
                calls: { tasks: [{ kind: 'ship', work: { dist: 'constant', value: 0.25 } }] },
                optional: true,
              },
            ],
          },
        },
      },
    ],
    calls: { timeout: 3, attempts: 2, backoff: { base: 0.25 } },
    run: { seed: 4 },
  });
  await expect(trace).toMatchFileSnapshot('golden/a-call-tree.txt');
});

test('four servers that fail by chance and one crew that mends them', async () => {
  const machines = ['m1', 'm2', 'm3', 'm4'];
  const trace = traceOf({
    system: {
      machines: machines.map((id) => ({ id })),
      services: [{ id: 'shop', does: ['order'], on: machines, balance: 'random' }],
    },
    workload: [
      {
        id: 'buy',
        arrivals: { process: 'regular', rate: 0.5 },
        task: { kind: 'order', work: { dist: 'constant', value: 1 } },
      },
    ],
    health: { checkEvery: 1, downAfter: 1 },
    faults: machines.map((machine) => ({ machine, meanUp: 10, meanDown: 4 })),
    crews: 1,
    run: { seed: 3, until: 40 },
  });
  await expect(trace).toMatchFileSnapshot('golden/one-crew.txt');
});

test('a second copy of what has waited too long, and a breaker for what fails too often', async () => {
  const trace = traceOf({
    system: {
      machines: [{ id: 'm1' }, { id: 'm2' }],
      services: [{ id: 'shop', does: ['order'], on: ['m1', 'm2'], balance: 'round-robin' }],
    },
    workload: [
      {
        id: 'buy',
        arrivals: { process: 'regular', rate: 1 },
        task: { kind: 'order', work: { dist: 'uniform', min: 0.2, max: 1.4 } },
      },
    ],
    calls: { hedgeAfter: 1, breaker: { errors: 3, openFor: 2 } },
    faults: [
      { machine: 'm1', at: 3.5, for: 3, kind: 'stall' },
      { machine: 'm2', at: 8.5, for: 4, kind: 'errors', factor: 4 },
      { machine: 'm1', at: 8.5, for: 4, kind: 'errors', factor: 4 },
    ],
    run: { seed: 6, requests: 16 },
  });
  await expect(trace).toMatchFileSnapshot('golden/hedges-and-a-breaker.txt');
});
