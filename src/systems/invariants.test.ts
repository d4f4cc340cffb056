// What holds for every system: random small experiments, every field of the file in play, a few hundred requests.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { complete, type ExperimentInput, type FaultInput, faultsOf, type TaskInput } from './experiment.ts';
import { resultsOf } from './results.ts';
import { parseExperiment } from './schema.ts';
import { type Run, simulate } from './simulate.ts';
import type { TraceEvent } from './trace.ts';

const POLICIES = [
  'random',
  'round-robin',
  'least-busy',
  'best-of-two',
  'weighted',
  'central-queue',
  'hash',
] as const;

const time = fc.integer({ min: 1, max: 30 }).map((tenths) => tenths / 10);
const work = fc.oneof(
  time.map((value) => ({ dist: 'constant' as const, value })),
  time.map((mean) => ({ dist: 'exponential' as const, mean })),
  fc.record({ dist: fc.constant('lognormal' as const), mean: time, cv: time }),
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const leaf = fc.record({ kind: fc.constantFrom('pay', 'pack'), work, optional: fc.boolean() });
const task = fc.record({
  kind: fc.constant('order'),
  work,
  calls: maybe(
    fc.record({
      mode: fc.constantFrom('sequence' as const, 'parallel' as const),
      need: fc.constantFrom('all' as const, 1),
      tasks: fc.array(leaf, { minLength: 1, maxLength: 3 }),
    }),
  ),
}) satisfies fc.Arbitrary<TaskInput>;

const flow = (id: string) =>
  fc.record({
    id: fc.constant(id),
    arrivals: fc.oneof(
      fc.record({ process: fc.constant('poisson' as const), rate: time }),
      fc.record({ process: fc.constant('regular' as const), rate: time }),
      fc.record({
        process: fc.constant('at' as const),
        times: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 20 }).map((times) => times.sort()),
      }),
      fc.record({
        process: fc.constant('closed' as const),
        clients: fc.integer({ min: 1, max: 9 }),
        think: work,
      }),
    ),
    clients: maybe(fc.record({ count: fc.integer({ min: 1, max: 20 }), zipf: fc.constantFrom(0, 1) })),
    patience: maybe(work),
    again: fc.constantFrom(0, 0, 0.3),
    task,
  });

const at = fc.integer({ min: 0, max: 60 }).map((halves) => halves / 2);
const span = maybe(time.map((value) => value * 4));
const fault = (machines: readonly string[]): fc.Arbitrary<FaultInput> =>
  fc.oneof(
    fc.record({
      machine: fc.constantFrom(...machines),
      at,
      for: span,
      kind: fc.constantFrom(
        'down' as const,
        'down' as const,
        'stall' as const,
        'slow' as const,
        'errors' as const,
      ),
      factor: time,
    }),
    fc.record({ service: fc.constantFrom('shop', 'till'), at, for: span }),
    fc.record({ front: fc.constant(true as const), at, for: time }),
    fc.record({ machine: fc.constantFrom(...machines), meanUp: time, meanDown: time }),
  );

/** An experiment that ends by itself: no stall lasts for ever and arrivals are limited. */
const smallExperiment: fc.Arbitrary<ExperimentInput> = fc.integer({ min: 1, max: 4 }).chain((count) => {
  const ids = Array.from({ length: count }, (_, index) => `m${index + 1}`);
  const on = fc.array(fc.constantFrom(...ids), { minLength: 1, maxLength: 5 });
  const service = (id: string, does: string[]) =>
    fc.record({
      id: fc.constant(id),
      does: fc.constant(does),
      on,
      balance: fc.constantFrom(...POLICIES),
      staleEvery: fc.constantFrom(0, 0, 1.5),
      tie: fc.constantFrom('random' as const, 'lowest-index' as const),
      replacement: fc.boolean(),
    });
  return fc.record({
    system: fc.record({
      machines: fc.tuple(
        ...ids.map((id) =>
          fc.record({ id: fc.constant(id), speed: time, cores: fc.integer({ min: 1, max: 2 }) }),
        ),
      ),
      services: fc.tuple(service('shop', ['order']), service('till', ['pay', 'pack'])),
      queue: fc.record({
        discipline: fc.constantFrom('fifo' as const, 'processor-sharing' as const),
        limit: fc.constantFrom(null, null, 2, 5),
      }),
      network: fc.record({
        sameMachine: fc.constantFrom(0, 0.01),
        betweenMachines: fc.constantFrom(0, 0, 0.2),
      }),
      front: fc.record({ replicas: fc.integer({ min: 1, max: 2 }) }),
    }),
    workload: fc.oneof(fc.tuple(flow('a')), fc.tuple(flow('a'), flow('b'))),
    calls: fc.record({
      timeout: maybe(time),
      attempts: fc.integer({ min: 1, max: 3 }),
      backoff: fc.record({
        base: fc.constantFrom(0, 0.5),
        jitter: fc.constantFrom('none' as const, 'full' as const, 'equal' as const),
      }),
      retryBudget: fc.constantFrom(null, 0.5),
      hedgeAfter: fc.constantFrom(null, null, 0.7),
      cancelOnTimeout: fc.boolean(),
    }),
    health: fc.constantFrom(null, { checkEvery: 1, downAfter: 1 }, { checkEvery: 0.7, downAfter: 2 }),
    faults: fc.array(fault(ids), { maxLength: 4 }).map((faults) => faults.map(mended)),
    run: fc.record({
      seed: fc.nat(1000),
      requests: fc.integer({ min: 1, max: 150 }),
    }),
  });
});

