import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Classification, classify, type Definitions, type SystemName } from './classify.ts';
import { complete, type ExperimentInput, faultsOf, type TaskInput } from './experiment.ts';

type ServiceInput = ExperimentInput['system']['services'][number];
type Placed = Omit<ServiceInput, 'id' | 'does'> & { does?: string[] };

const work = { dist: 'constant', value: 1 } as const;
const task = (kind: string, ...parts: TaskInput[]): TaskInput =>
  parts.length === 0 ? { kind, work } : { kind, work, calls: { tasks: parts } };
const flow = (root: TaskInput, more: Partial<ExperimentInput['workload'][number]> = {}) => ({
  id: root.kind,
  arrivals: { process: 'poisson' as const, rate: 1 },
  task: root,
  ...more,
});

/** Services on their machines; each does the kind that it is named for unless it says otherwise. */
function built(
  services: Record<string, Placed>,
  workload: ExperimentInput['workload'],
  spareMachines: string[] = [],
): ExperimentInput {
  const used = Object.values(services).flatMap(({ on }) => on);
  const experiment: ExperimentInput = {
    system: {
      machines: [...new Set([...used, ...spareMachines])].map((id) => ({ id })),
      services: Object.entries(services).map(([id, service]) => ({ id, does: [id], ...service })),
    },
    workload,
  };
  expect(faultsOf(complete(experiment))).toEqual([]);
  return experiment;
}

const FIVE = ['account', 'catalogue', 'order', 'pay', 'stock'];
const fiveParts = flow(task('order', ...FIVE.filter((kind) => kind !== 'order').map((kind) => task(kind))));
/** Five services of one kind each, placed by name. */
const five = (place: (kind: string) => Partial<Placed> & { on: string[] }) =>
  built(Object.fromEntries(FIVE.map((kind) => [kind, place(kind)])), [fiveParts]);
const all = flow(task('order', task('account'), task('pay')));
const shop = (more: Placed) => ({ shop: { does: ['order', 'account', 'pay'], ...more } });
const clients = { clients: { count: 100 } };

const systems: Record<string, ExperimentInput> = {
  'a chess club on one box': built(shop({ on: ['a'] }), [all]),
  'one small service on a laptop': built({ clock: { on: ['laptop'] } }, [flow(task('clock'))]),
  'three copies of a shop': built(shop({ on: ['a', 'b', 'c'] }), [flow(task('order'))]),
  'three copies of a shop that call each other': built(shop({ on: ['a', 'b', 'c'] }), [all]),
  'three copies on one machine': built(shop({ on: ['a', 'a', 'a'] }), [flow(task('order'))]),
  'five services on five machines': five((kind) => ({ on: [`m-${kind}`] })),
  'five services, two machines each': five((kind) => ({ on: [`${kind}-1`, `${kind}-2`] })),
  'five services on one host': five(() => ({ on: ['host'] })),
  'all five services on each of three machines': five(() => ({ on: ['a', 'b', 'c'] })),
  'five services with one database': five((kind) => ({ on: [`m-${kind}`], data: 'db' })),
  'five services, one release': five((kind) => ({ on: [`m-${kind}`], release: 'monday' })),
  'five services, one release, one host': five(() => ({ on: ['host'], release: 'monday' })),
  'five services, two of them released together': five((kind) => ({
    on: [`m-${kind}`],
    release: kind === 'pay' || kind === 'order' ? 'monday' : 'own',
  })),
  'a copied shop before one database': built(
    { ...shop({ on: ['a', 'b', 'c'], data: 'db' }), db: { does: ['query'], on: ['d'] } },
    [flow(task('order', task('query')))],
  ),
  'five services before the database of all': built(
    {
      ...Object.fromEntries(FIVE.map((kind) => [kind, { on: [`m-${kind}`], data: 'db' }])),
      db: { does: ['query'], on: ['d'] },
    },
    FIVE.map((kind) => flow(task(kind, task('query')))),
  ),
  'shards of a key-value store': built({ cache: { on: ['a', 'b', 'c'], balance: 'hash' } }, [
    flow(task('cache'), clients),
  ]),
  'hashing without anybody to belong to': built({ cache: { on: ['a', 'b', 'c'], balance: 'hash' } }, [
    flow(task('cache')),
  ]),
  'copies that serve clients in turn': built({ cache: { on: ['a', 'b', 'c'] } }, [
    flow(task('cache'), clients),
  ]),
  'a mainframe with standby': built(
    { bank: { on: ['main', 'standby'], balance: 'weighted', weights: { standby: 0 } } },
    [flow(task('bank'))],
  ),
  'a job split over ten workers': built(
    {
      head: { does: ['job'], on: ['m0'], release: 'job' },
      worker: { does: ['part'], on: ['m1', 'm2'], release: 'job' },
    },
    [flow(task('job', task('part'), task('part')))],
  ),
  'two services that only the entrance asks': built({ order: { on: ['a'] }, account: { on: ['b'] } }, [
    flow(task('order')),
    flow(task('account')),
  ]),
  'a service that nobody calls, on a machine of its own': built(
    { ...shop({ on: ['a'] }), report: { on: ['b'] } },
    [flow(task('order'))],
    ['c'],
  ),
};

