// A run as tables: one row per request, the choices, and what broke and was noticed. Rows are never changed
// but replaced, so that a copy of the tables costs no more than their lists.
import type { Choice, TraceEvent } from './trace.ts';

export interface RequestRow {
  readonly id: number;
  readonly flow: string;
  readonly kind: string;
  readonly client: number | null;
  readonly arrived: number;
  /** Where it was last sent, null while it was sent nowhere. */
  readonly machine: string | null;
  /** When its last attempt came to the machine, and when it was served there. */
  readonly reached: number | null;
  readonly started: number | null;
  /** When its work there was done. */
  readonly left: number | null;
  readonly ended: number | null;
  readonly outcome: 'open' | 'finished' | 'failed' | 'lost';
  readonly attempts: number;
}

/** One piece of work at a machine, from its start to its end or to the moment when the machine went down under it. */
export interface Spell extends Stay {
  readonly isLost: boolean;
}

/** A call at a machine, waiting and in service. */
export interface Stay {
  readonly machine: string;
  readonly request: number;
  readonly from: number;
  /** Null while it is not over. */
  readonly to: number | null;
}

export interface Record {
  /** By number, which is the order of arrival. */
  requests: RequestRow[];
  choices: Choice[];
  /** Down, up and notice events. */
  happenings: TraceEvent[];
  /** Who worked on what and when; null where nobody has asked for it. */
  spells: Spell[] | null;
  /** Where calls were and when, kept where requests call on: a request's row knows only its last machine. */
  stays: Stay[] | null;
  readonly keepers: Keepers;
}

/** Who keeps what only some ask for (record-work.ts). */
export interface Keepers {
  spells?: ((spells: Spell[], event: TraceEvent) => void) | undefined;
  stays?: ((stays: Stay[], event: TraceEvent) => void) | undefined;
}

export const createRecord = (keepers: Keepers = {}): Record => ({
  requests: [],
  choices: [],
  happenings: [],
  spells: keepers.spells ? [] : null,
  stays: keepers.stays ? [] : null,
  keepers,
});

/** A record that later events leave alone. */
export const copyRecord = ({ requests, choices, happenings, spells, stays, keepers }: Record): Record => ({
  requests: [...requests],
  choices: [...choices],
  happenings: [...happenings],
  spells: spells && [...spells],
  stays: stays && [...stays],
  keepers,
});

/** Takes one event into the tables. Events must come from the first on, in order. */
export function observe(record: Record, event: TraceEvent): void {
  const { spells, stays, keepers } = record;
  if (spells) keepers.spells?.(spells, event);
  if (stays) keepers.stays?.(stays, event);
  switch (event.what) {
    case 'arrive':
      record.requests[event.request] = {
        id: event.request,
        flow: event.flow,
        kind: event.kind,
        client: event.client,
        arrived: event.time,
        machine: null,
        reached: null,
        started: null,
        left: null,
        ended: null,
        outcome: 'open',
        attempts: 0,
      };
      break;
    case 'choose': {
      const { choice } = event;
      const machine = choice.candidates[choice.chosen]?.machine ?? null;
      record.choices.push(choice);
      const row = record.requests[event.request];
      if (row) update(record, event.request, { machine, attempts: row.attempts + 1 });
      break;
    }
    case 'reach':
      update(record, event.request, {
        machine: event.machine,
        reached: event.time,
        started: null,
        left: null,
      });
      break;
    case 'start':
      update(record, event.request, { machine: event.machine, started: event.time });
      break;
    case 'finish':
      update(record, event.request, { left: event.time });
      break;
    case 'answer':
      update(record, event.request, { ended: event.time, outcome: 'finished' });
      break;
    case 'fail':
      update(record, event.request, { ended: event.time, outcome: 'failed' });
      break;
    case 'lose':
      update(record, event.request, { ended: event.time, outcome: 'lost' });
      break;
    case 'machine-down':
    case 'machine-up':
    case 'service-down':
    case 'service-up':
    case 'front-down':
    case 'front-up':
    case 'notice-down':
    case 'notice-up':
    case 'scale':
      record.happenings.push(event);
      break;
  }
}

/** Changes a row that is still open; what happens to a request after its end is nobody's business. */
function update(record: Record, request: number, change: Partial<RequestRow>): void {
  const row = record.requests[request];
  if (row?.outcome === 'open') record.requests[request] = { ...row, ...change };
}
