// How long a simulation of M/M/1 must be, and how long it remembers its start.
import { notNegative, positive, share } from './allowed.ts';

/**
 * n Var(mean of n successive waits) for large n, in squared service times: rho (2 + 5 rho - 4 rho^2 +
 * rho^3)/(1-rho)^4 (Blomqvist 1967; Daley 1968; Whitt 1989). Infinity from rho = 1 on.
 */
export function waitVariance(rho: number): number {
  notNegative({ rho });
  if (rho >= 1) return Number.POSITIVE_INFINITY;
  const idle = 1 - rho;
  return (rho * (2 + rho * (5 + rho * (-4 + rho)))) / (idle * idle * idle * idle);
}

/** Requests needed for a mean wait within `within` of itself (0.02: 2 %) with probability 95 %. */
export function requestsNeeded(rho: number, within: number): number {
  positive({ rho, within });
  if (rho >= 1) return Number.POSITIVE_INFINITY;
  const half = (within * rho) / (1 - rho);
  return Math.ceil((1.959963984540054 * 1.959963984540054 * waitVariance(rho)) / (half * half));
}

/**
 * Time constant, in service times, with which M/M/1 forgets its start: 1/(1 - sqrt rho)^2 (Morse 1955; Cohen
 * 1982).
 */
export function memoryOfStart(rho: number): number {
  share({ rho });
  const gap = 1 - Math.sqrt(rho);
  return 1 / (gap * gap);
}
