// Brings a run to its end, with an eye on what no file shows beforehand: a system that falls ever further behind,
// a clock that stands still, requests that can never end. Then the run is stopped with a line that says what to
// set, before memory or patience run out.
import { getHeapStatistics } from 'node:v8';
import type { Run } from '../../src/systems/simulate.ts';

export interface Limits {
  /** Requests open at once. */
  open: number;
  events: number;
  /** Bytes in use, most of them rows of a run's tables. */
  bytes: number;
  /** Events between two looks. */
  look: number;
  /** Looks in a row at which nothing had moved. */
  still: number;
}
export const LIMITS: Limits = {
  open: 1_000_000,
  events: 4e9,
  // Well below what Node allows itself on this machine: it ends without a word when that is reached.
  bytes: Math.min(2e9, 0.6 * getHeapStatistics().heap_size_limit),
  look: 1 << 18,
  still: 64,
};

/** Runs to the end; null when it is reached, else one line that says why not and what to set. */
export function drive(run: Run, look: (run: Run) => void = () => {}, limits: Limits = LIMITS): string | null {
  let before = { now: -1, ended: -1, arrived: -1 };
  let sinceMove = 0;
  let sinceRequest = 0;
  for (;;) {
    for (let event = 0; event < limits.look; event += 1) if (!run.step()) return null;
    look(run);
    const { now, events } = run;
    const when = `at time ${Number(now.toPrecision(6))}`;
    if (events > limits.events)
      return `run: found more than ${limits.events} events ${when}, allowed are so many: set a smaller run.requests or run.until`;
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    if (heapUsed + arrayBuffers > limits.bytes)
      return `run: found more than ${Math.round(limits.bytes)} bytes of requests in the system ${when}: set a smaller run.requests or run.until`;
    const { open, arrived } = run.inner.state;
    if (open > limits.open)
      return (
        `run: found ${open} requests in the system ${when}, allowed are ${limits.open}: more come than ` +
        'can be done; set a smaller run.requests or run.until, or a system.queue.limit'
      );
    const moved = { now, ended: arrived - open, arrived };
    sinceMove = now > before.now ? 0 : sinceMove + 1;
    sinceRequest = moved.ended > before.ended || arrived > before.arrived ? 0 : sinceRequest + 1;
    before = moved;
    if (sinceMove >= limits.still)
      return `run: the clock stands still ${when}: set some work, think time or backoff that is above 0`;
    if (sinceRequest >= limits.still)
      return (
        `run: no request came or ended in ${limits.still * limits.look} events ${when}, and ${open} are ` +
        'in the system: set run.until'
      );
  }
}
