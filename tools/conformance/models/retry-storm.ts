// One server, callers whose patience ends before its queue does, and a stall that begins it.
import { servedShare } from '../../../src/systems/measures.ts';
import { createRecord, observe } from '../../../src/systems/record.ts';
import { backoffs } from '../../../src/systems/theory/retries.ts';
import type { System } from '../estimate.ts';
import type { Metric, Study } from '../metrics.ts';
import { isObject, numberAt, type Params, refuse } from '../params.ts';
import { serviceOf, streamOf } from './station.ts';

type Calls = NonNullable<System['calls']>;
type Backoff = NonNullable<Calls['backoff']>;

/** Poisson requests at `lambda`, each attempt with a timer of its own; what a caller gave up is served all the same. */
export function retryStorm(params: Params): Study {
  const attempts = params.number('attempts', { least: 1, most: 100, whole: true });
  const timeout = params.number('timeout', { above: 0 });
  const backoff = backoffOf(params);
  const calls: Calls = {
    attempts,
    timeout,
    backoff,
    retryBudget: params.numberOr('retryBudget', null, { least: 0 }),
    cancelOnTimeout: params.flag('cancelExpired'),
  };
  const stall = params.has('stall') ? span(params, 'stall') : null;
  const [from, to] = span(params, 'window');
  // Long enough for the last timer of the last request of the window.
  const pauses = backoffs(backoff.base ?? 0, backoff.factor ?? 1, attempts);
  const until = to + pauses.reduce((sum, pause) => sum + pause, attempts * timeout) + timeout;
  const arrivals = streamOf(params);
  return {
    flow: 'requests',
    // One story: every attempt that may be sent in it.
    cost: until * attempts * ('rate' in arrivals ? arrivals.rate : 1),
    special: { goodput: goodput(from, to, until), 'attempts.rate': attemptRate(from, to, until) },
    system: {
      system: {
        machines: [{ id: 'server' }],
        services: [{ id: 'server', does: ['request'], on: ['server'] }],
      },
      workload: [
        {
          id: 'requests',
          arrivals,
          task: { kind: 'request', work: serviceOf(params), redraw: true },
        },
      ],
      calls,
      faults:
        stall && stall[1] > stall[0]
          ? [{ machine: 'server', at: stall[0], for: stall[1] - stall[0], kind: 'stall' }]
          : [],
    },
  };
}

/** Share of the requests that arrived in the window and were answered within the timer of some attempt. */
const goodput = (from: number, to: number, until: number): Metric => ({
  kind: 'stories',
  reading: {
    runs: () => ({ until }),
    follow() {
      const record = createRecord();
      return {
        watch(event) {
          observe(record, event);
          record.choices.length = 0;
        },
        read: () => servedShare(record, { from, to }),
      };
    },
  },
});

/** Attempts sent per time unit of the window. */
const attemptRate = (from: number, to: number, until: number): Metric => ({
  kind: 'stories',
  reading: {
    runs: () => ({ until }),
    follow() {
      let sent = 0;
      return {
        watch(event) {
          if (event.what === 'choose' && event.time >= from && event.time < to) sent += 1;
        },
        read: () => sent / (to - from),
      };
    },
  },
});

function span(params: Params, name: string): [number, number] {
  const [from, to, ...more] = params.numbers(name, { least: 0 });
  if (from === undefined || to === undefined || more.length > 0 || to < from)
    refuse(`params.${name}: allowed is [from, to]`);
  return [from, to];
}

/** A pause before every retry, or `{base, factor, jitter}`; none where the case says nothing. */
function backoffOf(params: Params): Backoff {
  const value = params.raw('backoff');
  if (value === undefined || typeof value === 'number')
    return { base: numberAt(value ?? 0, 'params.backoff', { least: 0 }), factor: 1 };
  if (!isObject(value)) refuse('params.backoff: allowed is a number or {base, factor, jitter}');
  const { base = 0, factor = 2, jitter = 'none' } = value;
  if (jitter !== 'none' && jitter !== 'full' && jitter !== 'equal')
    refuse('params.backoff.jitter: allowed is none, full, equal');
  return {
    base: numberAt(base, 'params.backoff.base', { least: 0 }),
    factor: numberAt(factor, 'params.backoff.factor', { above: 0 }),
    jitter,
  };
}
