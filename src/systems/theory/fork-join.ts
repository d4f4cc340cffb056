// Jobs split into n exponential tasks, one for each of n servers; a job is done when its last task is.
// lambda: jobs per time unit; mu: tasks that one server ends per time unit. No steady state: Infinity.
import { notNegative, positive, whole } from './allowed.ts';
import { dm1 } from './arrivals.ts';
import { choose, harmonic } from './counting.ts';
import { mg1 } from './general-service.ts';
import { mm1, type Station } from './stations.ts';

/** Exact for two servers: T = (12 - rho)/8 x 1/(mu - lambda) (Flatto & Hahn 1984; Nelson & Tantawi 1988). */
export function forkJoinOfTwo(lambda: number, mu: number): number {
  const { response, utilisation } = mm1(lambda, mu);
  return utilisation < 1 ? ((12 - utilisation) / 8) * response : response;
}

/**
 * Approximation for 2 to 32 servers: T_n = [H_n/H_2 + (1 - H_n/H_2) 4 rho/11] T_2; error below 5 % claimed,
 * below 2 % at load 0.6; exact for one and two (Nelson & Tantawi 1988).
 * @throws RangeError above 32, where it was not fitted
 */
export function forkJoin(lambda: number, mu: number, servers: number): number {
  whole({ servers }, 1);
  if (servers > 32) throw new RangeError(`servers: found ${servers}, allowed is at most 32`);
  const { response, utilisation } = mm1(lambda, mu);
  if (servers === 1 || utilisation >= 1) return response;
  const ratio = harmonic(servers) / harmonic(2);
  return (ratio + ((1 - ratio) * 4 * utilisation) / 11) * forkJoinOfTwo(lambda, mu);
}

/**
 * Approximation between light and heavy traffic: T_n = [H_n + (V_n - H_n) rho]/(mu - lambda), with V_n the
 * sum over r of C(n,r) (-1)^(r-1) sum over m of C(r,m) (m-1)!/r^(m+1); exact for one and two, within 1.5 %
 * for four and eight at load 0.6 (Varma & Makowski 1994, as given by Thomasian 2014).
 * @throws RangeError above 32, where the alternating sum loses its digits
 */
export function forkJoinInterpolated(lambda: number, mu: number, servers: number): number {
  whole({ servers }, 1);
  if (servers > 32) throw new RangeError(`servers: found ${servers}, allowed is at most 32`);
  const { response, utilisation } = mm1(lambda, mu);
  if (utilisation >= 1) return response;
  const light = harmonic(servers);
  let heavy = 0;
  for (let r = 1; r <= servers; r += 1) {
    let inner = 0;
    // C(r,m) (m-1)!/r^(m+1) is r (r-1) ... (r-m+1)/r^m over m r.
    for (let m = 1, falling = 1; m <= r; m += 1) {
      inner += falling / (m * r);
      falling *= (r - m) / r;
    }
    heavy += (r % 2 === 1 ? 1 : -1) * choose(servers, r) * inner;
  }
  return (light + (heavy - light) * utilisation) * response;
}

/**
 * Between which the mean response lies. Upper: the slowest of n independent M/M/1, H_n/(mu - lambda), as
 * tasks of one job are associated (Nelson & Tantawi 1988). Lower: the larger of the same with regular
 * arrivals, H_n times D/M/1 (Baccelli, Makowski & Shwartz 1989), and (1/mu) [H_n + sum over j of rho/(j (j -
 * rho))] (Varki, Merchant & Chen, as given by Thomasian 2014); both at least H_n/mu.
 */
export function forkJoinBounds(
  lambda: number,
  mu: number,
  servers: number,
): { lower: number; upper: number } {
  whole({ servers }, 1);
  const { response, utilisation } = mm1(lambda, mu);
  if (utilisation >= 1) return { lower: response, upper: response };
  const slowest = harmonic(servers);
  let varki = slowest;
  for (let j = servers; j >= 1; j -= 1) varki += utilisation / (j * (j - utilisation));
  const regular = lambda === 0 ? 1 / mu : dm1(lambda, mu).response;
  return { lower: Math.max(slowest * regular, varki / mu), upper: slowest * response };
}

/**
 * Split-merge: no task of the next job starts before the last of this one ends (a barrier). M/G/1 whose work
 * is the slowest of n exponentials: mean H_n/mu, variance (sum of 1/k^2)/mu^2. Stable only below
 * `splitMergeLimit`.
 */
export function splitMerge(lambda: number, mu: number, servers: number): Station {
  notNegative({ lambda });
  positive({ mu });
  whole({ servers }, 1);
  const slowest = harmonic(servers);
  let variance = 0;
  for (let k = servers; k >= 1; k -= 1) variance += 1 / (k * k);
  return mg1(lambda, slowest / mu, variance / (slowest * slowest));
}

/**
 * Most jobs per time unit that split-merge can do: mu/H_n. With queues of their own the servers can do mu.
 */
export function splitMergeLimit(mu: number, servers: number): number {
  positive({ mu });
  whole({ servers }, 1);
  return mu / harmonic(servers);
}