/** A stall without an end would leave requests waiting for ever. */
function mended(fault: FaultInput): FaultInput {
  const endless = 'at' in fault && typeof fault.for !== 'number';
  const waits = 'machine' in fault && 'at' in fault && fault.kind === 'stall';
  return endless && waits ? { ...fault, for: 5 } : fault;
}

const RUNS = { numRuns: 50, seed: 20_261_123 };
const leap = (run: Run) => run.advance(Number.POSITIVE_INFINITY);
const isEnd = ({ what }: TraceEvent) => what === 'answer' || what === 'fail' || what === 'lose';

test('the random experiments are ones that the file form allows', () => {
  fc.assert(
    fc.property(smallExperiment, (experiment) => {
      expect(parseExperiment(experiment)).toEqual({ ok: true, experiment });
      expect(faultsOf(complete(experiment))).toEqual([]);
    }),
    RUNS,
  );
});

test('every request that was offered is finished, failed, lost or in the system, at every moment', () => {
  fc.assert(
    fc.property(smallExperiment, (experiment) => {
      const open = new Set<number>();
      const seen = { offered: 0, ended: 0 };
      const run = simulate(experiment, {
        watch(event) {
          if (event.what === 'arrive') {
            open.add(event.request);
            seen.offered += 1;
          } else if (isEnd(event) && 'request' in event) {
            expect(open.delete(event.request)).toBe(true);
            seen.ended += 1;
          }
        },
      });
      const balance = () => {
        const flows = Object.values(resultsOf(run).requests);
        const sum = (read: (flow: (typeof flows)[number]) => number) =>
          flows.reduce((total, flow) => total + read(flow), 0);
        expect(sum((flow) => flow.offered)).toBe(seen.offered);
        expect(sum((flow) => flow.finished + flow.failed + flow.lost)).toBe(seen.ended);
        expect(sum((flow) => flow.inSystemNow)).toBe(open.size);
      };
      for (const moment of [1, 5, 20, Number.POSITIVE_INFINITY]) {
        run.advance(moment);
        balance();
      }
    }),
    RUNS,
  );
});

test('a run that is over has nothing left: no open request, no row in use that is not lost work', () => {
  fc.assert(
    fc.property(smallExperiment, (experiment) => {
      // Run on past the last request, so that abandoned work comes to its end too.
      const run = simulate({ ...experiment, run: { ...experiment.run, until: 5000 } });
      leap(run);
      const { state } = run.snapshot();
      const held = run.scene().requests.filter(({ place }) => place === 'held');
      const inSystem = Object.values(resultsOf(run).requests).reduce(
        (sum, flow) => sum + flow.inSystemNow,
        0,
      );
      // What a central queue holds while all its machines are down for good is the one thing that may stay.
      if (held.length === 0) {
        expect(inSystem).toBe(0);
        expect(state.tasks.rows.spares).toBe(state.tasks.rows.used);
        expect(state.jobs.rows.spares).toBe(state.jobs.rows.used);
        expect([...state.load].every((load) => load === 0)).toBe(true);
        expect([...state.coming].every((coming) => coming === 0)).toBe(true);
      }
    }),
    RUNS,
  );
});

