// Autoscaling, worked out by hand: every decision at its moment.
import { describe, expect, test } from 'vitest';
import { wrongAfterSnapshot, wrongInChunks } from './acceptance/properties.ts';
import { station } from './acceptance/stations.ts';
import { play, type Small } from './by-hand.ts';
import { resultsOf } from './results.ts';
import { stepLoad } from './theory/autoscaling.ts';

type Autoscale = NonNullable<NonNullable<Small['service']>['autoscale']>;
const scaled = (autoscale: Partial<Autoscale>, small: Small) =>
  play({
    servers: 4,
    ...small,
    service: { autoscale: { target: 0.5, every: 10, ...autoscale }, ...small.service },
  });
/** Busy for 8 of 10 on one, 8 of 20 on two, then 4 of 20. */
const falling: Small = { times: [0, 4, 12, 12, 20], work: 4 };

describe('an autoscaler', () => {
  test('wants ceil(in use x measured / target) at each of its looks', () => {
    const { lines, run } = scaled({}, falling);
    expect(lines('scale')).toEqual(['0 scale shop to 1', '10 scale shop to 2', '30 scale shop to 1']);
    expect(resultsOf(run).services['shop']?.inUse).toEqual({ now: 1, mean: 1.2 });
  });

  test('does nothing while the measure is within the tolerance of the target, its bounds included', () => {
    const at = (work: number, tolerance?: number) =>
      scaled(tolerance === undefined ? { start: 2 } : { start: 2, tolerance }, { times: [0, 0], work }).lines(
        'scale',
      )[1];
    expect(at(5.5)).toBe('20 scale shop to 1');
    expect(at(5.5, 0)).toBe('10 scale shop to 3');
    expect(at(5.6)).toBe('10 scale shop to 3');
    // A whole product is no instance more, whatever its rounding: 2 x (0.6 / 0.3) is 4.
    expect(scaled({ start: 2, target: 0.3 }, { times: [0, 0], work: 6, servers: 6 }).lines('scale')[1]).toBe(
      '10 scale shop to 4',
    );
  });

  test('stays between its bounds', () => {
    const busy = { times: [0, 0, 0], work: 10 };
    expect(scaled({ start: 3, min: 2, max: 3, target: 0.1 }, busy).lines('scale')).toEqual([
      '0 scale shop to 3',
      '20 scale shop to 2',
    ]);
    expect(scaled({ start: 3, target: 0.1 }, busy).lines('scale')[1]).toBe('10 scale shop to 4');
  });

  test('gets what it orders after the delay, and orders nothing twice meanwhile', () => {
    const { lines } = scaled({ every: 5, delay: 7 }, { times: [0], work: 40 });
    expect(lines('scale')).toEqual(['0 scale shop to 1', '12 scale shop to 2', '45 scale shop to 1']);
  });

  test('sends back what has not come when it is not wanted any more', () => {
    const { lines, run } = scaled({ every: 5, delay: 12 }, { times: [0], work: 6 });
    expect(lines('scale')).toEqual(['0 scale shop to 1']);
    expect(resultsOf(run).services['shop']?.inUse).toEqual({ now: 1, mean: 1 });
  });

  test('lets an order stand while nothing is to be done', () => {
    // Busy all of [0, 5), then half of each five.
    const { lines } = scaled({ every: 5, delay: 12 }, { times: [0, 2.5, 6, 11], work: 2.5 });
    expect(lines('scale')).toEqual(['0 scale shop to 1', '17 scale shop to 2', '20 scale shop to 1']);
  });

  test('keeps what was wanted a while ago', () => {
    expect(scaled({ keep: 25 }, falling).lines('scale').slice(1)).toEqual([
      '10 scale shop to 2',
      '50 scale shop to 1',
    ]);
  });

  test('drops machines that still work: they finish, and get nothing new', () => {
    const { lines } = scaled(
      { start: 4, target: 1 },
      {
        times: [0, 0, 0, 0, 11, 11, 11],
        work: 15,
        file: {
          system: {
            machines: ['m1', 'm2', 'm3', 'm4'].map((id) => ({ id, speed: id === 'm4' ? 1 : 100 })),
            services: [
              {
                id: 'shop',
                does: ['order'],
                on: ['m1', 'm2', 'm3', 'm4'],
                autoscale: { start: 4, target: 1, every: 10 },
              },
            ],
          },
        },
      },
    );
    expect(lines('scale')[1]).toBe('10 scale shop to 2');
    expect(lines('start').slice(4)).toEqual(['11 start #4 m1', '11 start #5 m2', '11.15 start #6 m1']);
    expect(lines('answer').at(-1)).toBe('15 answer #3');
  });

  test('lets new machines fetch what a central queue holds, and dropped ones nothing', () => {
    const service = { balance: 'central-queue' as const };
    const more = scaled({ every: 5, max: 2 }, { times: [0, 0, 0], work: 8, service });
    expect(more.lines('start')).toEqual(['0 start #0 m1', '5 start #1 m2', '8 start #2 m1']);
    const faults = ['m1', 'm2'].map((machine) => ({ machine, at: 1, for: 11 }));
    const fewer = scaled({ start: 2 }, { times: [2, 2], work: 1, service, file: { faults } });
    expect(fewer.lines('scale', 'start')).toEqual([
      '0 scale shop to 2',
      '10 scale shop to 1',
      '12 start #0 m1',
      '13 start #1 m1',
    ]);
  });

  test('leaves to each policy those in use only', () => {
    for (const policy of ['random', 'least-busy', 'best-of-two', 'weighted', 'hash'] as const) {
      const times = Array.from({ length: 60 }, (_, index) => index / 100);
      const { chosen } = scaled({ start: 2, max: 2 }, { times, work: 0.1, policy });
      expect(new Set(chosen), policy).toEqual(new Set(['m1', 'm2']));
    }
  });

  test('measures on over the end of the warm-up', () => {
    const busy = { times: [0, 7, 12, 14, 21], work: 20 };
    const lines = [0, 2, 4].map((warmup) =>
      scaled({ delay: 3 }, { ...busy, file: { run: { until: 40, warmup } } }).lines('scale'),
    );
    expect(lines[0]).toEqual([
      '0 scale shop to 1',
      '13 scale shop to 2',
      '23 scale shop to 4',
      '40 scale shop to 3',
    ]);
    expect(lines[1]).toEqual(lines[0]);
    expect(lines[2]).toEqual(lines[0]);
  });

  test('does not take the end of the stream for a lull: what is open is served as before', () => {
    const { lines } = scaled(
      { start: 2, every: 5 },
      {
        times: [0, 0, 0, 0, 50],
        work: 8,
        service: { balance: 'central-queue' },
        file: { run: { requests: 4 } },
      },
    );
    expect(lines('scale')).toEqual(['0 scale shop to 2']);
    expect(lines('answer').at(-1)).toBe('16 answer #3');
  });

  test('meets a step of the load with the backlog of the fluid model', () => {
    // 5 a time unit on 10 instances; from 50 on 16. Seen at 52, there at 72: 18 instances.
    const times = [
      ...Array.from({ length: 250 }, (_, index) => index / 5),
      ...Array.from({ length: 16 * 110 }, (_, index) => 50 + index / 16),
    ];
    const { events, lines } = scaled(
      { start: 10, min: 10, max: 18, every: 2, delay: 20 },
      { times, servers: 18, policy: 'central-queue', file: { run: { until: 158 } } },
    );
    expect(lines('scale').slice(0, 2)).toEqual(['0 scale shop to 10', '72 scale shop to 18']);
    const arrived: number[] = [];
    const waits: [number, number][] = [];
    let waiting = 0;
    let most = 0;
    for (const event of events) {
      if (event.what === 'arrive') arrived[event.request] = event.time;
      if (event.what === 'start') waits.push([event.time, event.time - (arrived[event.request] ?? 0)]);
      waiting += event.what === 'arrive' ? 1 : event.what === 'start' ? -1 : 0;
      most = Math.max(most, waiting);
    }
    const fluid = stepLoad({ load: 16, before: 10, after: 18, delay: 22 });
    const worst = Math.max(...waits.map(([, wait]) => wait));
    const last = Math.max(...waits.flatMap(([time, wait]) => (wait > 0.05 ? [time] : [])));
    // Within 5 %: the ten machines of before are not all busy at the step.
    expect(Math.abs(most / fluid.most - 1)).toBeLessThan(0.05);
    expect(Math.abs(worst / fluid.worstDelay - 1)).toBeLessThan(0.05);
    expect(Math.abs((last - 50) / fluid.recovered - 1)).toBeLessThan(0.05);
  });

  test('makes the same run however it is stepped and from whatever snapshot', () => {
    const autoscale = { target: 0.6, every: 1.5, delay: 2.5, keep: 4, tolerance: 0 };
    const experiment = {
      ...station({ servers: 6, load: 0.4, policy: 'central-queue', service: { autoscale } }),
      run: { seed: 8, requests: 300, warmup: 30 },
    };
    expect(wrongInChunks(experiment, 37)).toEqual([]);
    for (const steps of [10, 150, 400]) expect(wrongAfterSnapshot(experiment, steps)).toEqual([]);
  });
});
