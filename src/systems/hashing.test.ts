import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ipHash, jumpHash, keyHash, moduloBucket, ringBucket, ringOf, ringShares } from './hashing.ts';

describe('jump hash', () => {
  test('is that of other languages, by the values that Guava holds itself to', () => {
    const first = [0, 55, 62, 8, 45, 59, 86, 97, 82, 59, 73, 37, 17, 56, 86, 21, 90, 37, 38, 83];
    expect(first.map((_, key) => jumpHash(key, 100))).toEqual(first);
    expect(jumpHash(10863919174838991n, 11)).toBe(6);
    expect(jumpHash(2016238256797177309n, 11)).toBe(3);
    expect(jumpHash(1673758223894951030n, 11)).toBe(5);
    expect([2, 2201, 2202].map((key) => jumpHash(key, 100001))).toEqual([80343, 22152, 15018]);
  });

  test('is that of arithmetic in 64 bits, to the last key', () => {
    const plain = (key: bigint, buckets: number) => {
      let state = BigInt.asUintN(64, key);
      let bucket = 0;
      for (let next = 0; next < buckets; ) {
        bucket = next;
        state = BigInt.asUintN(64, state * 2862933555777941757n + 1n);
        next = Math.floor((bucket + 1) * (2 ** 31 / (Number(state >> 33n) + 1)));
      }
      return bucket;
    };
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(2n ** 63n), max: 2n ** 64n - 1n }),
        fc.integer({ min: 1, max: 1e6 }),
        (key, n) => {
          expect(jumpHash(key, n)).toBe(plain(key, n));
        },
      ),
      { numRuns: 500 },
    );
    // After one step the lower half is 0: the 1 that is added carries over. (Inverse of the factor by Newton.)
    const factor = 2862933555777941757n & 0xffffffffn;
    let inverse = 1n;
    for (let step = 0; step < 6; step += 1) inverse = BigInt.asUintN(32, inverse * (2n - factor * inverse));
    const carries = BigInt.asUintN(32, -inverse);
    for (let high = 0n; high < 200n; high += 1n) {
      const key = (high << 32n) | carries;
      expect(jumpHash(key, 1e6)).toBe(plain(key, 1e6));
    }
  });

  test('moves keys only to the new bucket', () => {
    let moved = 0;
    for (let key = 0; key < 20_000; key += 1) {
      const bucket = jumpHash(key, 9);
      const before = jumpHash(key, 8);
      if (bucket !== before) {
        expect(bucket).toBe(8);
        moved += 1;
      }
    }
    expect(Math.abs(moved / 20_000 - 1 / 9)).toBeLessThan(0.01);
    expect(() => jumpHash(1, 0)).toThrow('buckets: found 0');
  });
});

describe('the ring', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

  test('moves only the keys of the server that leaves', () => {
    const all = ringOf(names, 100);
    const fewer = ringOf(names.slice(0, 7), 100);
    for (let key = 0; key < 5000; key += 1) {
      const before = ringBucket(all, keyHash(key));
      if (before < 7) expect(ringBucket(fewer, keyHash(key))).toBe(before);
    }
  });

  test('gives each server about its share of the keys, all of the ring together', () => {
    const ring = ringOf(names, 100);
    const shares = ringShares(ring, 8);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    const counts = names.map(() => 0);
    for (let key = 0; key < 40_000; key += 1) {
      const owner = ringBucket(ring, keyHash(key));
      counts[owner] = (counts[owner] ?? 0) + 1;
    }
    for (const [server, count] of counts.entries()) {
      expect(Math.abs(count / 40_000 - (shares[server] ?? 0))).toBeLessThan(0.01);
    }
  });

  test('goes round: past the last point comes the first', () => {
    const ring = { places: Uint32Array.from([10, 20]), owners: Int32Array.from([3, 4]) };
    expect([0, 10, 11, 20, 21, 2 ** 32 - 1].map((hash) => ringBucket(ring, hash))).toEqual([
      3, 3, 4, 4, 3, 3,
    ]);
    expect(ringBucket(ringOf([], 10), 5)).toBe(-1);
    const [third, fourth] = ringShares(ring, 5).slice(3);
    expect(fourth).toBeCloseTo(10 / 2 ** 32, 15);
    expect(third).toBeCloseTo(1 - 10 / 2 ** 32, 15);
  });
});

test('addresses of one network go to one server', () => {
  expect(ipHash('203.0.113.9', 4)).toBe(ipHash('203.0.113.200', 4));
  // ((89 x 113 + 203) mod 6271, x 113 + 0, x 113 + 113), step by step.
  const [a, b, c] = [(89 * 113 + 203) % 6271, 0, 113];
  expect(ipHash('203.0.113.9', 6271)).toBe((((a * 113 + b) % 6271) * 113 + c) % 6271);
  expect(ipHash([203, 0, 113], 7)).toBe(ipHash('203.0.113.9', 7));
  expect(() => ipHash('203.0.113', 4)).toThrow('address: found "203.0.113"');
  expect(() => ipHash('203.0.300.1', 4)).toThrow(RangeError);
});

test('a remainder takes a hash as an unsigned number', () => {
  expect(moduloBucket(-1, 10)).toBe(5);
  expect(moduloBucket(12, 10)).toBe(2);
});