const MACHINES: Definitions = { nodes: 'machines', clusterIsDistributed: true };
const PROCESSES: Definitions = { nodes: 'processes', clusterIsDistributed: true };

const NAMES: SystemName[] = ['cluster', 'distributed', 'microservices', 'monolith', 'distributedMonolith'];
const verdicts = (found: Classification) => NAMES.map((name) => found[name]).join(' ');

const table: [system: string, machines: string, processes: string][] = [
  ['a chess club on one box', 'no no no yes no', 'no no no yes no'],
  ['one small service on a laptop', 'no no no yes no', 'no no no yes no'],
  ['three copies of a shop', 'yes yes no yes no', 'yes yes no yes no'],
  ['three copies of a shop that call each other', 'yes yes no yes no', 'yes yes no yes no'],
  ['three copies on one machine', 'no no no yes no', 'yes yes no yes no'],
  ['five services on five machines', 'no yes yes no no', 'no yes yes no no'],
  ['five services, two machines each', 'partly yes yes no no', 'partly yes yes no no'],
  ['five services on one host', 'no no yes no no', 'no yes yes no no'],
  ['all five services on each of three machines', 'yes yes yes no no', 'partly yes yes no no'],
  ['five services with one database', 'no yes no no yes', 'no yes no no yes'],
  ['five services, one release', 'no yes no partly yes', 'no yes no partly yes'],
  ['five services, one release, one host', 'no no no partly partly', 'no yes no partly yes'],
  ['five services, two of them released together', 'no yes partly no partly', 'no yes partly no partly'],
  ['a copied shop before one database', 'partly yes no yes no', 'partly yes no yes no'],
  ['five services before the database of all', 'no yes no no yes', 'no yes no no yes'],
  ['shards of a key-value store', 'partly yes no yes no', 'partly yes no yes no'],
  ['hashing without anybody to belong to', 'yes yes no yes no', 'yes yes no yes no'],
  ['copies that serve clients in turn', 'yes yes no yes no', 'yes yes no yes no'],
  ['a mainframe with standby', 'partly partly no yes no', 'partly partly no yes no'],
  ['a job split over ten workers', 'partly yes no partly yes', 'partly yes no partly yes'],
  ['two services that only the entrance asks', 'no yes yes no no', 'no yes yes no no'],
  ['a service that nobody calls, on a machine of its own', 'no no no yes no', 'no no no yes no'],
];

