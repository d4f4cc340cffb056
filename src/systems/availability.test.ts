import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { availability } from './availability.ts';
import { complete, type ExperimentInput, faultsOf, type TaskInput } from './experiment.ts';
import { singlePointsOfFailure } from './single-points.ts';

const work = { dist: 'constant', value: 1 } as const;
const task = (
  kind: string,
  parts: readonly TaskInput[] = [],
  calls: Partial<TaskInput['calls']> = {},
): TaskInput =>
  parts.length === 0 ? { kind, work } : { kind, work, calls: { ...calls, tasks: [...parts] } };
type Placed = Partial<ExperimentInput['system']['services'][number]> & { on: string[] };

/** Services of which each does the one kind that it is named for, and one flow. */
function shop(placed: Record<string, Placed>, root: TaskInput, more: Partial<ExperimentInput> = {}) {
  const machines = [...new Set(Object.values(placed).flatMap(({ on }) => on))];
  const experiment: ExperimentInput = {
    system: {
      machines: machines.map((id) => ({ id })),
      services: Object.entries(placed).map(([id, service]) => ({ id, does: [id], ...service })),
      ...more.system,
    },
    workload: [{ id: 'buy', arrivals: { process: 'poisson', rate: 1 }, task: root }],
    ...more,
  };
  expect(faultsOf(complete(experiment))).toEqual([]);
  return experiment;
}
const names = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const buy = (experiment: ExperimentInput, machine: number, front = 1) =>
  availability(experiment, { machine, front }).requests['buy'];

/** `count` services in a row, all needed, each on `replicas` machines of its own. */
function inSeries(count: number, replicas: number): ExperimentInput {
  const kinds = names('s', count);
  return shop(
    Object.fromEntries(kinds.map((kind) => [kind, { on: names(`${kind}-m`, replicas) }])),
    task(
      's0',
      kinds.slice(1).map((kind) => task(kind)),
    ),
  );
}
/** One service on `count` machines of which `need` must be up. */
const outOf = (need: number, count: number) =>
  shop({ order: { on: names('m', count), need } }, task('order'));

describe('the golden numbers', () => {
  test.each([
    ['A10, one replica', inSeries(10, 1), 0.99, 90.438, 3],
    ['A10, two replicas', inSeries(10, 2), 0.99, 99.9, 3],
    ['A10, three replicas', inSeries(10, 3), 0.99, 99.999, 3],
    ['A11, 10 of 10', outOf(10, 10), 0.99, 90.438, 3],
    ['A11, 10 of 11', outOf(10, 11), 0.99, 99.482, 3],
    ['A11, 10 of 12', outOf(10, 12), 0.99, 99.979, 3],
    ['A13, chain of 5', inSeries(5, 1), 0.999, 99.5, 2],
    ['A13, chain of 10', inSeries(10, 1), 0.999, 99.0, 2],
    ['A13, chain of 20', inSeries(20, 1), 0.999, 98.02, 2],
    ['4 of 6', outOf(4, 6), 0.9, 98.415, 4],
    ['six stages of two', inSeries(6, 2), 0.98, 99.7602, 4],
  ])('%s', (_, experiment, machine, percent, digits) => {
    expect(((buy(experiment, machine) ?? 0) * 100).toFixed(digits)).toBe(percent.toFixed(digits));
  });

  test('A10 in hours a year', () => {
    const hours = [1, 2, 3].map((replicas) => (1 - (buy(inSeries(10, replicas), 0.99) ?? 0)) * 8760);
    expect(hours[0]).toBeCloseTo(837.6, 1);
    expect(hours[1]).toBeCloseTo(8.76, 2);
    expect(hours[2]).toBeCloseTo(0.088, 3);
  });

  test('A12, one dispatcher and two', () => {
    const withFront = (replicas: number) => {
      const pool = outOf(1, 10);
      return { ...pool, system: { ...pool.system, front: { replicas } } };
    };
    expect((buy(withFront(1), 0.99, 0.999) ?? 0) * 100).toBeCloseTo(99.9, 6);
    expect((buy(withFront(2), 0.99, 0.999) ?? 0) * 100).toBeCloseTo(99.9999, 6);
  });
});

