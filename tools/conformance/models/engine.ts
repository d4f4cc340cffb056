// What must hold for the engine itself. The checks are those of its test suite, put to random small experiments
// with the seed of the case; the answer is true when nothing is wrong.
import fc from 'fast-check';
import {
  leftOver,
  wrongAfterSnapshot,
  wrongArrivals,
  wrongInChunks,
  wrongInLittle,
  wrongSizes,
  wrongWhenInjected,
  wrongWhenWatched,
} from '../../../src/systems/acceptance/properties.ts';
import { anyExperiment, openExperiment } from '../../../src/systems/acceptance/random-experiments.ts';
import { wrongOnTheWay } from '../../../src/systems/acceptance/walk.ts';
import type { ExperimentInput } from '../../../src/systems/schema.ts';
import { simulate } from '../../../src/systems/simulate.ts';
import { isObject, type Params, refuse } from '../params.ts';
import {
  clocksDrift,
  intervalCoverage,
  lastTick,
  meanVariance,
  roundRobinIsOneQueue,
  tiesInOrder,
} from './engine-cases.ts';
import { plain } from './laws.ts';
import type { Asked, Model } from './model.ts';

/** What is wrong with an experiment, in sentences. */
type Check = (experiment: ExperimentInput) => string[];
const AHEAD = 0.25;

const CHECKS: Record<string, { check: Check; of: fc.Arbitrary<ExperimentInput> }> = {
  'conservation|flowconservation|order|sanity': { check: wrongOnTheWay, of: anyExperiment },
  'little|littlesidentity|littlesamplepath': { check: (it) => wrongInLittle(it, 40), of: anyExperiment },
  'chunk|chunks|chunkinvariance|steps|stepping': { check: (it) => wrongInChunks(it, 5), of: anyExperiment },
  'snapshot|restore|snapshots': { check: (it) => wrongAfterSnapshot(it, 25), of: anyExperiment },
  'determinism|deterministic|sameseed|reproducible|tracehash': { check: wrongAgain, of: anyExperiment },
  'leftover|drained|leaks': { check: leftOver, of: anyExperiment },
  'watch|watching': { check: wrongWhenWatched, of: anyExperiment },
  'inject|injection': { check: (it) => wrongWhenInjected(it, AHEAD), of: anyExperiment },
  'crn|arrivals|commonrandomnumbers': {
    check: (it) => [...wrongArrivals(it), ...wrongSizes(it)],
    of: openExperiment,
  },
};

const TICKS = { least: 1, most: 10_000_000, whole: true } as const;

const BY_NUMBER: Record<string, string> = {
  s9: 'determinism',
  s10: 'crn',
  s11: 'rriscentral',
  s12: 'ties',
  s13: 'drift',
  s14: 'conservation',
};

/** Cases with a shape of their own; numbers where the rules ask for one. */
const CASES: Record<string, (params: Params, asked: Asked) => boolean | number> = {
  'ties|tieorder|order.ties|simultaneous': (params) =>
    tiesInOrder(params.numberOr('n|events', 1000, { least: 1, most: 100_000, whole: true })),
  'drift|clockdrift|offset': (params) =>
    clocksDrift(params.numberOr('offset', 1e7, { least: 0 })) <= params.numberOr('within|tolerance', 1e-6),
  'drift.max|offset.max|maxdrift': (params) => clocksDrift(params.numberOr('offset', 1e7, { least: 0 })),
  'tick|tick.time': (params) =>
    lastTick(params.numberOr('k|n|tick', 1_000_000, TICKS), params.numberOr('dt|every', 0.1, { above: 0 })),
  'rriscentral|rrcentral|rrequalscentral|roundrobiniscentral': (params, { seed }) =>
    roundRobinIsOneQueue(
      seed,
      params.numberOr('n|servers', 4, { least: 1, most: 100, whole: true }),
      params.numberOr('lambda', 0.8, { above: 0 }),
    ),
  's5|coverage|cicoverage': (params, { seed }) => intervalCoverage(seed, params),
  's7|nvar|variance|varianceratio': (params, { seed }) => meanVariance(seed, params),
};

const entry = <T>(table: Record<string, T>, name: string): T | undefined =>
  Object.entries(table).find(([names]) => names.split('|').some((alias) => plain(alias) === name))?.[1];

/** `engine` and `property`: the metric, or `params.check`, names what is asked. */
export const engine: Model = (params, metric, asked) => {
  const said = params.raw('check|test|property|name');
  const wanted = plain(typeof said === 'string' ? said : metric);
  const name = BY_NUMBER[wanted] ?? wanted;
  const shaped = entry(CASES, name);
  if (shaped) return { value: shaped(params, asked) };
  const found =
    entry(CHECKS, name) ??
    refuse(`metric: found "${metric}", allowed is ${namesOf({ ...CHECKS, ...CASES })}`);
  const cases = params.numberOr('cases|runs|n', 60, { least: 1, most: 100_000, whole: true });
  const experiments = params.has('model')
    ? [experimentOf(params, asked)]
    : fc.sample(found.of, { seed: asked.seed, numRuns: cases });
  return { value: experiments.every((experiment) => found.check(experiment).length === 0) };
};

/** The experiment of the model that the case names, with so few requests that every step can be looked at. */
function experimentOf(params: Params, { seed, systemOf }: Asked): ExperimentInput {
  const model = params.raw('model');
  const inner = params.raw('params') ?? {};
  if (typeof model !== 'string' || !isObject(inner)) refuse('params: allowed is {model, params}');
  return { ...systemOf(model, inner), run: { seed, requests: REQUESTS } };
}
const REQUESTS = 500;

const namesOf = (table: object): string =>
  Object.keys(table)
    .map((names) => names.split('|')[0])
    .join(', ');

/** The same seed gives the same events, another seed others. */
function wrongAgain(experiment: ExperimentInput): string[] {
  const hashes = [0, 0, 1].map((more) => {
    const run = simulate({
      ...experiment,
      run: { ...experiment.run, seed: (experiment.run?.seed ?? 1) + more },
    });
    run.advance(Number.POSITIVE_INFINITY);
    return run.traceHash;
  });
  if (hashes[0] !== hashes[1]) return [`${hashes[0]}, then ${hashes[1]}`];
  return hashes[0] === hashes[2] && hasChance(experiment) ? [`${hashes[2]} for another seed too`] : [];
}

/** Is there anything that a seed could change? */
const hasChance = ({ workload }: ExperimentInput): boolean =>
  workload.some(({ arrivals }) => arrivals.process === 'poisson');