describe('cluster, distributed, microservices, monolith, distributed monolith', () => {
  test.each(table)('%s: %s; nodes may be processes: %s', (name, machines, processes) => {
    const system = systems[name];
    if (!system) throw new Error(name);
    expect(verdicts(classify(system, MACHINES))).toBe(machines);
    expect(verdicts(classify(system, PROCESSES))).toBe(processes);
  });

  test('every system stands in the table', () => {
    expect(table.map(([name]) => name)).toEqual(Object.keys(systems));
  });

  test.each([
    ['three copies of a shop', 'no'],
    ['three copies of a shop that call each other', 'partly'],
    ['all five services on each of three machines', 'partly'],
    ['a mainframe with standby', 'no'],
    ['shards of a key-value store', 'yes'],
    ['a copied shop before one database', 'yes'],
    ['five services, two machines each', 'yes'],
    ['a chess club on one box', 'no'],
  ])('%s is distributed, if copies alone are not: %s', (name, expected) => {
    const system = systems[name];
    if (!system) throw new Error(name);
    expect(classify(system, { ...MACHINES, clusterIsDistributed: false }).distributed).toBe(expected);
  });
});

describe('evidence', () => {
  const found = (name: string, definitions = MACHINES) => {
    const system = systems[name];
    if (!system) throw new Error(name);
    return classify(system, definitions).evidence;
  };

  test('says which nodes differ, which kinds are single, who calls across nodes and who is released alone', () => {
    expect(found('a copied shop before one database')).toEqual([
      {
        code: 'several-nodes',
        nodes: 'machines',
        count: 4,
        supports: ['cluster', 'distributed'],
        against: [],
      },
      {
        code: 'nodes-differ',
        groups: [
          { kinds: ['order'], machines: ['a', 'b', 'c'] },
          { kinds: ['query'], machines: ['d'] },
        ],
        supports: ['distributed'],
        against: ['cluster'],
      },
      { code: 'kinds-replicated', kinds: ['order'], supports: ['cluster'], against: [] },
      { code: 'kinds-on-one-node', kinds: ['query'], supports: [], against: ['cluster'] },
      {
        code: 'calls-between-nodes',
        calls: [{ from: 'shop', to: 'db' }],
        supports: ['distributed'],
        against: [],
      },
      { code: 'store', service: 'db', of: ['shop'], supports: [], against: [] },
      {
        code: 'one-unit',
        service: 'shop',
        supports: ['monolith'],
        against: ['microservices', 'distributedMonolith'],
      },
    ]);
  });

  test('tells ties of release and data, and what nothing ties', () => {
    const about = found('five services, two of them released together').filter(
      ({ code }) => code === 'released-together' || code === 'units-apart' || code === 'released-alone',
    );
    expect(about).toMatchObject([
      { code: 'released-alone', services: ['account', 'catalogue', 'stock'] },
      { code: 'released-together', release: 'monday', services: ['order', 'pay'] },
      { code: 'units-apart', units: [['account'], ['catalogue'], ['order', 'pay'], ['stock']] },
    ]);
    expect(found('five services with one database')).toContainEqual({
      code: 'shared-data',
      data: 'db',
      services: FIVE,
      supports: ['distributedMonolith'],
      against: ['microservices'],
    });
  });

  test('tells copies that are none: on one machine, without requests, with their own part of the data', () => {
    expect(found('three copies on one machine')).toContainEqual({
      code: 'copies-on-one-machine',
      service: 'shop',
      machine: 'a',
      count: 3,
      supports: [],
      against: ['cluster'],
    });
    expect(found('a mainframe with standby')).toContainEqual({
      code: 'copies-without-requests',
      service: 'bank',
      machines: ['standby'],
      supports: [],
      against: ['cluster', 'distributed'],
    });
    expect(found('shards of a key-value store')).toContainEqual({
      code: 'data-partitioned',
      services: ['cache'],
      supports: ['distributed'],
      against: ['cluster'],
    });
  });

  test('tells what was left out', () => {
    expect(found('a service that nobody calls, on a machine of its own').slice(-2)).toMatchObject([
      { code: 'services-never-asked', services: ['report'] },
      { code: 'machines-without-work', machines: ['b', 'c'] },
    ]);
  });

  test('a service named as the release of another is released with it; a called shop is no store of its callers', () => {
    const system = built({ order: { on: ['a'], release: 'pay' }, pay: { on: ['b'], data: 'order' } }, [
      flow(task('order', task('pay'))),
    ]);
    const { evidence, distributedMonolith } = classify(system, MACHINES);
    expect(distributedMonolith).toBe('yes');
    expect(evidence).toContainEqual(
      expect.objectContaining({ code: 'released-together', release: 'pay', services: ['order', 'pay'] }),
    );
    expect(evidence).toContainEqual(
      expect.objectContaining({ code: 'shared-data', data: 'order', services: ['order', 'pay'] }),
    );
  });
});

