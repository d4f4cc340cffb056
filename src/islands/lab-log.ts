// One line for each event that a reader would notice: the text log, and what Step announces.
import type { TraceEvent } from '../systems/trace.ts';
import { choiceReason } from './choice-reason.ts';
import { machineIndex, type Tongue } from './lab-tongue.ts';

/** The event as a sentence with its moment. */
export function eventLine(tongue: Tongue, event: TraceEvent): string {
  const holes = {
    time: tongue.moment(event.time),
    request: 'request' in event ? tongue.count(event.request + 1) : '',
    machine: machineOf(tongue, event),
    why: event.what === 'choose' ? choiceReason(tongue, event.choice) : '',
  };
  return tongue.say(`log.${event.what}`, holes);
}

/** The machine that an event is about: where it happens, or where a request is sent. */
function machineOf(tongue: Tongue, event: TraceEvent): string {
  const id = event.what === 'choose' ? event.choice.candidates[event.choice.chosen]?.machine : undefined;
  const named = 'machine' in event && typeof event.machine === 'string' ? event.machine : id;
  return named === undefined ? '' : tongue.machine(machineIndex(named));
}
