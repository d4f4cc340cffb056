// Streams of random numbers: sfc32 (Chris Doty-Humphrey, PractRand), 128 bits of state each, kept in one
// column of four words per stream so that the chance of a run is part of its state.
import { intAt } from './columns.ts';
import { hashText } from './hash.ts';

const WORDS = 4;
/** Outputs thrown away after seeding, as in PractRand's 96-bit seeding. */
const DISCARDED = 15;
const TWO_32 = 4294967296;
const TWO_53 = 9007199254740992;

/** A stream of its own for each name: the same seed and name give the same numbers, whatever else there is. */
export const createStreams = (seed: number, names: readonly string[]): Int32Array => {
  const streams = new Int32Array(names.length * WORDS);
  for (const [stream, name] of names.entries()) {
    const text = `${seed}/${name}`;
    seedStream(streams, stream, [hashText(text, 1), hashText(text, 2), hashText(text, 3)]);
  }
  return streams;
};

/** Seeds one stream with 96 bits. */
export const seedStream = (
  streams: Int32Array,
  stream: number,
  seeds: readonly [number, number, number],
): void => {
  streams.set([...seeds, 1], stream * WORDS);
  for (let count = 0; count < DISCARDED; count += 1) nextWord(streams, stream);
};

/** The next 32 bits, as a signed number. */
export const nextWord = (streams: Int32Array, stream: number): number => {
  const at = stream * WORDS;
  const b = intAt(streams, at + 1);
  const c = intAt(streams, at + 2);
  const counter = intAt(streams, at + 3);
  const word = (intAt(streams, at) + b + counter) | 0;
  streams[at] = b ^ (b >>> 9);
  streams[at + 1] = (c + (c << 3)) | 0;
  streams[at + 2] = (((c << 21) | (c >>> 11)) + word) | 0;
  streams[at + 3] = (counter + 1) | 0;
  return word;
};

/** Uniform on [0, 1), a multiple of 2^-53, of two words: two steps of `nextWord` with the state read once. */
export const uniform = (streams: Int32Array, stream: number): number => {
  const at = stream * WORDS;
  const b = intAt(streams, at + 1);
  const c = intAt(streams, at + 2);
  const counter = intAt(streams, at + 3);
  const word = (intAt(streams, at) + b + counter) | 0;
  const a = b ^ (b >>> 9);
  const next = (c + (c << 3)) | 0;
  const last = (((c << 21) | (c >>> 11)) + word) | 0;
  const other = (a + next + counter + 1) | 0;
  streams[at] = next ^ (next >>> 9);
  streams[at + 1] = (last + (last << 3)) | 0;
  streams[at + 2] = (((last << 21) | (last >>> 11)) + other) | 0;
  streams[at + 3] = (counter + 2) | 0;
  return ((word >>> 5) * 67108864 + (other >>> 6)) / TWO_53;
};

/** A whole number from 0 to count - 1, by multiply-high: uneven by at most count / 2^32. */
export const below = (streams: Int32Array, stream: number, count: number): number => {
  return Math.floor(((nextWord(streams, stream) >>> 0) * count) / TWO_32);
};
