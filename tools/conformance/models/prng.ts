// The generator of random words and the samplers, as the engine uses them.
import { battery } from '../../../src/engine/acceptance/battery.ts';
import { FAULTY, kolmogorovSmirnov } from '../../../src/engine/acceptance/significance.ts';
import { createStreams, nextWord, seedStream } from '../../../src/engine/random.ts';
import { sample } from '../../../src/engine/samplers.ts';
import { tailOf } from '../../../src/systems/theory/distributions.ts';
import { type Params, refuse } from '../params.ts';
import { plain } from './laws.ts';
import type { Given, Model } from './model.ts';

/** Outputs of sfc32 by seeds and place, from Apache commons-rng, the sfc-prng crate and an own count. */
const VECTORS: readonly { seeds: readonly [number, number, number]; outputs: Record<number, number> }[] = [
  {
    seeds: [0xbb3c4104, 0x02294965, 0xda1ce2a9],
    outputs: { 1: 0x89b5c414, 2: 0x7ee57639, 8: 0xcda90d13, 40: 0xb814aeb2 },
  },
  { seeds: [0, 0, 0], outputs: { 1: 0xfb52c520 } },
  { seeds: [1, 2, 3], outputs: { 1: 0xeda6a65f, 4: 0x01712f7d, 1000000: 0xdc12c066 } },
];

export const prng: Model = (params, metric, { seed }) => {
  params.text('generator|name', ['sfc32'], 'sfc32');
  const wanted = plain(metric);
  if (params.has('dist')) return sampler(params, wanted, seed);
  if (wanted === 'vectors') return { value: VECTORS.every(({ seeds, outputs }) => isVector(seeds, outputs)) };
  if (wanted === 'battery') return { value: passesBattery(seed) };
  if (/^(output|word|nth|value|outputs?\d*)$/.test(wanted))
    return { value: nthOf(seedsOf(params), placeOf(params)) };
  return refuse(`metric: found "${metric}", allowed is output, vectors, battery; with dist: mean, scv, ks`);
};

/** The k-th word, counted from 1, as an unsigned number. */
function nthOf(seeds: readonly [number, number, number], place: number): number {
  const streams = new Int32Array(4);
  seedStream(streams, 0, seeds);
  let word = 0;
  for (let count = 0; count < place; count += 1) word = nextWord(streams, 0);
  return word >>> 0;
}

const isVector = (seeds: readonly [number, number, number], outputs: Record<number, number>): boolean =>
  Object.entries(outputs).every(([place, word]) => nthOf(seeds, Number(place)) === word);

function passesBattery(seed: number): boolean {
  const streams = createStreams(seed, ['battery']);
  return Object.values(battery(() => nextWord(streams, 0))).every((deviate) => Math.abs(deviate) <= FAULTY);
}

const placeOf = (params: Params): number =>
  params.numberOr('index|n|nth|k|draw', 1, { least: 1, most: 1e9, whole: true });

/** Three words, as numbers or as hexadecimal text; the counter begins at 1 and 15 outputs are thrown away. */
function seedsOf(params: Params): [number, number, number] {
  const list = params.raw('seeds|seed|state');
  if (params.numberOr('counter', 1) !== 1 || params.numberOr('discard|discarded', 15) !== 15)
    refuse('params: allowed is counter 1, discard 15');
  const words = Array.isArray(list) ? list.map(wordOf) : [];
  const [a, b, c] = words;
  if (a === undefined || b === undefined || c === undefined || words.length !== 3)
    return refuse('params.seeds: allowed are three words');
  return [a, b, c];
}

function wordOf(value: unknown): number {
  const word = typeof value === 'string' ? Number.parseInt(value.replace(/^0x/, ''), 16) : Number(value);
  return Number.isInteger(word) ? word : refuse(`params.seeds: found ${JSON.stringify(value)}`);
}

/** What a distribution's sampler draws: mean, squared variation, or the p-value of Kolmogorov and Smirnov. */
function sampler(params: Params, wanted: string, seed: number): Given {
  const spec = params.distribution('dist');
  const count = params.numberOr('n|samples', 100_000, { least: 100, most: 1e8, whole: true });
  const streams = createStreams(seed, ['sizes/conformance']);
  const values = Float64Array.from({ length: count }, () => sample(spec, streams, 0));
  const tail = tailOf(spec);
  if (wanted === 'ks' || wanted === 'ksp')
    return { value: kolmogorovSmirnov([...values], (x) => 1 - tail(x)) };
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  if (wanted === 'mean') return { value: mean };
  if (wanted !== 'scv') refuse('metric: allowed is mean, scv, ks');
  return { value: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count / mean ** 2 };
}
