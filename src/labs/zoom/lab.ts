// A shop of ten services that are all needed. Look into a node and find a cluster; look into a cluster and find a
// distributed system. The same two moves at every level, and how often each level works. Exact.
//
// Left out: failures that hit several machines at once, how long they take to be noticed, and who puts a page
// together.
import { availability } from '../../systems/availability.ts';
import { classify, type Verdict } from '../../systems/classify.ts';
import type { ExperimentInput, TaskInput } from '../../systems/experiment.ts';
import { downHoursPerYear } from '../../systems/theory/reliability.ts';
import { defineComputedLab } from '../define-lab.ts';
import type { Nest } from '../picture.ts';
import { SHOP_KINDS } from '../shop-kinds.ts';

/** Share of the time that one machine is up. */
const MACHINE = 0.99;
/** What the lab opens on comes first. */
const SERVICES = ['pay' as const, ...SHOP_KINDS.filter((kind) => kind !== 'pay')];
const controls = {
  sites: { type: 'range', min: 1, max: 2, step: 1, start: 2, unit: 'count' },
  copies: { type: 'range', min: 1, max: 3, step: 1, start: 1, unit: 'count' },
  at: { type: 'choice', options: ['whole', 'site', 'service'], start: 'site' },
  counts: { type: 'choice', options: ['glossary', 'work'], start: 'glossary' },
} as const;

/** Whole shops that stand side by side, and servers for each service in each of them. */
interface Design {
  sites: number;
  copies: number;
}

