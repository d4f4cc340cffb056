// The long acceptance tests, S2 to S14, each as a stream of findings.
import fc from 'fast-check';
import { BAD, battery } from '../../src/engine/acceptance/battery.ts';
import { FAULTY } from '../../src/engine/acceptance/significance.ts';
import { createStreams, nextWord } from '../../src/engine/random.ts';
import { wrongByRule } from '../../src/systems/acceptance/by-rule.ts';
import { judge, rows } from '../../src/systems/acceptance/calibration.ts';
import {
  firstWaits,
  firstWaitsExactly,
  NUMBER_AT_20,
  numberFromEmpty,
  seedsFrom,
  spread,
} from '../../src/systems/acceptance/intervals.ts';
import * as properties from '../../src/systems/acceptance/properties.ts';
import { anyExperiment, openExperiment } from '../../src/systems/acceptance/random-experiments.ts';
import { station } from '../../src/systems/acceptance/stations.ts';
import { wrongOnTheWay } from '../../src/systems/acceptance/walk.ts';
import type { ExperimentInput } from '../../src/systems/experiment.ts';
import { simulate } from '../../src/systems/simulate.ts';
import { between, digits, type Finding, near } from './finding.ts';

/** S2: the battery over streams of many seeds and names, and over two bad generators. */
export function* randomWords(): Generator<Finding> {
  const names = ['arrivals/buy', 'sizes/buy', 'routing/shop', 'failures/machine/m1'];
  const worst: Record<string, number> = {};
  for (const seed of seedsFrom(1, 5)) {
    const streams = createStreams(seed, names);
    for (const stream of names.keys()) {
      for (const [test, z] of Object.entries(battery(() => nextWord(streams, stream))))
        if (Math.abs(z) > Math.abs(worst[test] ?? 0)) worst[test] = z;
    }
  }
  for (const [test, z] of Object.entries(worst)) {
    const name = `words of 20 streams, ${test}: the largest deviate`;
    yield near('S2', name, { value: z, expected: 0, tolerance: FAULTY, seeds: '1–5 × 4 names' });
  }
  for (const [name, make] of Object.entries(BAD)) {
    const z = battery(make(1))['rank of low bits'] ?? 0;
    const isSeen = Math.abs(z) > FAULTY;
    const expected = `beyond ± ${FAULTY}`;
    yield {
      id: 'S2',
      what: `${name}, rank of low bits`,
      value: digits(z),
      expected,
      tolerance: '',
      seeds: '1',
      isPassed: isSeen,
    };
  }
}

/** S4: closed forms and exact values, each row with ten seeds of its own. */
export function* values(first: number): Generator<Finding> {
  const deviates: number[] = [];
  for (const [index, row] of rows.entries()) {
    const seeds = seedsFrom(first + 10 * index, 10);
    const { what, value, error, expected, tolerance, isPassed } = judge(row, seeds);
    yield {
      id: 'S4',
      what,
      value: `${digits(value)} (4 s.e. ${digits(4 * error)})`,
      expected: digits(expected),
      tolerance: `± ${digits(tolerance)}`,
      seeds: `${seeds[0]}–${seeds.at(-1)}`,
      isPassed,
    };
    if (error > 0) deviates.push((value - expected) / error);
  }
  // Many small errors in one direction are a bias that no single row shows.
  const count = deviates.length;
  yield near('S4', `mean deviation of ${count} rows, in standard errors`, {
    value: deviates.reduce((sum, one) => sum + one, 0) / count,
    expected: 0,
    tolerance: 4 / Math.sqrt(count),
    seeds: '',
  });
}