describe('machines that services share', () => {
  test('five services on one machine are as available as it, on five machines less', () => {
    const kinds = names('s', 5);
    const root = task(
      's0',
      kinds.slice(1).map((kind) => task(kind)),
    );
    const together = shop(Object.fromEntries(kinds.map((kind) => [kind, { on: ['m'] }])), root);
    expect(buy(together, 0.9)).toBeCloseTo(0.9, 12);
    expect(buy(inSeries(5, 1), 0.9)).toBeCloseTo(0.9 ** 5, 12);
  });

  test('two instances on one machine are no spare', () => {
    expect(buy(shop({ order: { on: ['m', 'm'] } }, task('order')), 0.9)).toBeCloseTo(0.9, 12);
  });

  test('an instance that gets no requests by its weight is no spare', () => {
    const standby = { on: ['a', 'b'], balance: 'weighted' as const, weights: { b: 0 } };
    expect(buy(shop({ order: standby }, task('order')), 0.9)).toBeCloseTo(0.9, 12);
  });
});

describe('what a request needs of its calls', () => {
  const at = (name: string): Placed => ({ on: [name] });
  const three = { order: at('o'), a: at('a'), b: at('b'), c: at('c') };
  const parts = [task('a'), task('b'), task('c')];
  test.each([
    ['all of them', task('order', parts), 0.9 ** 4],
    ['two of three', task('order', parts, { need: 2 }), 0.9 * (3 * 0.9 ** 2 * 0.1 + 0.9 ** 3)],
    ['one of three, in parallel', task('order', parts, { need: 1, mode: 'parallel' }), 0.9 * (1 - 0.1 ** 3)],
    ['the optional one not', task('order', [task('a'), { ...task('b'), optional: true }]), 0.9 ** 2],
    ['a call within a call', task('order', [task('a', [task('b')])]), 0.9 ** 3],
    ['the same service twice', task('order', [task('a'), task('b', [task('a')])]), 0.9 ** 3],
  ])('%s', (_, root, expected) => {
    expect(buy(shop(three, root), 0.9)).toBeCloseTo(expected, 12);
  });

  test('the first service that does a kind is asked, another that does it is no spare', () => {
    const experiment = shop(
      { first: { does: ['order'], on: ['a'] }, second: { does: ['order'], on: ['b', 'c'] } },
      task('order'),
    );
    expect(buy(experiment, 0.9)).toBeCloseTo(0.9, 12);
  });
});

describe('random faults', () => {
  const faults = (list: ExperimentInput['faults'], more: Partial<ExperimentInput> = {}) => ({
    ...outOf(1, 2),
    faults: list,
    ...more,
  });
  test('of a machine, a service and the entrance stand for their availability', () => {
    const machine = { machine: 'm0', meanUp: 9, meanDown: 1 };
    expect(buy(faults([machine]), 0.5)).toBeCloseTo(1 - 0.1 * 0.5, 12);
    expect(buy(faults([machine, { ...machine, meanUp: 4 }]), 0.5)).toBeCloseTo(1 - (1 - 0.9 * 0.8) * 0.5, 12);
    expect(buy(faults([{ service: 'order', meanUp: 9, meanDown: 1 }]), 1)).toBeCloseTo(0.9, 12);
    expect(buy(faults([{ front: true, meanUp: 9, meanDown: 1 }]), 1, 0.5)).toBeCloseTo(0.9, 12);
  });

  test('with one crew, two machines are down together more often: the chain of Palm', () => {
    const both = ['m0', 'm1'].map((machine) => ({ machine, meanUp: 10, meanDown: 2 }));
    const rho = 2 / 10;
    const down = [1, 2 * rho, 2 * rho * rho];
    const total = down.reduce((sum, weight) => sum + weight, 0);
    expect(buy(faults(both, { crews: 1 }), 1)).toBeCloseTo(1 - (down[2] ?? 0) / total, 12);
    expect(buy(faults(both, { crews: 2 }), 1)).toBeCloseTo(1 - (rho / (1 + rho)) ** 2, 12);
    const first = shop({ order: { on: ['m0'] }, other: { on: ['m1'] } }, task('order'), {
      faults: both,
      crews: 1,
    });
    expect(buy(first, 1)).toBeCloseTo(1 - ((down[1] ?? 0) / 2 + (down[2] ?? 0)) / total, 12);
  });

  test('crews shared by unlike faults are refused, for nothing exact is known', () => {
    const unlike = [
      { machine: 'm0', meanUp: 10, meanDown: 2 },
      { machine: 'm1', meanUp: 10, meanDown: 1 },
    ];
    expect(() => buy(faults(unlike, { crews: 1 }), 1)).toThrow(/2 random faults share 1 crews/);
  });

  test('a parameter that is no probability is refused by name', () => {
    expect(() => buy(outOf(1, 2), 1.5)).toThrow(/machine m0: found 1\.5/);
    expect(() => availability(outOf(1, 2), { machine: { m0: 1 }, front: 1 })).toThrow(
      /machine m1: found undef/,
    );
  });
});

