// One job on one to ten servers; the golden numbers of speed-up again (A6), this time from a schedule; and what a
// death does to it.
import { expect, test } from 'vitest';
import { amdahl } from '../../systems/theory/scaling-laws.ts';
import { type Metrics, startSettings } from '../define-lab.ts';
import { type Lane, workOff } from '../schedule.ts';
import { lab } from './lab.ts';

const start = startSettings(lab.controls);
const of = (settings: Record<string, number | string | boolean>): Metrics =>
  lab.kind === 'computed' ? lab.compute({ ...start, ...settings }).metrics : {};

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
  'on %d servers one job is as much shorter as Amdahl says',
  (servers) => {
    for (const alone of [0, 0.5, 1, 2.5, 5])
      expect(of({ servers, alone }).speedUp).toBeCloseTo(amdahl(1 - alone / 10, servers), 9);
  },
);

test.each([
  [0, 10],
  [0.5, 6.9],
  [1, 5.26],
  [2.5, 3.08],
  [5, 1.82],
])('ten servers, %d of ten hours alone: %d times the work of one', (alone, expected) => {
  expect(of({ alone }).speedUp?.toFixed(2)).toBe(expected.toFixed(2));
});

test('ten jobs on ten servers are all done after ten hours, and no sooner', () => {
  expect(of({ use: 'share-load' })).toMatchObject({ firstDone: 10, lastDone: 10, jobs: 10 });
});

test('work on a server that dies is lost and begun anew by whoever is free first', () => {
  const lanes: Lane[] = [
    { bars: [], free: 0 },
    { bars: [], free: 0 },
  ];
  const pieces = [1, 2].map((task) => ({ task, work: 4, ready: 0 }));
  expect(workOff(lanes, pieces, { at: 3, until: 100 })).toEqual([7, 11]);
  expect(lanes[0]?.bars).toEqual([{ task: 1, from: 0, to: 3, lost: true }]);
  expect(of({ use: 'stay-up', dies: true, servers: 1 }).lastDone).toBe(35.5);
});
