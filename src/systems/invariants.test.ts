// What holds for every system, tried on random small experiments with every field of the file in play. The
// seed is fixed here; `npm run verify` tries ten times as many with another one each time.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrongByRule } from './acceptance/by-rule.ts';
import {
  leftOver,
  wrongAfterSnapshot,
  wrongArrivals,
  wrongInChunks,
  wrongInLittle,
  wrongSizes,
  wrongWhenInjected,
  wrongWhenWatched,
} from './acceptance/properties.ts';
import { anyExperiment, openExperiment } from './acceptance/random-experiments.ts';
import { wrongOnTheWay } from './acceptance/walk.ts';
import { complete, faultsOf } from './experiment.ts';
import { parseExperiment } from './schema.ts';

const RUNS = { numRuns: 60, seed: 20_261_123 };

test('the random experiments are ones that the file form allows', () => {
  fc.assert(
    fc.property(anyExperiment, (experiment) => {
      expect(parseExperiment(experiment)).toEqual({ ok: true, experiment });
      expect(faultsOf(complete(experiment))).toEqual([]);
    }),
    RUNS,
  );
});

test('at every step, every request offered is finished, failed, lost or in the system, and time goes on', () => {
  fc.assert(
    fc.property(anyExperiment, (experiment) => {
      expect(wrongOnTheWay(experiment)).toEqual([]);
    }),
    RUNS,
  );
});

test('every choice, every turn in a queue and every try is one that the file allows', () => {
  fc.assert(
    fc.property(anyExperiment, (experiment) => {
      expect(wrongByRule(experiment)).toEqual([]);
    }),
    RUNS,
  );
});

test('a run that is over has nothing left: no open request, no row in use that is not lost work', () => {
  fc.assert(
    fc.property(anyExperiment, (experiment) => {
      expect(leftOver(experiment)).toEqual([]);
    }),
    RUNS,
  );
});

test("Little's identity holds to rounding: the integral of the number in system is the sum of the stays", () => {
  fc.assert(
    fc.property(anyExperiment, fc.integer({ min: 5, max: 60 }), (experiment, horizon) => {
      expect(wrongInLittle(experiment, horizon)).toEqual([]);
    }),
    RUNS,
  );
});

test('single steps, chunks of events and chunks of time give the same events, results and state', () => {
  fc.assert(
    fc.property(anyExperiment, fc.integer({ min: 1, max: 40 }), (experiment, parts) => {
      expect(wrongInChunks(experiment, parts)).toEqual([]);
    }),
    RUNS,
  );
});

test('a snapshot taken anywhere has the same future, and the run that it came from is not disturbed', () => {
  fc.assert(
    fc.property(anyExperiment, fc.integer({ min: 0, max: 300 }), (experiment, steps) => {
      expect(wrongAfterSnapshot(experiment, steps)).toEqual([]);
    }),
    RUNS,
  );
});

test('watching changes nothing', () => {
  fc.assert(
    fc.property(anyExperiment, (experiment) => {
      expect(wrongWhenWatched(experiment)).toEqual([]);
    }),
    RUNS,
  );
});

test('a fault added while the run goes on makes the run that it makes when it stands in the file', () => {
  fc.assert(
    fc.property(anyExperiment, fc.integer({ min: 1, max: 30 }), (experiment, tenths) => {
      expect(wrongWhenInjected(experiment, tenths / 10)).toEqual([]);
    }),
    RUNS,
  );
});

test('policies with one seed see the same arrivals and clients, bit for bit', () => {
  fc.assert(
    fc.property(openExperiment, (experiment) => {
      expect(wrongArrivals(experiment)).toEqual([]);
    }),
    RUNS,
  );
});

test('policies with one seed see the same sizes: where nobody waits, every moment is the same bit for bit', () => {
  fc.assert(
    fc.property(openExperiment, (experiment) => {
      expect(wrongSizes(experiment)).toEqual([]);
    }),
    RUNS,
  );
});
