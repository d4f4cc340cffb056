// Keys spread over servers by hashing, and balls thrown into bins: what moves, and how uneven it gets.
import { log } from '../../engine/elementary.ts';
import { whole } from './allowed.ts';
import { slowestErlang } from './batch.ts';

/**
 * Share of the keys that change servers when `from` servers become `to` and a key lives on hash mod servers:
 * all but min/lcm of them, n/(n+1) from n to n + 1.
 */
export function movedByModulo(from: number, to: number): number {
  whole({ from, to }, 1);
  let [a, b] = [from, to];
  while (b > 0) [a, b] = [b, a % b];
  return 1 - (Math.min(from, to) * a) / (from * to);
}

/**
 * Share that has to move at least, and does with consistent hashing, a ring or jump hash: what the new
 * servers get or the lost ones had, |to - from|/max; 1/(n+1) from n to n + 1 (Karger et al. 1997; Lamping &
 * Veach 2014).
 */
export function movedByConsistent(from: number, to: number): number {
  whole({ from, to }, 1);
  return Math.abs(to - from) / Math.max(from, to);
}

/**
 * Standard deviation over mean of a server's share of a ring with v points per server: sqrt((n - 1)/(n v +
 * 1)), as the arcs of random points are Dirichlet distributed. Of the arcs: the counts of finitely many keys
 * vary more.
 */
export function ringUnevenness(servers: number, points: number): number {
  whole({ servers, points }, 1);
  return Math.sqrt((servers - 1) / (servers * points + 1));
}

/**
 * Mean of the largest share of a ring: H_n/n with one point per server; with v points the slowest of n
 * Erlang(v) times over n v, as shares do not depend on their sum (Dirichlet; David & Nagaraja 2003).
 */
export function ringLargestShare(servers: number, points: number): number {
  whole({ servers, points }, 1);
  return slowestErlang(points, servers) / (servers * points);
}

/**
 * Mean of the fullest of d bins after n balls thrown at random, exactly: sum over m of 1 - P(no bin above m),
 * which is the n-th coefficient of (sum over i <= m of (x/d)^i/i!)^d, times n!. Error below 1e-9; cost n
 * times its own result.
 * @throws RangeError with more balls than bins + 1, where the terms change sign and digits are lost
 */
export function fullestBin(balls: number, bins: number): number {
  whole({ balls }, 0);
  whole({ bins }, 1);
  if (balls > bins + 1)
    throw new RangeError(`balls: found ${balls}, allowed is at most bins + 1, ${bins + 1}`);
  let mean = 0;
  for (let most = 0; most < balls; most += 1) {
    const above = 1 - noBinAbove(most, balls, bins);
    mean += above;
    if (above < 1e-10) break;
  }
  return mean;
}

function noBinAbove(most: number, balls: number, bins: number): number {
  if (most * bins < balls) return 0;
  // chances[k]: the same for k balls. From the coefficients of a power, k b_k = sum of (d i - k + i) a_i
  // b_(k-i).
  const chances = [1];
  for (let k = 1; k <= balls; k += 1) {
    let sum = 0;
    let factor = 1 / bins;
    for (let i = 1; i <= Math.min(k, most); i += 1) {
      sum += ((bins + 1) * i - k) * factor * (chances[k - i] ?? 0);
      factor *= (k - i) / (bins * (i + 1));
    }
    chances.push(sum);
  }
  return Math.min(1, Math.max(0, chances[balls] ?? 0));
}

/**
 * How the fullest of n bins grows with n balls at random: ln n/ln ln n, to first order only (Gonnet 1981). n
 * from 3.
 */
export function fullestBinGrowth(n: number): number {
  whole({ n }, 3);
  return log(n) / log(log(n));
}

/**
 * The same when each ball takes the emptiest of d >= 2 bins drawn: ln ln n/ln d + O(1) (Azar et al. 1994). n
 * from 3.
 */
export function fullestOfChoicesGrowth(n: number, choices: number): number {
  whole({ n }, 3);
  whole({ choices }, 2);
  return log(log(n)) / log(choices);
}
