// Capacity that follows the load, late.
import { notNegative, positive, whole } from './allowed.ts';

export interface Metered {
  /** Copies running now. */
  current: number;
  /** The metric per copy, and what it should be, in the same unit. */
  metric: number;
  target: number;
  /** No change while the ratio is so near 1. */
  tolerance?: number;
}

/** Rounding of ratios such as 0.9/0.3 must not add a copy. */
const HAIR = 1e-9;

/**
 * Copies that Kubernetes' horizontal autoscaler asks for: ceil(current x metric/target), as now while
 * |metric/target - 1| <= 0.1 (Kubernetes documentation, Horizontal Pod Autoscaling).
 */
export function desiredReplicas({ current, metric, target, tolerance = 0.1 }: Metered): number {
  whole({ current }, 0);
  notNegative({ metric, tolerance });
  positive({ target });
  const ratio = metric / target;
  if (Math.abs(ratio - 1) <= tolerance + HAIR) return current;
  return Math.ceil(current * ratio * (1 - HAIR));
}

export interface Step {
  /** Arrivals per time unit after the step. */
  load: number;
  /** Capacity before and after, in requests per time unit. */
  before: number;
  after: number;
  /** From the step until the new capacity works. */
  delay: number;
}

export interface Backlog {
  /** Most requests that wait. */
  most: number;
  /** Longest time that a request waits, first come first served. */
  worstDelay: number;
  /** From the step until nobody waits. */
  recovered: number;
}

/**
 * A step of the load and capacity that comes later, as a fluid: backlog (load - before) delay; worst delay
 * delay (1 - before/load); recovered at delay + backlog/(after - load) (fluid model; Newell 1982). Chance
 * queues are left out. `after` not above `load`: never recovered, and at `after` below `load` delays grow
 * without end.
 */
export function stepLoad({ load, before, after, delay }: Step): Backlog {
  positive({ load });
  notNegative({ before, after, delay });
  if (load <= before) return { most: 0, worstDelay: 0, recovered: 0 };
  const most = (load - before) * delay;
  const worstDelay = most / load;
  if (after > load) return { most, worstDelay, recovered: delay + most / (after - load) };
  const endless = Number.POSITIVE_INFINITY;
  return after === load
    ? { most, worstDelay, recovered: endless }
    : { most: endless, worstDelay: endless, recovered: endless };
}
