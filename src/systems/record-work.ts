// What few runs keep of the work that is done: for pictures of who works on what, and where requests call on.
import type { Spell, Stay } from './record.ts';
import type { TraceEvent } from './trace.ts';

/** Takes down who works on what and when. */
export function keepSpells(spells: Spell[], event: TraceEvent): void {
  if (event.what === 'start') {
    const { machine, request, time: from } = event;
    spells.push({ machine, request, from, to: null, isLost: false });
  }
  if (event.what === 'finish') {
    end(spells, openAt(spells, event), event.time, false);
  }
  if (event.what === 'machine-down') {
    for (const [place, { machine, to }] of spells.entries())
      if (machine === event.machine && to === null) end(spells, place, event.time, true);
  }
}

/** Takes down where calls are. */
export function keepStays(stays: Stay[], event: TraceEvent): void {
  if (event.what === 'reach') {
    const { machine, request, time: from } = event;
    stays.push({ machine, request, from, to: null });
  }
  if (event.what === 'finish') {
    const place = openAt(stays, event);
    const stay = stays[place];
    if (stay) stays[place] = { ...stay, to: event.time };
  }
  if (event.what === 'machine-down') {
    for (const [place, stay] of stays.entries())
      if (stay.machine === event.machine && stay.to === null) stays[place] = { ...stay, to: event.time };
  }
}

/** The last that began there for this request and is not over: copies of a request are at machines of their own. */
const openAt = (list: readonly Stay[], event: { machine: string; request: number }): number =>
  list.findLastIndex(
    ({ machine, request, to }) => machine === event.machine && request === event.request && to === null,
  );

function end(spells: Spell[], place: number, to: number, isLost: boolean): void {
  const spell = spells[place];
  if (spell) spells[place] = { ...spell, to, isLost };
}
