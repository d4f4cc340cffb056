// From a case to its answer. Whatever is wrong with a case becomes the reason of an answer, never a crash.
import { meanWithInterval } from '../../src/engine/student-t.ts';
import { estimate, type System, seedOf } from './estimate.ts';
import { lengthOf, type Tier } from './lengths.ts';
import { metricOf } from './metrics.ts';
import type { Asked, Given, Model, Samples } from './models/model.ts';
import { MODELS } from './models.ts';
import { isObject, paramsOf, refuse } from './params.ts';

export interface Answered {
  id: unknown;
  value: number | boolean;
  /** Half of the 95 % interval; 0 for what is exact. */
  ciHalf: number;
  /** Independent runs or samples; 1 for what is exact. */
  n: number;
  seconds: number;
  seed: number;
}
export interface Unsupported {
  id: unknown;
  unsupported: true;
  reason: string;
}
export type Answer = Answered | Unsupported;

export interface Settings {
  tier: Tier;
  seed: number;
  /** Seconds of a clock that goes on, whenever it is asked. */
  clock: () => number;
}

type Numbers = Pick<Answered, 'value' | 'ciHalf' | 'n'>;

/** Answers one case; `value` may be anything that JSON can hold. */
export function answer(value: unknown, settings: Settings): Answer {
  const id = isObject(value) ? (value['id'] ?? null) : null;
  const begun = settings.clock();
  try {
    if (!isObject(value)) refuse('case: allowed is an object');
    const seed = isWord(value['seed']) ? value['seed'] : settings.seed;
    const numbers = numbersOf(value, settings.tier, seed);
    return { id, ...numbers, seconds: settings.clock() - begun, seed };
  } catch (error) {
    return { id, unsupported: true, reason: error instanceof Error ? error.message : String(error) };
  }
}

const isWord = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 4_294_967_296;

function numbersOf(value: Record<string, unknown>, tier: Tier, seed: number): Numbers {
  const { metric, params: raw = {}, run, tolerance } = value;
  const model = modelOf(value['model']);
  if (typeof metric !== 'string') refuse('metric: missing');
  if (!isObject(raw)) refuse('params: allowed is an object');
  const params = paramsOf(raw);
  const name = metric.replaceAll(/\s+/g, '');
  const asked: Asked = { sampled: run !== undefined && run !== null, seed, systemOf };
  const translated = model(params, name, asked);
  const budget = { tier, tolerance: typeof tolerance === 'number' && tolerance > 0 ? tolerance : null };
  if ('value' in translated) {
    refuseUnread(params);
    return exactly(translated);
  }
  if ('sample' in translated) {
    refuseUnread(params);
    return sampled(
      translated,
      lengthOf(run, { ...budget, kind: 'beginnings', cost: translated.cost, servers: 0 }),
      seed,
    );
  }
  const found = metricOf(name, translated, params);
  refuseUnread(params);
  const { cost = 1, atOnce = 1 } = translated;
  const servers = translated.system.system.machines.length;
  const length = lengthOf(run, { ...budget, kind: found.kind, cost: cost * atOnce, servers });
  const { value: estimated, ciHalf, runs } = estimate(translated.system, found.reading, length, seed);
  return { value: finite(estimated), ciHalf, n: runs * Math.max(1, length.requests) };
}

function modelOf(name: unknown): Model {
  const model = typeof name === 'string' && Object.hasOwn(MODELS, name) ? MODELS[name] : undefined;
  return (
    model ??
    refuse(`model: found ${JSON.stringify(name) ?? 'nothing'}, allowed is ${Object.keys(MODELS).join(', ')}`)
  );
}

/** The experiment that a model makes of parameters. */
function systemOf(name: string, values: Record<string, unknown>): System {
  const params = paramsOf(values);
  const translated = modelOf(name)(params, 'T.mean', { sampled: true, seed: 1, systemOf });
  refuseUnread(params);
  return 'system' in translated ? translated.system : refuse(`model: ${name} is not run as an experiment`);
}

function refuseUnread(params: { unread(): string[] }): void {
  const unread = params.unread();
  if (unread.length > 0) refuse(`params: ${unread.join(', ')} not understood by this model`);
}

const finite = (value: number): number =>
  Number.isFinite(value) ? value : refuse(`value: found ${value}, which has no number`);

const exactly = ({ value }: Given): Numbers => ({
  value: typeof value === 'number' ? finite(value) : value,
  ciHalf: 0,
  n: 1,
});

function sampled({ sample, root }: Samples, { runs }: { runs: number }, seed: number): Numbers {
  const values = Array.from({ length: runs }, (_, run) => sample(String(seedOf(seed, run))));
  const { mean, ci95 } = meanWithInterval(values);
  const half = ci95 ? (ci95[1] - ci95[0]) / 2 : 0;
  const value = finite(root ? Math.sqrt(mean) : mean);
  // The interval of a root, to first order.
  return { value, ciHalf: root && value > 0 ? half / (2 * value) : half, n: runs };
}
