import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inSystemAt, inSystemSeries } from './measures.ts';
import type { RequestRow } from './record.ts';

const row = (reached: number, stay: number | null): RequestRow => ({
  id: 0,
  flow: 'visit',
  kind: 'order',
  client: null,
  arrived: reached,
  machine: 'm1',
  reached,
  started: reached,
  left: stay === null ? null : reached + stay,
  ended: stay === null ? null : reached + stay,
  outcome: stay === null ? 'open' : 'finished',
  attempts: 1,
});

it('counting in one pass gives what counting step by step gives', () => {
  const time = fc.integer({ min: 0, max: 200 }).map((tenths) => tenths / 10);
  const rows = fc.array(fc.tuple(time, fc.option(time)));
  fc.assert(
    fc.property(rows, time, (stays, end) => {
      const record = {
        requests: stays.map(([at, stay]) => row(at, stay)),
        choices: [],
        happenings: [],
        spells: null,
        stays: null,
        keepers: {},
      };
      const times = Array.from({ length: 41 }, (_, index) => index / 2).filter((at) => at < end);
      times.push(end);
      expect(inSystemAt(record, 'm1', times)).toEqual(inSystemSeries(record, 'm1', times));
    }),
    { seed: 4, numRuns: 300 },
  );
});
