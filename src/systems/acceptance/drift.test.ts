// Clocks: moments that come again and again do not drift, and a late clock is as exact as an early one.
import { expect, test } from 'vitest';
import { simulate } from '../simulate.ts';
import { nextMultiple } from '../timers.ts';
import { finished, station } from './stations.ts';

test('the millionth of a tick of a tenth is at 100 000 exactly, where a sum of tenths is not', () => {
  expect(nextMultiple(0.1, 99_999.95, 99_999.9)).toBe(100_000);
  const ticks = station({
    load: 1,
    work: { dist: 'constant', value: 0 },
    flow: { arrivals: { process: 'regular', rate: 10 } },
  });
  // A run of that length is part of `npm run verify`.
  const run = simulate({ ...ticks, run: { until: 1001 } });
  run.advance(999.95);
  expect(run.nextTime()).toBe(1000);
  let sum = 0;
  for (let tick = 0; tick < 1_000_000; tick += 1) sum += 0.1;
  expect(sum).not.toBe(100_000);
});

test('a run with calls, deadlines, retries and shared cores is the same ten million time units later', () => {
  const times = Array.from({ length: 300 }, (_, index) => index * 1.25 + (index % 8) / 16);
  const stays = (offset: number, discipline: 'fifo' | 'processor-sharing') => {
    const arrived: number[] = [];
    const ended: [string, number][] = [];
    const base = station({
      servers: 2,
      load: 1,
      policy: 'round-robin',
      work: { dist: 'constant', value: 1.75 },
      queue: { discipline },
      flow: { arrivals: { process: 'at', times: times.map((time) => time + offset) } },
      file: { calls: { timeout: 6, attempts: 2, backoff: { base: 0.5 } } },
    });
    finished(
      { ...base, system: { ...base.system, network: { betweenMachines: 0.125 } } },
      {
        watch(event) {
          if (event.what === 'arrive') arrived[event.request] = event.time;
          if (event.what === 'answer' || event.what === 'fail')
            ended[event.request] = [event.what, event.time - (arrived[event.request] ?? 0)];
        },
      },
    );
    return ended;
  };
  for (const discipline of ['fifo', 'processor-sharing'] as const) {
    const late = stays(1e7, discipline);
    const early = stays(0, discipline);
    expect(early).toHaveLength(300);
    expect(late.map(([what]) => what)).toEqual(early.map(([what]) => what));
    for (const [index, [, stay]] of early.entries())
      expect(Math.abs(stay - (late[index]?.[1] ?? 0))).toBeLessThan(1e-6);
  }
});
