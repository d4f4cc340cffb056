// What a way of placing keys does to many keys: how many move when servers come or go, how uneven the loads are.
import { hashText } from '../engine/hash.ts';
import { ipHash, jumpHash, keyHash, moduloBucket, ringBucket, ringOf } from './hashing.ts';

export const SCHEMES = ['mod', 'ring', 'jump', 'ip-hash'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** The server, 0 to servers - 1, of each key. */
export type Placing = (key: string) => number;

/**
 * @param points points per server on the ring
 * @param names makes the servers of one ring others than those of the next
 */
export function placingOf(scheme: Scheme, servers: number, { points = 100, names = '' } = {}): Placing {
  if (scheme === 'mod') return (key) => moduloBucket(keyHash(key), servers);
  if (scheme === 'jump') return (key) => jumpHash(wideHash(key), servers);
  if (scheme === 'ip-hash') return (key) => ipHash(addressOf(key), servers);
  const ring = ringOf(
    Array.from({ length: servers }, (_, index) => `${names}/server ${index}`),
    points,
  );
  return (key) => ringBucket(ring, keyHash(key));
}

const wideHash = (key: string): bigint => (BigInt(keyHash(key)) << 32n) | BigInt(hashText(key, 13) >>> 0);
const addressOf = (key: string): string => {
  const hash = keyHash(key);
  return [24, 16, 8, 0].map((bits) => (hash >>> bits) & 255).join('.');
};

const keysOf = (count: number, name: string): string[] =>
  Array.from({ length: count }, (_, key) => `${name}/key ${key}`);

/** Share of so many keys that two placings give different servers. */
export function movedShare(before: Placing, after: Placing, count: number, name = ''): number {
  const moved = keysOf(count, name).filter((key) => before(key) !== after(key));
  return moved.length / count;
}

/** Keys on each of so many servers. */
export function loadsOf(placing: Placing, servers: number, count: number, name = ''): number[] {
  const loads = Array<number>(servers).fill(0);
  for (const key of keysOf(count, name)) {
    const server = placing(key);
    loads[server] = (loads[server] ?? 0) + 1;
  }
  return loads;
}

/** Variance over squared mean of loads: 0 when all are equal. Its root is their coefficient of variation. */
export function squaredVariation(loads: readonly number[]): number {
  const mean = loads.reduce((sum, load) => sum + load, 0) / loads.length;
  return loads.reduce((sum, load) => sum + (load / mean - 1) ** 2, 0) / loads.length;
}

/** The largest load over the mean: 1 when all are equal. */
export const largestOverMean = (loads: readonly number[]): number =>
  Math.max(...loads) / (loads.reduce((sum, load) => sum + load, 0) / loads.length);