/** S5 to S8: intervals, variance, start. */
export function* spreads(first: number): Generator<Finding> {
  const seeds = (count: number) => ({ seeds: seedsFrom(first, count) });
  const told = (count: number) => `${first}–${first + count - 1}`;
  const high = spread({ load: 0.8, requests: 55_000, ...seeds(300) });
  yield between('S5', 'M/M/1 at 0.8, 50 000 requests: coverage of 95 % intervals', {
    value: high.coverage,
    low: 0.88,
    high: 0.975,
    seeds: told(300),
  });
  for (const [load, requests] of [
    [0.95, 2000],
    [0.98, 20_000],
  ] as const) {
    const { coverage } = spread({ load, requests, ...seeds(200) });
    const what = `M/M/1 at ${load}, only ${requests} requests: coverage`;
    yield between('S6', what, { value: coverage, low: 0, high: 0.8, seeds: told(200) });
  }
  const { varianceRatio } = spread({ load: 0.5, requests: 20_000, ...seeds(300) });
  for (const [load, value] of [
    [0.5, varianceRatio],
    [0.8, high.varianceRatio],
  ] as const) {
    const what = `M/M/1 at ${load}: n Var(mean wait) over its asymptote`;
    yield near('S7', what, { value, expected: 1, tolerance: 0.3, seeds: told(300) });
  }
  yield near('S8', 'M/M/1 at 0.8 from empty: E N(20)', {
    value: numberFromEmpty(0.8, 20, seedsFrom(first, 20_000)),
    expected: NUMBER_AT_20,
    tolerance: 0.03 * NUMBER_AT_20,
    seeds: told(20_000),
  });
  const exact = firstWaitsExactly(0.8, 10);
  yield near('S8', 'M/M/1 at 0.8 from empty: mean wait of the first 10', {
    value: firstWaits(0.8, 10, seedsFrom(first, 20_000)),
    expected: exact,
    tolerance: 0.03 * exact,
    seeds: told(20_000),
  });
}

/** S13: a million ticks of a tenth end at 100 000. */
export function* ticks(): Generator<Finding> {
  const arrivals = { process: 'regular' as const, rate: 10 };
  const base = station({ load: 1, work: { dist: 'constant', value: 0 }, flow: { arrivals } });
  const run = simulate({ ...base, run: { until: 100_001 } });
  run.advance(99_999.95);
  const what = 'the millionth arrival at a rate of 10';
  yield near('S13', what, { value: run.nextTime(), expected: 100_000, tolerance: 0, seeds: '' });
}

type Property = (experiment: ExperimentInput, number: number) => string[];
const { integer } = fc;
const none = fc.constant(0);
const PROPERTIES: readonly [string, string, fc.Arbitrary<ExperimentInput>, fc.Arbitrary<number>, Property][] =
  [
    ['S14', 'conservation at every step', anyExperiment, none, wrongOnTheWay],
    ['S14', 'choices, turns and tries by the rules', anyExperiment, none, wrongByRule],
    ['S14', 'nothing left at the end', anyExperiment, none, properties.leftOver],
    ['S14', "Little's identity", anyExperiment, integer({ min: 5, max: 60 }), properties.wrongInLittle],
    ['S9', 'the same however stepped', anyExperiment, integer({ min: 1, max: 40 }), properties.wrongInChunks],
    [
      'S9',
      'the same from any snapshot',
      anyExperiment,
      integer({ min: 0, max: 300 }),
      properties.wrongAfterSnapshot,
    ],
    ['S9', 'the same when watched', anyExperiment, none, properties.wrongWhenWatched],
    [
      'S9',
      'the same with faults added on the way',
      anyExperiment,
      integer({ min: 1, max: 30 }),
      (experiment, tenths) => properties.wrongWhenInjected(experiment, tenths / 10),
    ],
    ['S10', 'equal arrivals under every policy', openExperiment, none, properties.wrongArrivals],
    ['S10', 'equal sizes under every policy', openExperiment, none, properties.wrongSizes],
  ];

/** S9, S10, S14: random systems, another seed each time. */
export function* randomSystems(seed: number, numRuns: number): Generator<Finding> {
  for (const [id, what, experiments, numbers, property] of PROPERTIES) {
    const details = fc.check(
      fc.property(experiments, numbers, (experiment, number) => {
        const wrong = property(experiment, number);
        if (wrong.length > 0) throw new Error(wrong.join('; '));
      }),
      { numRuns, seed },
    );
    const { failed, counterexample, errorInstance } = details;
    const said = errorInstance instanceof Error ? errorInstance.message : '';
    yield {
      id,
      what: `random systems: ${what}`,
      value: failed ? `${said}: ${JSON.stringify(counterexample)}` : `${numRuns} systems`,
      expected: 'no counterexample',
      tolerance: '',
      seeds: String(seed),
      isPassed: !failed,
    };
  }
}
