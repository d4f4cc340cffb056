// From a record to lanes: who worked on what and when, one lane for each machine. The lab must keep spells.
import type { Record as RunRecord } from '../systems/record.ts';
import type { GanttPicture } from './picture.ts';

export interface GanttGroup {
  /** A flow of the experiment, whose requests are numbered from 1 in the order of arrival. */
  flow: string;
  machines: readonly string[];
}

export interface GanttView {
  record: RunRecord;
  now: number;
  groups: readonly GanttGroup[];
  /** End of the time axis. */
  end: number;
}

export function ganttOf({ record, now, groups, end }: GanttView): GanttPicture {
  const numbers = numbersInFlow(record);
  return {
    type: 'gantt',
    unit: 'hours',
    end,
    now,
    lanes: groups.flatMap(({ flow, machines }) =>
      machines.map((id) => ({
        id,
        group: flow,
        bars: (record.spells ?? [])
          .filter(({ machine }) => machine === id)
          .map(({ request, from, to, isLost }) => ({
            task: numbers[request] ?? 0,
            from,
            to: to ?? now,
            ...(isLost && { lost: true }),
          })),
        down: downTimes(record, id, now),
      })),
    ),
    done: groups.map(({ flow }) => ({ group: flow, times: completions(record, flow) })),
  };
}

/** When the requests of a flow ended well, in order. */
export function completions({ requests }: RunRecord, flow: string): number[] {
  return requests
    .flatMap((row) =>
      row.flow === flow && row.outcome === 'finished' && row.ended !== null ? [row.ended] : [],
    )
    .sort((a, b) => a - b);
}

/** The number of each request within its flow, from 1. */
function numbersInFlow({ requests }: RunRecord): number[] {
  const counts = new Map<string, number>();
  return requests.map(({ flow }) => {
    const number = (counts.get(flow) ?? 0) + 1;
    counts.set(flow, number);
    return number;
  });
}

function downTimes({ happenings }: RunRecord, id: string, now: number): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  for (const event of happenings) {
    if (event.what === 'machine-down' && event.machine === id) spans.push({ from: event.time, to: now });
    const last = spans.at(-1);
    if (event.what === 'machine-up' && event.machine === id && last) last.to = event.time;
  }
  return spans;
}
