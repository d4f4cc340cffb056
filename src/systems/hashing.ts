// Which server a key lives on: remainder, jump hash, a ring of points, and a web server's hash of addresses.
import { hashText } from '../engine/hash.ts';

/** hash mod n: nearly every key moves when n changes. */
export const moduloBucket = (hash: number, buckets: number): number => (hash >>> 0) % buckets;

/** The constant of the generator, 2862933555777941757, in two halves. */
const FACTOR_HIGH = 0x27bb2ee6;
const FACTOR_LOW = 0x87b0b0fd;

/**
 * Jump consistent hash (Lamping & Veach 2014, arXiv 1406.2294): a bucket from 0 to buckets - 1; from n to n +
 * 1 buckets 1/(n + 1) of the keys move, all of them to the new one. 64-bit arithmetic in two halves.
 * @param key 64 bits; a number is taken as a whole number, a negative one as two's complement
 * @throws RangeError when there is no bucket or the key is not whole
 */
export function jumpHash(key: bigint | number, buckets: number): number {
  if (!Number.isSafeInteger(buckets) || buckets < 1) {
    throw new RangeError(`buckets: found ${buckets}, allowed is a whole number from 1 on`);
  }
  const bits = BigInt.asUintN(64, BigInt(key));
  let high = Number(bits >> 32n);
  let low = Number(bits & 0xffffffffn);
  let bucket = 0;
  for (let next = 0; next < buckets; ) {
    bucket = next;
    // key = key x factor + 1, modulo 2^64.
    high = (highHalf(low, FACTOR_LOW) + Math.imul(low, FACTOR_HIGH) + Math.imul(high, FACTOR_LOW)) >>> 0;
    low = (Math.imul(low, FACTOR_LOW) + 1) >>> 0;
    if (low === 0) high = (high + 1) >>> 0;
    next = Math.floor((bucket + 1) * (2147483648 / ((high >>> 1) + 1)));
  }
  return bucket;
}

/** The upper 32 bits of the product of two unsigned 32-bit numbers. */
function highHalf(a: number, b: number): number {
  const [aHigh, aLow, bHigh, bLow] = [a >>> 16, a & 0xffff, b >>> 16, b & 0xffff];
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16);
  const cross = (middle & 0xffff) + aLow * bHigh;
  return aHigh * bHigh + Math.floor(middle / 65536) + Math.floor(cross / 65536);
}

export interface Ring {
  /** Where the points stand, 0 to 2^32 - 1, ascending. */
  places: Uint32Array;
  /** Whose point each is. */
  owners: Int32Array;
}

/**
 * Consistent hashing (Karger et al. 1997): every server has so many points on a ring, by the hash of its
 * name, so that the points of the others stay where they are when a server comes or goes.
 */
export function ringOf(servers: readonly string[], pointsPerServer: number): Ring {
  const points = servers.flatMap((server, owner) =>
    Array.from({ length: pointsPerServer }, (_, point): [number, number] => [
      hashText(`${server}/${point}`, 7) >>> 0,
      owner,
    ]),
  );
  points.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return {
    places: Uint32Array.from(points, ([place]) => place),
    owners: Int32Array.from(points, ([, owner]) => owner),
  };
}

/**
 * The owner of the first point at or after a hash of 32 bits, around the end if there is none; -1 for an
 * empty ring.
 */
export function ringBucket({ places, owners }: Ring, hash: number): number {
  const place = hash >>> 0;
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return owners[low % places.length] ?? -1;
}

/** The share of the ring, 0 to 1, that each of n servers owns. */
export function ringShares({ places, owners }: Ring, servers: number): number[] {
  const shares = Array.from({ length: servers }, () => 0);
  let before = (places.at(-1) ?? 0) - 4294967296;
  for (const [point, place] of places.entries()) {
    const owner = owners[point] ?? 0;
    shares[owner] = (shares[owner] ?? 0) + (place - before) / 4294967296;
    before = place;
  }
  return shares;
}

/**
 * The server that nginx's ip_hash gives an address, all weights equal: of an IPv4 address only the first
 * three bytes count, so neighbours in one network go to one server (ngx_http_upstream_ip_hash_module.c).
 * @param address "203.0.113.9", or the 16 bytes of an IPv6 address
 * @throws RangeError for a text that is not an IPv4 address
 */
export function ipHash(address: string | readonly number[], servers: number): number {
  let hash = 89;
  for (const byte of typeof address === 'string' ? network(address) : address)
    hash = (hash * 113 + byte) % 6271;
  return hash % servers;
}

function network(address: string): number[] {
  const bytes = address.split('.').map(Number);
  const valid =
    bytes.length === 4 && bytes.every((byte) => Number.isInteger(byte) && byte >= 0 && byte < 256);
  if (!valid) throw new RangeError(`address: found "${address}", allowed is one such as 203.0.113.9`);
  return bytes.slice(0, 3);
}

/** A hash of 32 bits for the k-th of many keys. */
export const keyHash = (key: number | string): number => hashText(String(key), 11) >>> 0;
