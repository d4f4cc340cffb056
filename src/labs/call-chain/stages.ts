// What each service of a chain did for a request, read from the choices: a call to the next service is made at the
// moment when the work before it is done.
import type { RequestRow, Record as RunRecord } from '../../systems/record.ts';

/** Moments at which each service was first called for a request, in the order of the chain; shorter if it never was. */
function callsByRequest(record: RunRecord, services: readonly string[]): Map<number, number[]> {
  const calls = new Map<number, number[]>();
  for (const { request, service, time } of record.choices) {
    const times = calls.get(request) ?? [];
    if (times.length === services.indexOf(service)) times.push(time);
    calls.set(request, times);
  }
  return calls;
}

export interface Stages {
  /** Time from call to the end of its work at each service, of requests that have passed it. */
  at: number[][];
  /** When the first service had done its own work, by request. */
  firstDone: Map<number, number>;
}

/** `hop`: time on the network, one way. */
export function stagesOf(record: RunRecord, services: readonly string[], hop: number): Stages {
  const calls = callsByRequest(record, services);
  const at = services.map((): number[] => []);
  const firstDone = new Map<number, number>();
  for (const row of record.requests) {
    const times = calls.get(row.id) ?? [];
    for (const [stage, list] of at.entries()) {
      const from = times[stage];
      const done =
        times[stage + 1] ?? (stage === services.length - 1 ? lastDone(row, services.length, hop) : null);
      if (from === undefined || done === null) continue;
      list.push(done - from - hop);
      if (stage === 0) firstDone.set(row.id, done);
    }
  }
  return { at, firstDone };
}

/** The answer of a whole chain has come back over every hop since the last service was done. */
const lastDone = ({ ended, outcome }: RequestRow, hops: number, hop: number): number | null =>
  ended !== null && outcome === 'finished' ? ended - hops * hop : null;