describe('large systems of the usual shapes', () => {
  test('30 machines in 10 triples, 100 in one k-out-of-n, 40 services alone, a quorum of 20 out of 40', () => {
    expect(buy(inSeries(10, 3), 0.9)).toBeCloseTo((1 - 0.1 ** 3) ** 10, 12);
    expect(buy(outOf(90, 100), 0.95)).toBeCloseTo(0.98853, 5);
    expect(buy(inSeries(40, 1), 0.99)).toBeCloseTo(0.99 ** 40, 12);
    const kinds = names('s', 41);
    const root = task(
      's0',
      kinds.slice(1).map((kind) => task(kind)),
      { need: 20 },
    );
    const quorum = shop(Object.fromEntries(kinds.map((kind) => [kind, { on: [`m-${kind}`] }])), root);
    expect(buy(quorum, 0.5)).toBeCloseTo(0.5 * 0.56268534, 7);
  });

  test('ten services on the same 60 machines with different needs, and services in an overlapping row', () => {
    const on = names('m', 60);
    const kinds = names('s', 10);
    const root = task(
      's0',
      kinds.slice(1).map((kind) => task(kind)),
    );
    const pool = shop(
      Object.fromEntries(kinds.map((kind, need) => [kind, { on, need: 1 + 5 * need }])),
      root,
    );
    expect(buy(pool, 0.9)).toBeCloseTo(buy(shop({ s0: { on, need: 46 } }, task('s0')), 0.9) ?? 0, 12);
    const row = shop(
      Object.fromEntries(kinds.map((kind, index) => [kind, { on: [`m${index}`, `m${index + 1}`] }])),
      root,
    );
    // No two neighbours of eleven down: a linear consecutive-2-out-of-11 system.
    const good = [1, 1];
    for (let n = 2; n <= 11; n += 1) good[n] = 0.9 * (good[n - 1] ?? 0) + 0.1 * 0.9 * (good[n - 2] ?? 0);
    expect(buy(row, 0.9)).toBeCloseTo(good[11] ?? 0, 12);
  });

  test('what is too tangled to be exact is refused in one line', () => {
    const kinds = names('s', 60);
    const placed = Object.fromEntries(
      kinds.map((kind, index) => [
        kind,
        { on: [`m${(index * 7) % 60}`, `m${(index * 11 + 3) % 60}`, `m${(index * 29 + 5) % 60}`] },
      ]),
    );
    const tangled = shop(
      placed,
      task(
        's0',
        kinds.slice(1).map((kind) => task(kind)),
        { need: 30 },
      ),
    );
    expect(() => buy(tangled, 0.9)).toThrow(/^availability: services share machines in so many ways/);
  });
});

/** A small random system: up to four services on up to five machines, quorums, optional calls, shared crews. */
const small: fc.Arbitrary<ExperimentInput> = fc.integer({ min: 1, max: 5 }).chain((count) => {
  const machines = names('m', count);
  const kinds = names('k', 4);
  const leaf = fc.record({
    kind: fc.constantFrom(...kinds.slice(2)),
    work: fc.constant(work),
    optional: fc.boolean(),
  });
  const calling = (kind: string, tasks: fc.Arbitrary<TaskInput>) =>
    fc
      .record({
        mode: fc.constantFrom('sequence' as const, 'parallel' as const),
        need: fc.constantFrom('all' as const, 1, 2),
        tasks: fc.array(tasks, { minLength: 2, maxLength: 3 }),
      })
      .map((calls): TaskInput => ({ kind, work, calls }));
  const services = kinds.map((kind) =>
    fc.array(fc.constantFrom(...machines), { minLength: 1, maxLength: 4 }).chain((on) =>
      fc.record({
        id: fc.constant(kind),
        does: fc.constant<string[]>([kind]),
        on: fc.constant(on),
        need: fc.integer({ min: 1, max: on.length }),
      }),
    ),
  );
  return fc.record({
    system: fc.record({
      machines: fc.constant(machines.map((id) => ({ id }))),
      services: fc.tuple(...services),
      front: fc.record({ replicas: fc.integer({ min: 1, max: 2 }) }),
    }),
    workload: fc.tuple(
      fc.record({
        id: fc.constant('buy'),
        arrivals: fc.constant({ process: 'poisson' as const, rate: 1 }),
        task: calling('k0', fc.oneof(leaf, calling('k1', leaf))),
      }),
    ),
  });
});