describe('a store is a service that others name as their data', () => {
  const storeOf = (workload: ExperimentInput['workload']) =>
    classify(
      built({ order: { on: ['a'], data: 'stock' }, stock: { on: ['b'] }, pay: { on: ['c'] } }, workload),
      MACHINES,
    ).evidence.some(({ code }) => code === 'store');
  test.each([
    ['if it only answers', [flow(task('order', task('stock')))], true],
    ['not if requests ask it directly', [flow(task('order')), flow(task('stock'))], false],
    ['not if it calls others', [flow(task('order', task('stock', task('pay'))))], false],
  ])('%s', (_, workload, expected) => {
    expect(storeOf(workload)).toBe(expected);
  });
});

const anything: fc.Arbitrary<ExperimentInput> = fc.integer({ min: 1, max: 4 }).chain((count) => {
  const machines = Array.from({ length: count }, (_, index) => `m${index}`);
  const kinds = ['a', 'b', 'c', 'd'];
  const service = (id: string) =>
    fc.record({
      id: fc.constant(id),
      does: fc.subarray(kinds, { minLength: 1 }),
      on: fc.array(fc.constantFrom(...machines), { minLength: 1, maxLength: 4 }),
      balance: fc.constantFrom('random' as const, 'hash' as const, 'weighted' as const),
      weights: fc.constantFrom({}, {}, { m0: 0 }),
      release: fc.constantFrom('own', 'own', 'monday', 's0'),
      data: fc.constantFrom('own', 'own', 'db', 's1'),
    });
  const root = fc
    .subarray(kinds, { minLength: 1 })
    .map((path): TaskInput => task(path[0] ?? 'a', ...path.slice(1).map((kind) => task(kind))));
  return fc
    .record({
      services: fc.tuple(service('s0'), service('s1'), service('s2')),
      roots: fc.array(root, { minLength: 1, maxLength: 2 }),
      belongs: fc.boolean(),
    })
    .map(({ services, roots, belongs }) => ({
      system: {
        machines: machines.map((id) => ({ id })),
        services: [...services, { id: 's3', does: kinds, on: ['m0'] }],
      },
      workload: roots.map((part, index) => ({ ...flow(part, belongs ? clients : {}), id: `f${index}` })),
    }));
});

test('no verdict without evidence: yes has some for it, no some against it, partly both', () => {
  const definitions = fc.record({
    nodes: fc.constantFrom('machines' as const, 'processes' as const),
    clusterIsDistributed: fc.boolean(),
  });
  fc.assert(
    fc.property(anything, definitions, (system, by) => {
      const found = classify(system, by);
      for (const name of NAMES) {
        const isFor = found.evidence.some(({ supports }) => supports.includes(name));
        const isAgainst = found.evidence.some(({ against }) => against.includes(name));
        if (found[name] !== 'no') expect([name, 'for', isFor]).toEqual([name, 'for', true]);
        if (found[name] !== 'yes') expect([name, 'against', isAgainst]).toEqual([name, 'against', true]);
      }
    }),
    { seed: 6, numRuns: 400 },
  );
});

test('a system is never less distributed when its nodes may be processes', () => {
  const degree = { no: 0, partly: 1, yes: 2 };
  fc.assert(
    fc.property(anything, fc.boolean(), (system, clusterIsDistributed) => {
      const by = (nodes: Definitions['nodes']) =>
        degree[classify(system, { nodes, clusterIsDistributed }).distributed];
      expect(by('processes')).toBeGreaterThanOrEqual(by('machines'));
    }),
    { seed: 7, numRuns: 200 },
  );
});
