// The translation of cases, on short runs. `npm run conformance -- tools/conformance/cases.json out.json --check`
// runs all of them as long as they need.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answer } from './answers.ts';
import { judge } from './check.ts';
import { retryStorm } from './models/retry-storm.ts';
import { MODELS } from './models.ts';
import { paramsOf } from './params.ts';

interface Case {
  id: string;
  model: string;
  params: Record<string, unknown>;
  metric: string;
  run?: unknown;
  expected?: number | boolean;
  tolerance?: number;
}
const cases: Case[] = JSON.parse(readFileSync('tools/conformance/cases.json', 'utf8'));
const settings = { tier: 'fast', seed: 1, clock: () => 0 } as const;
const exp = { dist: 'exp', mean: 1 };

/** Models that theory answers, where the case asks for no samples. */
const EXACT = 'availability repair failover law capacity autoscaler blast meanfield retry fanout hedge'.split(
  ' ',
);
const isExact = ({ model, run, expected }: Case) => EXACT.includes(model) && !run && expected !== undefined;

const answered = (model: string, params: Record<string, unknown>, metric: string, run?: unknown) => {
  const given = answer({ id: 1, model, params, metric, run }, settings);
  if ('unsupported' in given) throw new Error(given.reason);
  return Number(given.value);
};
const reasonOf = (value: unknown) => {
  const given = answer(value, settings);
  return 'unsupported' in given ? given.reason : `answered ${given.value}`;
};

test('every model has a case of our own, and no two cases have one name', () => {
  expect(new Set(cases.map(({ model }) => model))).toEqual(new Set([...Object.keys(MODELS), 'abacus']));
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
});

test.each(cases.filter(isExact).map((it) => [it.id, it] as const))(
  'theory gives what is expected: %s',
  (_, it) => {
    expect(judge(it, answer(it, settings)).line).toMatch(/^pass/);
  },
);

test('a story of a storm costs every attempt that may be sent in it, so that no case asks for days', () => {
  const storm = paramsOf({
    lambda: 30,
    mu: 50,
    timeout: 1,
    attempts: 3,
    stall: [60, 68],
    window: [200, 295],
  });
  expect(retryStorm(storm).cost).toBe((295 + 3 + 1) * 3 * 30);
});

describe('a short run comes near what is known', () => {
  // Trees of calls cost more, and the answers of those without queues vary less.
  const lengthFor = (model: string) => ({ jobs: /station|cluster/.test(model) ? 16_000 : 5000, warmup: 200 });
  const near: [string, Record<string, unknown>, string, number][] = [
    ['station', { arrival: { dist: 'exp', rate: 0.6 }, service: exp }, 'T.mean', 2.5],
    ['station', { lambda: 0.6, mu: 1 }, 'T.p95', 7.4893],
    ['station', { lambda: 0.6, mu: 1 }, 'P.N>=2', 0.36],
    ['station', { lambda: 0.6, mu: 1 }, 'P.W>1', 0.402192],
    ['station', { arrival: { dist: 'det', value: 2 }, service: exp }, 'T.mean', 1.255],
    ['station', { arrival: { dist: 'erlang', k: 2, mean: 2 }, service: exp }, 'T.mean', 1.618],
    ['station', { lambda: 1.5, mu: 1, capacity: 5 }, 'P.loss', 0.365414],
    ['station', { lambda: 1.5, mu: 1, patience: 2 }, 'P.renege', 0.398487],
    ['station', { lambda: 0.4, mu: 1, feedbackProb: 0.4 }, 'T.mean', 5],
    [
      'station',
      { lambda: 1.2, service: { dist: 'h2', mean: 1, scv: 4 }, servers: 2, discipline: 'ps' },
      'N.mean',
      1.875,
    ],
    ['cluster', { n: 3, lambda: 0.6, service: exp, policy: 'p2c', replacement: true }, 'T.mean', 1.71333],
    ['cluster', { n: 3, lambda: 0.6, service: exp, policy: 'p2c' }, 'T.mean', 1.55599],
    ['cluster', { n: 3, lambda: 0.6, service: exp, policy: 'p2c', d: 3 }, 'T.mean', 1.417717],
    [
      'cluster',
      { n: 2, lambda: 1.2, service: exp, policy: 'weighted', speeds: [3, 1], weights: [3, 1] },
      'T.mean',
      1.25,
    ],
    [
      'cluster',
      { n: 8, lambda: 0.6, service: exp, policy: 'lc', errorServer: { index: 0, serviceFactor: 0.01 } },
      'share0',
      0.266,
    ],
    ['forkjoin', { n: 2, lambda: 0.5, task: exp }, 'T.mean', 2.875],
    ['forkjoin', { n: 2, lambda: 0.3, task: exp, mode: 'split-merge' }, 'T.mean', 2.454545],
    ['replicated', { n: 3, lambda: 2.25, service: exp }, 'T.mean', 1.757009],
    ['chain', { stages: 3, lambda: 0.6, service: exp }, 'T.mean', 7.5],
    ['hedge', { leaf: exp, delay: 1 }, 'T.mean', 0.81606],
    ['hedge', { leaf: exp, delay: 1, fanout: 2 }, 'extraLoad', 0.367879],
    ['fanout', { n: 5, leaf: exp }, 'T.mean', 2.283333],
    ['retry', { p: 0.4, attempts: 3, layers: 2 }, 'bottomAttempts.mean', 1.66623],
  ];
  test.each(near)('%s %j %s', (model, params, metric, expected) => {
    expect(Math.abs(answered(model, params, metric, lengthFor(model)) / expected - 1)).toBeLessThan(0.08);
  });
});

