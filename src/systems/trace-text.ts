// A trace as lines that a person can read: moment, what, request, and what it is about.
import type { TraceEvent } from './trace.ts';

/** One event in one line, times to six places. */
export function traceLine(event: TraceEvent): string {
  const request = 'request' in event ? ` #${event.request}` : '';
  return `${event.time.toFixed(6)} ${event.what}${request}${detailOf(event)}`;
}

function detailOf(event: TraceEvent): string {
  switch (event.what) {
    case 'arrive':
      return ` ${event.flow} ${event.kind}${event.client === null ? '' : ` client ${event.client}`}`;
    case 'choose': {
      const { candidates, chosen, compared, policy, tied, turn } = event.choice;
      const loads = candidates.map(
        ({ machine, load, believedUp }) => `${machine}:${believedUp ? load : 'x'}`,
      );
      return [
        ` ${candidates[chosen]?.machine} of ${loads.join(' ')} by ${policy}`,
        turn === null ? '' : ` turn ${turn}`,
        compared.length === 0 ? '' : ` drew ${compared.join(',')}`,
        tied > 1 ? ` tied ${tied}` : '',
      ].join('');
    }
    case 'reach':
    case 'start':
    case 'finish':
    case 'turn-away':
    case 'machine-down':
    case 'machine-up':
      return ` ${event.machine}`;
    case 'notice-down':
    case 'notice-up':
      return ` ${event.machine} ${event.service}`;
    case 'service-down':
    case 'service-up':
      return ` ${event.service}`;
    case 'scale':
      return ` ${event.service} to ${event.inUse}`;
    case 'front-down':
    case 'front-up':
      return ` ${event.replicas} left`;
    case 'fail':
      return ` ${event.why}`;
    case 'lose':
      return ` at ${event.machine ?? event.where}`;
    case 'timeout':
    case 'retry':
      return ` attempt ${event.attempt}`;
    case 'answer':
    case 'leave':
      return '';
  }
}