const numbered = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${name}-${index + 1}`);
const work = { dist: 'constant', value: 1 } as const;

/** Every service of a shop, on machines of its own. */
const servicesOf = (site: string, services: readonly string[], copies: number) =>
  services.map((service) => {
    const id = `${service}-${site}`;
    return { id, does: [id], on: numbered(id, copies) };
  });

/** A visit needs all services of one of the shops; the door that asks them is taken to be up. */
function visited({ sites, copies }: Design): ExperimentInput {
  const shops = numbered('shop', sites);
  const services = shops.flatMap((site) => servicesOf(site, SERVICES, copies));
  const shopTask = (site: string): TaskInput => ({
    kind: site,
    work,
    calls: { mode: 'parallel', tasks: SERVICES.map((service) => ({ kind: `${service}-${site}`, work })) },
  });
  return {
    system: {
      machines: ['door', ...services.flatMap(({ on }) => on)].map((id) => ({ id })),
      services: [{ id: 'door', does: ['visit', ...shops], on: ['door'] }, ...services],
    },
    workload: [
      {
        id: 'visit',
        arrivals: { process: 'poisson', rate: 1 },
        task: { kind: 'visit', work, calls: { mode: 'parallel', need: 1, tasks: shops.map(shopTask) } },
      },
    ],
  };
}

const known = new Map<string, number>();

/** How often a visit gets what it needs. */
function worksHow(design: Design): number {
  const key = `${design.sites}.${design.copies}`;
  const experiment = visited(design);
  const up = experiment.system.machines.map(({ id }) => [id, id === 'door' ? 1 : MACHINE] as const);
  const works =
    known.get(key) ??
    availability(experiment, { machine: Object.fromEntries(up), front: 1 }).requests['visit'] ??
    0;
  known.set(key, works);
  return works;
}

/** Some services as a system by itself: each on so many machines, and asked for. */
function alone(services: readonly string[], copies: number): ExperimentInput {
  return {
    system: {
      machines: services.flatMap((id) => numbered(id, copies)).map((id) => ({ id })),
      services: services.map((id) => ({ id, does: [id], on: numbered(id, copies) })),
    },
    workload: services.map((kind) => ({
      id: kind,
      arrivals: { process: 'poisson', rate: 1 },
      task: { kind, work },
    })),
  };
}

/** How often one service works. */
const serviceWorks = (copies: number): number =>
  availability(alone(['pay'], copies), { machine: MACHINE, front: 1 }).kinds['pay'] ?? 0;

/** What a level is called. A shop that stands several times has several machines for each of its services. */
function namesOf(level: string, { sites, copies }: Design, counts: 'glossary' | 'work') {
  const system =
    level === 'service'
      ? alone(['pay'], copies)
      : alone(SERVICES, level === 'whole' ? sites * copies : copies);
  return classify(system, { nodes: 'machines', clusterIsDistributed: counts === 'glossary' });
}

const degree = (verdict: Verdict): number => (verdict === 'yes' ? 1 : verdict === 'partly' ? 0.5 : 0);

const LEVELS = ['whole', 'site', 'service'] as const;

export const lab = defineComputedLab({
  id: 'zoom',
  claims: ['X1', 'X2', 'X5'],
  controls,
  metrics: {
    works: 'availability',
    other: 'availability',
    site: 'availability',
    service: 'availability',
    servers: 'count',
    downHours: 'hours',
    nextServers: 'count',
    saved: 'hours',
    price: 'number',
    cluster: 'number',
    distributed: 'number',
  },
  readouts: ['works', 'downHours', 'servers', 'price'],
  compute(settings) {
    const { sites, copies, at, counts } = settings;
    const works = worksHow(settings);
    const site = worksHow({ sites: 1, copies });
    const service = serviceWorks(copies);
    const nextServers = sites * SERVICES.length;
    const saved = downHoursPerYear(works) - downHoursPerYear(worksHow({ sites, copies: copies + 1 }));
    const here = namesOf(at, settings, counts);
    const called = (level: (typeof LEVELS)[number]) => {
      const names = namesOf(level, settings, counts);
      return (['distributed', 'cluster'] as const).flatMap((name) =>
        names[name] === 'no' ? [] : [names[name] === 'yes' ? name : `${name}-partly`],
      );
    };
    const isSeen = (level: (typeof LEVELS)[number]) => LEVELS.indexOf(at) >= LEVELS.indexOf(level);
    const level = (
      id: (typeof LEVELS)[number],
      box: Pick<Nest, 'value' | 'times' | 'inside' | 'does' | 'others'>,
    ): Nest => ({
      id,
      ...box,
      called: called(id),
      open: isSeen(id),
      // A tap on the innermost open box closes it.
      sets: id === at ? (LEVELS[LEVELS.indexOf(id) - 1] ?? id) : id,
    });
    const machine: Nest = {
      id: 'machine',
      value: MACHINE,
      times: copies,
      inside: [],
      does: 'pay',
      others: Array.from({ length: copies - 1 }, () => 'pay'),
    };
    return {
      metrics: {
        works,
        other: worksHow({ sites: copies, copies: sites }),
        site,
        service,
        servers: sites * SERVICES.length * copies,
        downHours: downHoursPerYear(works),
        nextServers,
        saved,
        price: nextServers / saved,
        cluster: degree(here.cluster),
        distributed: degree(here.distributed),
      },
      picture: {
        type: 'nest',
        unit: 'availability',
        control: 'at',
        root: level('whole', {
          value: works,
          times: 1,
          inside: [
            level('site', {
              value: site,
              times: sites,
              others: Array.from({ length: sites - 1 }, () => 'boxes'),
              inside: [
                level('service', {
                  value: service,
                  times: SERVICES.length,
                  does: 'pay',
                  others: SERVICES.slice(1),
                  inside: [machine],
                }),
              ],
            }),
          ],
        }),
      },
    };
  },
  prediction: {
    choices: ['shops', 'servers', 'equal'],
    outcome({ works = 0, other = 0 }, { sites, copies }) {
      if (Math.abs(works - other) < 1e-12) return 'equal';
      const [outside, inside] = sites > copies ? [works, other] : [other, works];
      return inside > outside ? 'servers' : 'shops';
    },
  },
  observation: {
    choices: ['hours', 'days', 'weeks'],
    outcome: ({ downHours = 0 }) => (downHours < 24 ? 'hours' : downHours < 14 * 24 ? 'days' : 'weeks'),
  },
  challenges: [
    {
      id: 'twenty',
      goal: ({ works = 0, servers = Infinity }) => works >= 0.999 && servers <= 20,
    },
    {
      id: 'only-a-cluster',
      goal: ({ cluster = 0, distributed = 1 }) => cluster === 1 && distributed === 0,
    },
    {
      id: 'dear',
      goal: ({ price = 0 }) => price > 100,
    },
  ],
});