/** Works, said as plainly as possible: the rules of the file, asked of one set of machines that are up. */
function worksWith(experiment: ExperimentInput, isUp: (machine: string) => boolean): boolean {
  const serviceWorks = (kind: string) => {
    const service = experiment.system.services.find(({ does }) => does.includes(kind));
    return (service?.on.filter(isUp).length ?? 0) >= (service?.need ?? 1);
  };
  const taskWorks = ({ kind, calls }: TaskInput): boolean => {
    if (!serviceWorks(kind)) return false;
    if (!calls) return true;
    if (typeof calls.need === 'number') return calls.tasks.filter(taskWorks).length >= calls.need;
    return calls.tasks.every((part) => part.optional === true || taskWorks(part));
  };
  return experiment.workload.every((flow) => taskWorks(flow.task));
}
const chance = (ids: readonly string[], down: number, up: number): number =>
  ids.reduce((product, _, index) => product * ((down >> index) & 1 ? 1 - up : up), 1);

test('every way in which machines can be up or down, added up, is the availability', () => {
  fc.assert(
    fc.property(small, fc.double({ min: 0, max: 1, noNaN: true }), (experiment, up) => {
      const ids = experiment.system.machines.map(({ id }) => id);
      let sum = 0;
      for (let down = 0; down < 2 ** ids.length; down += 1) {
        const isUp = (id: string) => ((down >> ids.indexOf(id)) & 1) === 0;
        if (worksWith(experiment, isUp)) sum += chance(ids, down, up);
      }
      const front = 1 - 0.5 ** (experiment.system.front?.replicas ?? 1);
      expect(buy(experiment, up, 0.5)).toBeCloseTo(sum * front, 10);
    }),
    { seed: 3, numRuns: 400 },
  );
});

test('every way in which machines wait for one crew, added up, is the availability', () => {
  fc.assert(
    fc.property(small, fc.integer({ min: 1, max: 3 }), (experiment, crews) => {
      const ids = experiment.system.machines.map(({ id }) => id);
      const n = ids.length;
      const faults = ids.map((machine) => ({ machine, meanUp: 3, meanDown: 2 }));
      const weights = [1];
      for (let k = 0; k < n; k += 1)
        weights.push(((weights[k] ?? 0) * (n - k) * 2) / (3 * Math.min(k + 1, crews)));
      const total = weights.reduce((all, weight) => all + weight, 0);
      const choose = (j: number) =>
        Array.from({ length: j }).reduce((ways: number, _, k) => (ways * (n - k)) / (k + 1), 1);
      let sum = 0;
      for (let down = 0; down < 2 ** n; down += 1) {
        const count = ids.filter((_, index) => (down >> index) & 1).length;
        const isUp = (id: string) => ((down >> ids.indexOf(id)) & 1) === 0;
        if (worksWith(experiment, isUp)) sum += (weights[count] ?? 0) / total / choose(count);
      }
      expect(buy({ ...experiment, faults, crews }, 1, 1)).toBeCloseTo(sum, 10);
    }),
    { seed: 4, numRuns: 200 },
  );
});

describe('single points of failure', () => {
  test('the entrance, machines that carry what is needed, and as processes single instances', () => {
    const experiment = shop(
      { order: { on: ['a', 'b'] }, pay: { on: ['c'] }, mail: { on: ['c', 'd', 'd'], need: 3 } },
      task('order', [task('pay'), { ...task('mail'), optional: true }]),
    );
    const more: ExperimentInput = {
      ...experiment,
      workload: [
        ...experiment.workload,
        { id: 'tell', arrivals: { process: 'poisson', rate: 1 }, task: task('mail') },
      ],
    };
    const points = [
      { front: true, breaks: ['buy', 'tell'] },
      { machine: 'c', breaks: ['buy', 'tell'] },
      { machine: 'd', breaks: ['tell'] },
    ];
    expect(singlePointsOfFailure(more)).toEqual(points);
    expect(singlePointsOfFailure(more, 'processes')).toEqual([
      ...points,
      { service: 'pay', machine: 'c', breaks: ['buy'] },
      { service: 'mail', machine: 'c', breaks: ['tell'] },
      { service: 'mail', machine: 'd', breaks: ['tell'] },
    ]);
  });

  test('two instances on one machine fall with it, not with each other', () => {
    const experiment = shop({ order: { on: ['m', 'm'] } }, task('order'), {});
    const spared = { ...experiment, system: { ...experiment.system, front: { replicas: 2 } } };
    expect(singlePointsOfFailure(spared, 'processes')).toEqual([{ machine: 'm', breaks: ['buy'] }]);
  });

  test('a machine is one if and only if the system cannot work without it', () => {
    fc.assert(
      fc.property(small, (experiment) => {
        const named = singlePointsOfFailure(experiment).flatMap((point) =>
          'machine' in point ? [point.machine] : [],
        );
        const needed = experiment.system.machines.flatMap(({ id }) =>
          worksWith(experiment, (other) => other !== id) ? [] : [id],
        );
        expect(named).toEqual(needed);
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});
