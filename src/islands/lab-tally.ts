// What each server has had to do so far, counted from the record: the rows of the data table.
import type { Playback } from '../labs/playback.ts';

export interface MachineTally {
  id: string;
  up: boolean;
  /** Requests that the entrance sent here. */
  sent: number;
  finished: number;
  lost: number;
  inService: number;
  waiting: number;
}

export function tallies({ run, record }: Playback): MachineTally[] {
  const rows = run.scene().machines.map(
    ({ id, up, inService, waiting }): MachineTally => ({
      id,
      up,
      sent: 0,
      finished: 0,
      lost: 0,
      inService,
      waiting,
    }),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const { machine, outcome } of record().requests) {
    const row = machine === null ? undefined : byId.get(machine);
    if (!row) continue;
    row.sent += 1;
    if (outcome === 'finished') row.finished += 1;
    if (outcome === 'lost') row.lost += 1;
  }
  return rows;
}
