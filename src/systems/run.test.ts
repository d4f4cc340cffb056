import { describe, expect, test } from 'vitest';
import type { ExperimentInput, Policy } from './experiment.ts';
import { fingerprints } from './fingerprint.ts';
import { createRecord, observe } from './record.ts';
import { resultsOf } from './results.ts';
import { simulate } from './simulate.ts';
import type { TraceEvent } from './trace.ts';

const exponential = { dist: 'exponential' as const, mean: 1 };
const cluster = (
  servers: number,
  balance: Policy,
  workload: Partial<ExperimentInput['workload'][number]> = {},
): ExperimentInput => {
  const on = Array.from({ length: servers }, (_, index) => `m${index + 1}`);
  return {
    system: { machines: on.map((id) => ({ id })), services: [{ id: 'shop', does: ['order'], on, balance }] },
    workload: [
      {
        id: 'buy',
        arrivals: { process: 'poisson', rate: servers * 0.8 },
        clients: { count: 30, zipf: 1 },
        task: { kind: 'order', work: exponential },
        ...workload,
      },
    ],
    run: { seed: 9, requests: 500 },
  };
};
const recorded = (experiment: ExperimentInput) => {
  const record = createRecord();
  const events: TraceEvent[] = [];
  const run = simulate(experiment, {
    watch(event) {
      events.push(event);
      observe(record, event);
    },
  });
  run.advance(Number.POSITIVE_INFINITY);
  return { run, record, events };
};

test('the same seed gives the same events, another seed others', () => {
  const hash = (seed: number) =>
    recorded({ ...cluster(3, 'best-of-two'), run: { seed, requests: 300 } }).run.traceHash;
  expect(hash(1)).toBe(hash(1));
  expect(hash(1)).not.toBe(hash(2));
});

test('the fixed scenarios have the fingerprints that every browser must find', () => {
  expect(fingerprints()).toMatchInlineSnapshot(`
    {
      "a server dies": "2d8f2cd36f2b61f4",
      "best of two on old views": "b46daf2acbf97dd7",
      "calls that call": "3ba8ddea9cd0458a",
      "one server": "e0b561ecf21504fa",
      "retries and a shared processor": "dffb259369849100",
    }
  `);
});

test('two policies with one seed see the same arrivals, clients and sizes, bit for bit', () => {
  const seen = (policy: Policy) => {
    const { record, run } = recorded(cluster(4, policy));
    return {
      requests: record.requests.map(({ arrived, client }) => [arrived, client]),
      // With one core and unlimited queues all work gets done, so the sum of busy time is the sum of sizes.
      work: record.requests.map(({ started, ended }) => (ended ?? 0) - (started ?? 0)),
      offered: resultsOf(run).requests['buy']?.offered,
    };
  };
  const reference = seen('random');
  for (const policy of [
    'round-robin',
    'least-busy',
    'best-of-two',
    'weighted',
    'central-queue',
    'hash',
  ] as const) {
    const other = seen(policy);
    expect(other.requests).toEqual(reference.requests);
    for (const [index, work] of other.work.entries()) expect(work).toBeCloseTo(reference.work[index] ?? 0, 9);
  }
});

test('with constant work, round robin and one central queue serve every request at the same moments', () => {
  const ends = (policy: Policy) =>
    recorded(
      cluster(4, policy, { task: { kind: 'order', work: { dist: 'constant', value: 1 } } }),
    ).record.requests.map(({ ended }) => ended ?? 0);
  const central = ends('central-queue');
  for (const [index, end] of ends('round-robin').entries()) {
    expect(Math.abs(end - (central[index] ?? 0))).toBeLessThan(1e-6);
  }
});

test('what is to come can be seen without disturbing it', () => {
  const experiment = cluster(2, 'random');
  const { record } = recorded(experiment);
  const run = simulate(experiment);
  run.advance(50);
  const coming = run.approaching(80);
  expect(coming.map(({ time }) => time)).toEqual(
    record.requests.map(({ arrived }) => arrived).filter((time) => time > 50 && time <= 80),
  );
  expect(coming.length).toBeGreaterThan(20);
  expect(run.approaching(1e9).length).toBe(500 - (resultsOf(run).requests['buy']?.offered ?? 0));
  run.advance(Number.POSITIVE_INFINITY);
  expect(run.traceHash).toBe(recorded(experiment).run.traceHash);
});

describe('limits', () => {
  test('a run with an end in time goes exactly so far, stepped or in a leap', () => {
    const experiment = { ...cluster(1, 'random'), run: { seed: 1, until: 40 } };
    const leap = simulate(experiment);
    leap.advance(Number.POSITIVE_INFINITY);
    const steps = simulate(experiment);
    while (steps.step());
    expect([leap.now, leap.over, steps.now, steps.over]).toEqual([40, true, 40, true]);
    expect(resultsOf(steps)).toEqual(resultsOf(leap));
    expect(leap.nextTime()).toBe(Number.POSITIVE_INFINITY);
  });

  test('a run limited by requests lets the last of them finish', () => {
    const { run } = recorded(cluster(1, 'random'));
    const { offered, finished, completions } = resultsOf(run).requests['buy'] ?? {};
    expect([offered, finished, completions?.length]).toEqual([500, 500, 500]);
    expect(run.step()).toBe(false);
  });

  test('only requests that arrive after the warm-up are measured, by number of arrival', () => {
    const experiment = cluster(1, 'random', { arrivals: { process: 'regular', rate: 1 } });
    const { run, record } = recorded({ ...experiment, run: { seed: 2, requests: 300, warmup: 100 } });
    const flow = resultsOf(run).requests['buy'];
    const stays = record.requests.slice(100).map(({ arrived, ended }) => (ended ?? 0) - arrived);
    expect(flow?.responseTime.count).toBe(200);
    expect(flow?.responseTime.mean).toBeCloseTo(stays.reduce((sum, stay) => sum + stay, 0) / 200, 9);
    expect(flow?.offered).toBe(300);
  });

  test('a fault in the past is refused', () => {
    const run = simulate(cluster(1, 'random'));
    run.advance(10);
    expect(() => run.inject({ machine: 'm1', at: 9 })).toThrow(/9 lies before 10/);
  });
});

test('a clock that starts late changes no stay by more than a millionth', () => {
  const times = Array.from({ length: 400 }, (_, index) => index * 1.3 + (index % 7) / 10);
  const stays = (offset: number) =>
    recorded(
      cluster(1, 'random', { arrivals: { process: 'at', times: times.map((time) => time + offset) } }),
    ).record.requests.map(({ arrived, ended }) => (ended ?? 0) - arrived);
  const early = stays(0);
  for (const [index, stay] of stays(1e7).entries())
    expect(Math.abs(stay - (early[index] ?? 0))).toBeLessThan(1e-6);
});
