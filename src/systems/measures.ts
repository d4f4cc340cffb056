// Numbers read from a record, for labs. Times are model time; a window is [from, to) by arrival unless said.
import type { Record, RequestRow } from './record.ts';

export interface Window {
  from?: number;
  to?: number;
}

const within = (time: number, { from = 0, to = Number.POSITIVE_INFINITY }: Window): boolean =>
  time >= from && time < to;

/** Requests that arrived in the window. */
export const arrivedIn = (record: Record, window: Window = {}): RequestRow[] =>
  record.requests.filter(({ arrived }) => within(arrived, window));

/** Time from arrival to the end, of requests that arrived in the window and finished. */
export const responses = (record: Record, window: Window = {}): number[] =>
  arrivedIn(record, window).flatMap(({ outcome, ended, arrived }) =>
    outcome === 'finished' && ended !== null ? [ended - arrived] : [],
  );

/** Time between coming to the machine and being served, of requests that arrived in the window and were served. */
export const waits = (record: Record, window: Window = {}): number[] =>
  arrivedIn(record, window).flatMap(({ reached, started }) =>
    reached !== null && started !== null ? [started - reached] : [],
  );

/** NaN for no values. */
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The smallest x such that at least the share q of the values is not above it; NaN for no values. */
export function percentile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(q * sorted.length - 1e-9));
  return sorted[rank - 1] ?? Number.NaN;
}

/** Requests lost in the window, by the moment of their loss. */
export const lostBetween = (record: Record, window: Window = {}): RequestRow[] =>
  record.requests.filter(
    ({ outcome, ended }) => outcome === 'lost' && ended !== null && within(ended, window),
  );

/** Share of requests that finished, of those that arrived in the window and have ended; NaN when none has. */
export function servedShare(record: Record, window: Window = {}): number {
  const ended = arrivedIn(record, window).filter(({ outcome }) => outcome !== 'open');
  return ended.filter(({ outcome }) => outcome === 'finished').length / ended.length;
}

/** Requests sent to each machine, in the order of `machines`, of those that arrived in the window. */
export function perMachineCounts(record: Record, machines: readonly string[], window: Window = {}): number[] {
  const counts = new Map(machines.map((machine) => [machine, 0]));
  for (const { machine } of arrivedIn(record, window)) {
    if (machine !== null && counts.has(machine)) counts.set(machine, (counts.get(machine) ?? 0) + 1);
  }
  return [...counts.values()];
}

/** Requests in the system, or at one machine (waiting or in service), at each of the times, which ascend. */
export function inSystemSeries(record: Record, machine: string | 'all', times: readonly number[]): number[] {
  const steps: [number, number][] = [];
  for (const row of record.requests) {
    const from = machine === 'all' ? row.arrived : row.machine === machine ? row.reached : null;
    if (from === null) continue;
    steps.push([from, 1]);
    const to = machine === 'all' ? row.ended : (row.left ?? row.ended);
    if (to !== null) steps.push([to, -1]);
  }
  return seriesOf(steps, times);
}

/**
 * Requests at a machine (waiting or in service) at each of the times, which are evenly spaced from 0 but for
 * the last. As `inSystemSeries`, in one pass without sorting: cheap enough for a chart that moves.
 */
export function inSystemAt(record: Record, machine: string, times: readonly number[]): number[] {
  const spacing = times[1] ?? Number.POSITIVE_INFINITY;
  const last = times.length - 1;
  const change = times.map(() => 0);
  const add = (time: number, step: number) => {
    if (time > (times[last] ?? 0)) return;
    let slot = Math.min(last, Math.ceil(time / spacing));
    if (slot > 0 && time <= (times[slot - 1] ?? 0)) slot -= 1;
    change[slot] = (change[slot] ?? 0) + step;
  };
  const count = (at: string | null, from: number | null, to: number | null) => {
    if (at !== machine || from === null) return;
    add(from, 1);
    if (to !== null) add(to, -1);
  };
  if (record.stays) for (const { machine: at, from, to } of record.stays) count(at, from, to);
  else for (const row of record.requests) count(row.machine, row.reached, row.left ?? row.ended);
  let sum = 0;
  return change.map((step) => {
    sum += step;
    return sum;
  });
}

/** Sums of the steps up to and including each of the times, which ascend. */
export function seriesOf(steps: readonly (readonly [number, number])[], times: readonly number[]): number[] {
  const sorted = [...steps].sort((a, b) => a[0] - b[0]);
  let next = 0;
  let sum = 0;
  return times.map((time) => {
    for (let step = sorted[next]; step && step[0] <= time; step = sorted[next]) {
      sum += step[1];
      next += 1;
    }
    return sum;
  });
}
