// Experiment files that were spoilt in one place, or two: whatever stands there, the reader of files answers, with an
// experiment that runs or with the faults, and never throws.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyExperiment } from './acceptance/random-experiments.ts';
import { parseExperiment } from './schema.ts';
import { simulate } from './simulate.ts';

const RUNS = { numRuns: 1500, seed: 20_261_128 };
/** Steps of a run that is tried: enough for its parts to meet. */
const STEPS = 40;

const nasty = fc.oneof(
  fc.constantFrom<unknown>(null, true, '', [], {}, 0, -0, -1, 0.5, 1e9, 1e15, 1e300, -1e300, 2 ** 53),
  fc.constantFrom<unknown>(
    '__proto__',
    'constructor',
    'm1',
    'order',
    'NaN',
    '<svg onload=x>',
    '\u0000',
    '😀',
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

/** The same file with `value` in the place that `way` leads to: at each level the so-manieth part. */
function spoilt(file: unknown, way: readonly number[], value: unknown): unknown {
  const [turn, ...rest] = way;
  if (turn === undefined || typeof file !== 'object' || file === null) return value;
  const keys = Object.keys(file);
  const key = keys[turn % (keys.length + 1)] ?? 'extra';
  const changed = spoilt(Reflect.get(file, key), rest, value);
  if (Array.isArray(file)) return key === 'extra' ? [...file, changed] : file.with(Number(key), changed);
  return { ...file, [key]: changed };
}

const way = fc.array(fc.nat(30), { minLength: 1, maxLength: 6 });
const anyFile = fc
  .tuple(anyExperiment, fc.array(fc.tuple(way, nasty), { minLength: 1, maxLength: 2 }))
  .map(([file, changes]) => changes.reduce<unknown>((so, [at, value]) => spoilt(so, at, value), file));

test('a file with anything anywhere is read or refused with reasons, and what is read runs', () => {
  let refused = 0;
  fc.assert(
    fc.property(anyFile, (file) => {
      const read = parseExperiment(file);
      if (!read.ok) {
        refused += 1;
        expect(read.faults.length).toBeGreaterThan(0);
        for (const fault of read.faults) expect(fault).not.toMatch(/\bundefined\b|\[object /);
        return;
      }
      const run = simulate(read.experiment);
      let before = run.now;
      for (let step = 0; step < STEPS && !run.over; step += 1) {
        run.step();
        expect(run.now).toBeGreaterThanOrEqual(before);
        before = run.now;
      }
      expect(Number.isFinite(run.now)).toBe(true);
    }),
    RUNS,
  );
  // Most changes make a file bad; if all did, nothing would have been run.
  expect(refused).toBeGreaterThan(RUNS.numRuns / 4);
  expect(refused).toBeLessThan(RUNS.numRuns);
});

test('a file that is any JSON at all is refused with reasons', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (file) => {
      const read = parseExperiment(file);
      expect(read.ok ? [] : read.faults).not.toEqual([]);
    }),
    { numRuns: 500, seed: RUNS.seed },
  );
});