test('jobs that are all there at time 0 have exact moments where work is constant', () => {
  const one = { dist: 'det', value: 1 };
  const few = { samples: 5, unit: 'seeds' };
  expect(answered('forkjoin', { n: 10, task: one, jobsAt0: 10 }, 'T.mean', few)).toBeCloseTo(5.5, 12);
  expect(answered('forkjoin', { n: 10, task: one, jobsAt0: 10, mode: 'split-merge' }, 'makespan', few)).toBe(
    10,
  );
  expect(answered('replicated', { n: 4, service: one, jobsAt0: 10 }, 'makespan', few)).toBe(3);
});

test('everything that a station may have goes into one experiment', () => {
  const params = {
    arrival: { dist: 'h2', mean: 0.5, scv: 3, shift: 0.1 },
    service: {
      mix: [
        [1, exp],
        [2, { dist: 'lognormal', mean: 1, scv: 2 }],
      ],
      shift: 0.1,
    },
    servers: 3,
    capacity: 9,
    patience: { dist: 'uniform', min: 1, max: 3 },
    feedbackProb: 0.2,
    initial: 5,
  };
  const run = { jobs: 400, warmup: 5 };
  for (const metric of [
    'T.p99.9',
    'W.mean',
    'P.loss',
    'P.renege',
    'util',
    'P.N>=4',
    'E.N(t=3)',
    'E.W(job=4)',
  ])
    expect(answered('station', params, metric, run)).toBeGreaterThan(0);
  expect(answered('station', { ...params, discipline: 'ps' }, 'T.mean', run)).toBeGreaterThan(0);
});

describe('a case that cannot be answered says why', () => {
  const station = { id: 7, model: 'station', params: { lambda: 0.5, mu: 1 }, metric: 'T.mean' };
  const refused: [string, unknown, string][] = [
    ['no case', 3, 'case: allowed is an object'],
    ['no model', { ...station, model: 'toString' }, 'model: found "toString"'],
    ['no metric', { ...station, metric: 'T.colour' }, 'metric: found "T.colour"'],
    ['nothing said', { ...station, params: {} }, 'params.mu: missing'],
    [
      'NaN',
      { ...station, params: { lambda: Number.NaN, mu: 1 } },
      'params.lambda: found null, allowed is a number',
    ],
    ['text', { ...station, params: { lambda: '0.5', mu: 1 } }, 'params.lambda: found "0.5"'],
    [
      'nobody knows it',
      { ...station, params: { lambda: 0.5, mu: 1, colour: 2 } },
      'params: colour not understood',
    ],
    ['a run of nothing', { ...station, run: { jobs: -5 } }, 'run.jobs: found -5'],
    ['list', { ...station, params: [] }, 'params: allowed is an object'],
  ];
  test.each(refused)('%s', (_, value, reason) => {
    expect(reasonOf(value)).toContain(reason);
  });
});

test('an answer carries its id and seed, and the same seed gives the same answer', () => {
  const value = {
    id: 'a',
    model: 'station',
    params: { lambda: 0.5, mu: 1 },
    metric: 'T.mean',
    run: { jobs: 2000, warmup: 0 },
  };
  const once = answer(value, { ...settings, seed: 9 });
  expect(once).toMatchObject({ id: 'a', seed: 9 });
  expect(answer(value, { ...settings, seed: 9 })).toEqual(once);
  expect(answer(value, { ...settings, seed: 10 })).not.toEqual(once);
});

test('an answer passes only when value and interval are both within the tolerance', () => {
  const given = { id: 'a', value: 2, ciHalf: 0.2, n: 1, seconds: 0, seed: 1 };
  expect(judge({ expected: 2.1, tolerance: 0.3 }, given).passed).toBe(true);
  expect(judge({ expected: 2.4, tolerance: 0.3 }, given).passed).toBe(false);
  expect(judge({ expected: 2, tolerance: 0.1 }, given).passed).toBe(false);
  expect(judge({ expected: 2 }, { id: 'a', unsupported: true, reason: '' }).passed).toBe(false);
  expect(judge({ unsupported: true }, { id: 'a', unsupported: true, reason: '' }).passed).toBe(true);
});

test('what must hold in every model is looked for in the experiment of the one that is named', () => {
  const ask = (model: string, params: object) =>
    answer({ id: 1, model: 'property', params: { model, params }, metric: 'conservation' }, settings);
  const params = { n: 3, lambda: 0.7, service: exp, policy: 'lc' };
  expect(ask('cluster', params)).toMatchObject({ value: true });
  expect(ask('station', { lambda: 2, mu: 1, capacity: 3, patience: 1 })).toMatchObject({ value: true });
  expect(ask('law', { law: 'channels', n: 3 })).toMatchObject({ unsupported: true });
});

test('the number in a metric is the argument of a law', () => {
  const law = { law: 'mm1', lambda: 0.6 };
  expect(answered('law', law, 'T.p95')).toBeCloseTo(7.4893, 3);
  expect(answered('law', law, 'P.N>=5')).toBeCloseTo(0.07776, 8);
  expect(answered('law', { ...law, lambda: 0.8 }, 'E.N(t=20)')).toBeCloseTo(2.647635, 5);
  expect(answered('meanfield', { lambda: 0.6, d: 2 }, 'P.N>=2')).toBeCloseTo(0.216, 12);
});
