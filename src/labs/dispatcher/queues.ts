// Readings of a record that this lab needs: what the queues did, not only what the requests saw.
import type { Record as RunRecord } from '../../systems/record.ts';

/** A change of the number of requests that wait or are being served at a machine. */
interface Change {
  time: number;
  machine: string;
  waiting: number;
  serving: number;
}

function changes(record: RunRecord): Change[] {
  const found: Change[] = [];
  for (const { machine, reached, started, left, ended } of record.requests) {
    if (machine === null || reached === null) continue;
    const gone = left ?? ended;
    found.push({ time: reached, machine, waiting: 1, serving: 0 });
    if (started !== null) found.push({ time: started, machine, waiting: -1, serving: 1 });
    const waiting = started === null ? -1 : 0;
    if (gone !== null) found.push({ time: gone, machine, waiting, serving: -1 - waiting });
  }
  return found.sort((a, b) => a.time - b.time);
}

/** Share of the time up to `now` in which some machine served nobody while a request waited at another. */
export function idleWhileWaiting(record: RunRecord, machines: readonly string[], now: number): number {
  const serving = new Map(machines.map((machine) => [machine, 0]));
  let idle = machines.length;
  let waiting = 0;
  let since = 0;
  let sum = 0;
  for (const change of [...changes(record), { time: now, machine: '', waiting: 0, serving: 0 }]) {
    if (waiting > 0 && idle > 0) sum += change.time - since;
    since = change.time;
    waiting += change.waiting;
    const before = serving.get(change.machine) ?? 0;
    const after = before + change.serving;
    serving.set(change.machine, after);
    idle += Number(after === 0) - Number(before === 0);
  }
  return now > 0 ? sum / now : 0;
}
