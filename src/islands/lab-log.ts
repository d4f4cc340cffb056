// One line for each event that a reader would notice: the text log, and what Step announces.
import type { Choice, TraceEvent } from '../systems/trace.ts';
import { machineIndex, type Tongue } from './lab-tongue.ts';

const machineName = (tongue: Tongue, id: string) => tongue.machine(machineIndex(id));

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
  return named === undefined ? '' : machineName(tongue, named);
}

/** The entrance's arithmetic in words: what it compared and why this server was chosen. */
export function choiceReason(tongue: Tongue, choice: Choice): string {
  const { policy, candidates, compared, chosen, tied } = choice;
  const name = (index: number) => machineName(tongue, candidates[index]?.machine ?? 'm0');
  const load = (index: number) => tongue.count(candidates[index]?.load ?? 0);
  const eligible = candidates.filter(({ believedUp }) => believedUp);
  const weights = eligible.reduce((sum, { weight }) => sum + weight, 0);
  const reason = tongue.say(`why.${policy}`, {
    chosen: name(chosen),
    load: load(chosen),
    count: tongue.count(eligible.length),
    loads: candidates.map((_, index) => load(index)).join(', '),
    first: name(compared[0] ?? chosen),
    firstLoad: load(compared[0] ?? chosen),
    second: name(compared[1] ?? chosen),
    secondLoad: load(compared[1] ?? chosen),
    chance: tongue.quantity((candidates[chosen]?.weight ?? 0) / weights, 'share'),
  });
  return tied > 1 ? `${reason} ${tongue.say('why.tie', { tied: tongue.count(tied) })}` : reason;
}
