// How many servers, how much memory.
import { notNegative, positive, share, whole } from './allowed.ts';
import { erlangC } from './multi-server.ts';

/**
 * Fewest servers of M/M/c with P(wait) <= `mostWaiting` (Erlang 1917). Four services of 5 erlang each need
 * 32, one pool of 20 erlang 26: pooling saves.
 * @param offered lambda/mu
 */
export function serversFor(offered: number, mostWaiting: number): number {
  notNegative({ offered });
  share({ mostWaiting });
  positive({ mostWaiting });
  let blocked = 1; // Erlang B, one server more each time
  for (let servers = 1; ; servers += 1) {
    blocked = (offered * blocked) / (servers + offered * blocked);
    const rho = offered / servers;
    if (rho < 1 && blocked / (1 - rho + rho * blocked) <= mostWaiting) return servers;
  }
}

/** P(wait) of separate pools, each with its own load and servers: the mean over all requests. */
export function waitsInPools(pools: readonly { offered: number; servers: number }[]): number {
  const total = pools.reduce((sum, { offered }) => sum + offered, 0);
  return pools.reduce((sum, { offered, servers }) => sum + offered * erlangC(offered, servers), 0) / total;
}

/**
 * Square-root rule: offered load plus a reserve of `grade` times its root (Erlang 1924; Halfin & Whitt 1981).
 */
export function squareRootServers(offered: number, grade: number): number {
  notNegative({ offered, grade });
  return Math.ceil(offered + grade * Math.sqrt(offered));
}

/** Requests per time unit of `users` who each send one every `seconds`. */
export function requestRate(users: number, every: number): number {
  notNegative({ users });
  positive({ every });
  return users / every;
}

/** Boxes for a rate, each used to no more than `utilisation` of what it can do; rounding errors add none. */
export function boxesFor(rate: number, perBox: number, utilisation: number): number {
  notNegative({ rate });
  positive({ perBox, utilisation });
  share({ utilisation });
  return Math.ceil((rate / (perBox * utilisation)) * (1 - 1e-12));
}

/**
 * Memory of a system whose parts need `copies[i]` copies of `sizes[i]`: as one program every copy carries all
 * parts, as many copies as the hottest part needs; as services each part has its own.
 */
export function memoryOfCopies(
  copies: readonly number[],
  sizes: readonly number[],
): { whole: number; apart: number } {
  for (const count of copies) whole({ copies: count }, 0);
  for (const size of sizes) notNegative({ size });
  const one = sizes.reduce((sum, size) => sum + size, 0);
  return {
    whole: Math.max(0, ...copies) * one,
    apart: sizes.reduce((sum, size, part) => sum + size * (copies[part] ?? 0), 0),
  };
}
