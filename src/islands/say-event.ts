import type { TraceEvent } from '../systems/trace.ts';
import type { Tongue } from './lab-tongue.ts';

/** Says what happened. The words of events come with the first that is told: many runs tell none. */
export function sayEvent(tongue: Tongue, event: TraceEvent, onSay: (text: string) => void): void {
  void import('./lab-log.ts').then(
    ({ eventLine }) => onSay(eventLine(tongue, event)),
    // The picture shows it too; the next event asks again.
    () => undefined,
  );
}
