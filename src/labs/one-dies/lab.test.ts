// The golden numbers A7: nine servers left, ten tasks.
import { expect, it } from 'vitest';
import { spreadParts, wholeJobs } from '../../systems/theory/batch.ts';
import { type Settings, startSettings } from '../define-lab.ts';
import { finalMetrics } from '../final-metrics.ts';
import { grouped, nightOf } from './designs.ts';
import { lab } from './lab.ts';

const metrics = (change: Settings) => finalMetrics(lab, { ...startSettings(lab.controls), ...change }, 1);
const NINE = { jobs: 10, parts: 10, servers: 9, part: 1 };

it('A7: the cluster is done after 20 h, a split whose parts anybody can do after 12, a specialised one not before the repair', () => {
  expect(metrics({})).toMatchObject({ clusterLast: 20, clusterDone: 10, splitDone: 0, oneDone: 0 });
  expect(metrics({ who: 'any' })).toMatchObject({ splitLast: 12, splitDone: 10 });
  for (const repair of [6, 24, 48])
    expect(metrics({ repair })).toMatchObject({ splitDone: 0, splitLast: repair + 10 });
});

it('the schedule is that of the closed forms for nine servers, report by report', () => {
  const night = { reports: 10, dead: 's4', death: { at: 0, until: 1000 } };
  expect(nightOf(grouped(10), { ...night, whole: true }).times).toEqual(wholeJobs(NINE));
  expect(nightOf(grouped(10), { ...night, whole: false }).times).toEqual(spreadParts(NINE));
});

it('with all servers up both designs are done after 10 h, the split one report at a time', () => {
  expect(metrics({ dead: 0 })).toMatchObject({
    splitLast: 10,
    clusterLast: 10,
    splitGoesOn: 1,
    oneGoesOn: 1,
  });
  const night = { reports: 10, dead: null, death: { at: 0, until: 0 } };
  expect(nightOf(grouped(1), { ...night, whole: false }).times).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

it('which server dies makes no difference to what goes on', () => {
  const parts = (dead: number) => {
    const { splitGoesOn, clusterGoesOn, oneGoesOn, splitLast, clusterLast } = metrics({ dead });
    return { splitGoesOn, clusterGoesOn, oneGoesOn, splitLast, clusterLast };
  };
  for (let dead = 1; dead <= 10; dead += 1) expect(parts(dead)).toEqual(parts(4));
  expect(parts(4)).toMatchObject({ oneGoesOn: 0, splitGoesOn: 0.9, clusterGoesOn: 1 });
});

it('in pairs the partner does the work of two: everything goes on, in twice the time', () => {
  expect(metrics({ who: 'pair' })).toMatchObject({ splitGoesOn: 1, splitLast: 20, splitDone: 10 });
});

it('what was in hand is lost: up to nine hours of a whole report, half an hour of a part', () => {
  expect(metrics({ when: 9 })).toMatchObject({ clusterLost: 9, splitLost: 0 });
  expect(metrics({ when: 9.5, who: 'any' })).toMatchObject({ clusterLost: 9.5, splitLost: 0.5 });
});
