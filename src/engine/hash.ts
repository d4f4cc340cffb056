// Hashes for names and for the sequence of events. Made of 32-bit operations: the same everywhere.
import { intAt } from './columns.ts';
import { highWord, lowWord } from './elementary.ts';

/** Scrambles 32 bits so that each input bit reaches every output bit (the finisher of MurmurHash3). */
export const scramble = (word: number): number => {
  let h = word;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
};

/** A 32-bit hash of a text; another `salt` gives an independent one. */
export const hashText = (text: string, salt: number): number => {
  let h = scramble(salt + 0x9e3779b9);
  for (let index = 0; index < text.length; index += 1) {
    h = Math.imul(h ^ text.charCodeAt(index), 0x5bd1e995);
    h ^= h >>> 15;
  }
  return scramble(h ^ text.length);
};

/** Takes a whole number into a running hash of two words. */
export const mixInt = (hash: Int32Array, value: number): void => {
  const a = Math.imul(intAt(hash, 0) ^ value, 0x9e3779b1);
  const b = Math.imul((intAt(hash, 1) + value + 0x6d2b79f5) ^ (a >>> 15), 0x85ebca77);
  hash[0] = a ^ (a >>> 13);
  hash[1] = b ^ (b >>> 16);
};

/** Takes in two whole numbers, as `mixInt` does one after the other, with the hash read once. */
export const mixInts = (hash: Int32Array, one: number, other: number): void => {
  let a = Math.imul(intAt(hash, 0) ^ one, 0x9e3779b1);
  let b = Math.imul((intAt(hash, 1) + one + 0x6d2b79f5) ^ (a >>> 15), 0x85ebca77);
  a = Math.imul(a ^ (a >>> 13) ^ other, 0x9e3779b1);
  b = Math.imul(((b ^ (b >>> 16)) + other + 0x6d2b79f5) ^ (a >>> 15), 0x85ebca77);
  hash[0] = a ^ (a >>> 13);
  hash[1] = b ^ (b >>> 16);
};

/** Takes a number into a running hash, to the last bit. */
export const mixReal = (hash: Int32Array, value: number): void => {
  mixInts(hash, lowWord(value) | 0, highWord(value) | 0);
};

/** A running hash as 16 hexadecimal digits. */
export const hashDigits = (hash: Int32Array): string => {
  return [...hash].map((word) => (scramble(word) >>> 0).toString(16).padStart(8, '0')).join('');
};
