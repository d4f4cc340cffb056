// Several equal servers whose requests all take the same time. Symbols as in multi-server.ts.
import { notNegative, positive, whole } from './allowed.ts';
import { poisson } from './numbers.ts';
import { endless, type Station } from './stations.ts';

/**
 * M/D/c, and round robin over c servers with constant work, which is the same job by job: W = D sum over i >=
 * 1 of P(N_i >= ic) - (1/rho) P(N_i > ic), N_i Poisson with mean i c rho (Crommelin 1932).
 */
export function mdc(lambda: number, work: number, servers: number): Omit<Station, 'waits'> {
  notNegative({ lambda });
  positive({ work });
  whole({ servers }, 1);
  const utilisation = (lambda * work) / servers;
  if (utilisation >= 1) return endless(utilisation);
  if (utilisation === 0) return { utilisation, waiting: 0, response: work };
  let sum = 0;
  for (let i = 1; i < 100_000; i += 1) {
    const count = i * servers;
    const mean = count * utilisation;
    const point = poisson(mean, count);
    let ratio = 1;
    let tail = 0;
    for (let k = count; ratio > 1e-16; k += 1) {
      tail += ratio;
      ratio *= mean / (k + 1);
    }
    const term = point * (tail - (tail - 1) / utilisation);
    sum += term;
    if (term < 1e-13) break;
  }
  return { utilisation, waiting: sum * work, response: (sum + 1) * work };
}
