// Small cases for tests that can be worked out by hand: constant work, told arrivals, every event as a line.
import type { ExperimentInput, Policy } from './experiment.ts';
import { type Run, simulate } from './simulate.ts';
import type { TraceEvent } from './trace.ts';
import { traceLine } from './trace-text.ts';

export interface Small {
  /** Moments of arrival. */
  times: number[];
  servers?: number;
  policy?: Policy;
  work?: number;
  machine?: { cores?: number; speed?: number };
  service?: Partial<ExperimentInput['system']['services'][number]>;
  system?: Partial<Pick<ExperimentInput['system'], 'queue' | 'network' | 'front'>>;
  flow?: Partial<ExperimentInput['workload'][number]>;
  file?: Partial<ExperimentInput>;
}

export interface Played {
  run: Run;
  events: TraceEvent[];
  /** Events of some kinds, as lines with short times. */
  lines(...what: TraceEvent['what'][]): string[];
  /** The machine of each choice. */
  chosen: string[];
}

/** Plays the case to time 100. Nothing is noticed unless the file says so. */
export function play(small: Small): Played {
  const { times, servers = 1, policy = 'round-robin', work = 1 } = small;
  const on = Array.from({ length: servers }, (_, index) => `m${index + 1}`);
  const events: TraceEvent[] = [];
  const run = simulate(
    {
      system: {
        machines: on.map((id) => ({ id, ...small.machine })),
        services: [{ id: 'shop', does: ['order'], on, balance: policy, ...small.service }],
        ...small.system,
      },
      workload: [
        {
          id: 'buy',
          arrivals: { process: 'at', times },
          task: { kind: 'order', work: { dist: 'constant', value: work } },
          ...small.flow,
        },
      ],
      health: null,
      run: { seed: 1, until: 100 },
      ...small.file,
    },
    { watch: (event) => events.push(event) },
  );
  run.advance(Number.POSITIVE_INFINITY);
  return {
    run,
    events,
    lines: (...what) => events.filter((event) => what.includes(event.what)).map(shortLine),
    chosen: events.flatMap((event) =>
      event.what === 'choose' ? [event.choice.candidates[event.choice.chosen]?.machine ?? ''] : [],
    ),
  };
}

const shortLine = (event: TraceEvent): string => {
  const [time = '', ...rest] = traceLine(event).split(' ');
  return [String(Number(time)), ...rest].join(' ');
};