test("Little's identity holds to rounding: the integral of the number in system is the sum of the stays", () => {
  fc.assert(
    fc.property(smallExperiment, fc.integer({ min: 5, max: 60 }), (experiment, horizon) => {
      const arrived = new Map<number, { time: number; flow: string }>();
      const stays: { [flow: string]: number } = {};
      const run = simulate(
        { ...experiment, run: { seed: 3, until: horizon } },
        {
          watch(event) {
            if (event.what === 'arrive') arrived.set(event.request, { time: event.time, flow: event.flow });
            const from = isEnd(event) && 'request' in event ? arrived.get(event.request) : undefined;
            if (!from || !('request' in event)) return;
            stays[from.flow] = (stays[from.flow] ?? 0) + event.time - from.time;
            arrived.delete(event.request);
          },
        },
      );
      leap(run);
      for (const { time, flow } of arrived.values()) stays[flow] = (stays[flow] ?? 0) + horizon - time;
      for (const [flow, { inSystem }] of Object.entries(resultsOf(run).requests)) {
        const area = (inSystem.mean ?? 0) * horizon;
        expect(Math.abs(area - (stays[flow] ?? 0))).toBeLessThanOrEqual(1e-9 * Math.max(1, area));
      }
    }),
    RUNS,
  );
});

test('one leap, single steps and chunks of time give the same events and the same results', () => {
  fc.assert(
    fc.property(smallExperiment, fc.integer({ min: 1, max: 40 }), (experiment, chunks) => {
      const whole = simulate(experiment);
      leap(whole);
      const stepped = simulate(experiment);
      let steps = 0;
      while (stepped.step()) steps += 1;
      expect(steps).toBe(whole.events);
      expect(resultsOf(stepped)).toEqual(resultsOf(whole));
      const chunked = simulate(experiment);
      for (let chunk = 1; chunk < chunks; chunk += 1) chunked.advance((whole.now * chunk) / chunks);
      chunked.advance(whole.now);
      expect(resultsOf(chunked)).toEqual(resultsOf(whole));
      const { now, state } = chunked.snapshot();
      expect(now).toBe(whole.now);
      expect(state).toEqual(whole.snapshot().state);
    }),
    RUNS,
  );
});

test('a snapshot taken anywhere has the same future, and the run that it came from is not disturbed', () => {
  fc.assert(
    fc.property(smallExperiment, fc.integer({ min: 0, max: 300 }), (experiment, steps) => {
      const run = simulate(experiment);
      for (let step = 0; step < steps; step += 1) run.step();
      const snapshot = run.snapshot();
      const kept = structuredClone(snapshot);
      const scene = run.scene();
      leap(run);
      const { traceHash } = run;
      const results = resultsOf(run);
      expect(snapshot).toEqual(kept);
      const other = simulate(experiment);
      for (const [where, from] of [[run, snapshot] as const, [other, kept] as const]) {
        where.restore(from);
        expect(where.scene()).toEqual(scene);
        leap(where);
        expect(where.traceHash).toBe(traceHash);
        expect(resultsOf(where)).toEqual(results);
      }
    }),
    RUNS,
  );
});

test('watching changes nothing', () => {
  fc.assert(
    fc.property(smallExperiment, (experiment) => {
      const alone = simulate(experiment);
      const watched = simulate(experiment, { watch: () => undefined });
      leap(alone);
      leap(watched);
      expect(resultsOf(watched)).toEqual(resultsOf(alone));
    }),
    RUNS,
  );
});

test('a fault added while the run goes on makes the run that it makes when it stands in the file', () => {
  fc.assert(
    fc.property(smallExperiment, fc.integer({ min: 0, max: 29 }), (experiment, tenths) => {
      const listed = simulate(experiment);
      leap(listed);
      const all = experiment.faults ?? [];
      const faults = all.filter((fault) => 'at' in fault);
      const run = simulate({ ...experiment, faults: all.filter((fault) => !('at' in fault)) });
      for (const fault of faults.toReversed().sort((a, b) => a.at - b.at)) {
        const before = fault.at - (tenths + 1) / 10;
        if (before > run.now) run.advance(before);
        run.inject(fault);
      }
      leap(run);
      expect(run.traceHash).toBe(listed.traceHash);
    }),
    RUNS,
  );
});
