// Queues that do not grow without end: a bounded queue, and customers who give up. Any load has a steady
// state.
import { exp } from '../../engine/elementary.ts';
import { notNegative, positive, whole } from './allowed.ts';
import { longRun, steps } from './birth-death.ts';
import type { MMc } from './multi-server.ts';
import { expLessOne } from './near-zero.ts';

const MOST_STATES = 1_000_000;

export interface Limited {
  /** Share of arrivals that are turned away (full) or leave unserved (impatient). */
  lost: number;
  /** Served per time unit. */
  throughput: number;
  /** Share of the time that a server is busy. */
  utilisation: number;
  /** Mean number waiting and in service. */
  inSystem: number;
  /** Mean time in the queue of those who are not turned away (they may give up). */
  waiting: number;
  /** Mean time in the queue of those who are served: what a run reports as their wait. */
  servedWaiting: number;
  /** Mean time from arrival to leaving of those who are not turned away. */
  response: number;
  /** Probability that an arrival that is not turned away has to wait. */
  waits: number;
}

/**
 * M/M/c/K: at most K requests, waiting and in service; one that finds it full is lost. p_k in proportion to
 * the product of lambda/(mu min(k, c)); loss p_K; any rho (birth-death; Kleinrock 1975).
 * @param capacity K, at least c
 */
export function mmck({ lambda, mu, servers }: MMc, capacity: number): Limited & { states: number[] } {
  positive({ lambda, mu });
  whole({ servers }, 1);
  whole({ capacity }, servers);
  const states = longRun(
    steps(
      capacity,
      () => lambda,
      (k) => mu * Math.min(k, servers),
    ),
  );
  return { ...measured({ lambda, mu, servers }, states, states[capacity] ?? 0), states };
}

/** P(N >= k) in M/M/c/K. */
export const mmckAtLeast = (station: MMc, capacity: number, k: number): number =>
  mmck(station, capacity)
    .states.slice(k)
    .reduceRight((sum, state) => sum + state, 0);

/**
 * M/M/c+M (Erlang A): each waiting request gives up after an exponential patience. Loss and means from the
 * birth-death chain, cut where less than 1e-18 is left (Palm 1957; Garnett, Mandelbaum & Reiman 2002).
 * @param patience mean patience
 * @throws RangeError when more than a million states would count
 */
export function erlangA({ lambda, mu, servers }: MMc, patience: number): Limited {
  positive({ lambda, mu, patience });
  whole({ servers }, 1);
  const down = (k: number) => mu * Math.min(k, servers) + Math.max(0, k - servers) / patience;
  let top = servers;
  // Each state less likely than the one before by at least `ratio` from here on: what is left out is a
  // geometric sum.
  for (let weight = 1, ratio = 1; ratio >= 1 || (weight * ratio) / (1 - ratio) > 1e-18; top += 1) {
    ratio = lambda / down(top + 1);
    weight *= ratio;
    if (top > MOST_STATES) throw new RangeError(`patience: found ${patience}, allowed is less at this load`);
  }
  const states = longRun(steps(top, () => lambda, down));
  const result = measured({ lambda, mu, servers }, states, 0);
  const lost = Math.max(0, 1 - result.throughput / lambda);
  // Who finds j waiting is served with probability c mu/(c mu + (j + 1) theta), after j + 1 stages.
  let stages = 0;
  let served = 0;
  for (let state = servers; state < states.length; state += 1) {
    const rate = down(state + 1);
    stages += 1 / rate;
    served += (states[state] ?? 0) * stages * ((servers * mu) / rate);
  }
  return { ...result, lost, servedWaiting: served / (1 - lost) };
}

function measured({ lambda, mu, servers }: MMc, states: readonly number[], refused: number): Limited {
  const sum = (of: (k: number) => number) => states.reduce((total, state, k) => total + state * of(k), 0);
  const busy = sum((k) => Math.min(k, servers));
  const inSystem = sum((k) => k);
  const accepted = lambda * (1 - refused);
  const waiting = (inSystem - busy) / accepted;
  return {
    lost: refused,
    throughput: busy * mu,
    utilisation: busy / servers,
    inSystem,
    waiting,
    servedWaiting: waiting,
    response: inSystem / accepted,
    waits: (sum((k) => (k >= servers ? 1 : 0)) - refused) / (1 - refused),
  };
}

/**
 * M/M/1+D: who has waited as long as `patience` leaves. With d = mu - lambda the share that leaves is
 * rho/((mu e^(d patience) - lambda)/d + rho); any rho (Barrer 1957; Baccelli & Hebuterne 1981). The wait that
 * an arrival would need has density lambda P0 e^(-dx) below the patience, which gives the means by
 * integration.
 */
export function mm1Impatient(lambda: number, mu: number, patience: number): Limited {
  positive({ lambda, mu });
  notNegative({ patience });
  const rho = lambda / mu;
  const apart = (mu - lambda) * patience;
  // (e^apart - 1)/apart, and the integral of x e^(apart (1 - x)) from 0 to 1: both smooth through apart = 0.
  const rise = Math.abs(apart) < 1e-8 ? 1 + apart / 2 : expLessOne(apart) / apart;
  const ramp = Math.abs(apart) < 1e-4 ? 0.5 + apart / 6 + (apart * apart) / 24 : (rise - 1) / apart;
  // e^apart times (1 + lambda times the integral of e^(-dx) up to the patience).
  const scale = exp(apart) + lambda * patience * rise;
  const lost = rho / (scale + rho);
  const idle = scale === Number.POSITIVE_INFINITY ? 1 - rho : exp(apart) / (scale + rho);
  const waiting =
    scale === Number.POSITIVE_INFINITY
      ? rho / (mu - lambda)
      : (lambda * patience * patience * ramp) / (scale + rho) + patience * lost;
  const throughput = lambda * (1 - lost);
  const inSystem = lambda * waiting + throughput / mu;
  return {
    lost,
    throughput,
    utilisation: throughput / mu,
    inSystem,
    waiting,
    servedWaiting: (waiting - patience * lost) / (1 - lost),
    response: inSystem / lambda,
    waits: 1 - idle,
  };
}
