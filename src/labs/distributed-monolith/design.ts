// A shop of five services on five machines, and the decisions that tie them or leave them free. For each of eight
// signs it is counted how many of the five are bound together by it; one means that none is bound.
import type { ExperimentInput, TaskInput } from '../../systems/experiment.ts';

export type Cut = 'business' | 'layers';
export type Calls = 'chain' | 'conductor' | 'events';

export interface Design {
  /** What stands together in one service: a piece of business, or all of a kind (pages, rules, data). */
  cut: Cut;
  data: 'own' | 'one';
  release: 'alone' | 'train';
  /** Who waits for whom. `conductor`: one service knows the steps and calls the others; `events`: notes that are read later. */
  calls: Calls;
  /** Code that several services use: may each choose its version? */
  library: 'choose' | 'same';
  /** What a page needs of another service: asked for once, or for every line of a list. */
  asking: 'batch' | 'each';
}

/** The eight signs, those that tie releases first. */
export const signs = [
  'data',
  'release',
  'library',
  'change',
  'conductor',
  'waits',
  'stops',
  'asked',
] as const;
export type Sign = (typeof signs)[number];

/** A call whose caller waits; `list`: it is made for each line of a list. */
type Call = readonly [from: string, to: string, list?: 'list'];

interface Shape {
  services: readonly [entrance: string, ...others: string[]];
  calls: Readonly<Record<Calls, readonly Call[]>>;
  /** Services that a usual change touches; a conductor has to learn the new step as well. */
  change: Readonly<Record<Calls, number>>;
}

const SHAPES: Readonly<Record<Cut, Shape>> = {
  business: {
    services: ['order', 'catalogue', 'stock', 'pay', 'account'],
    calls: {
      chain: [
        ['order', 'stock'],
        ['stock', 'pay'],
        ['pay', 'account'],
        ['catalogue', 'stock', 'list'],
      ],
      conductor: [
        ['order', 'stock'],
        ['order', 'pay'],
        ['order', 'account'],
        ['catalogue', 'stock', 'list'],
      ],
      events: [],
    },
    change: { chain: 1, conductor: 2, events: 1 },
  },
  layers: {
    services: ['pages', 'rules', 'checks', 'records', 'mail'],
    calls: {
      chain: [
        ['pages', 'rules', 'list'],
        ['rules', 'checks', 'list'],
        ['checks', 'records', 'list'],
        ['rules', 'mail'],
      ],
      conductor: [
        ['pages', 'rules', 'list'],
        ['rules', 'checks', 'list'],
        ['rules', 'records', 'list'],
        ['rules', 'mail'],
      ],
      // A page cannot be shown before rules, checks and records have answered; only mail can come later.
      events: [
        ['pages', 'rules', 'list'],
        ['rules', 'checks', 'list'],
        ['checks', 'records', 'list'],
      ],
    },
    change: { chain: 4, conductor: 4, events: 4 },
  },
};

/** Everything that can be reached from `start` over these steps, itself included. */
function reached(start: string, steps: readonly (readonly [from: string, to: string])[]): Set<string> {
  const found = new Set([start]);
  for (const one of found) for (const [from, to] of steps) if (from === one) found.add(to);
  return found;
}

/** How many of the five are bound by each sign. */
export function bound(design: Design): Record<Sign, number> {
  const { services, calls, change } = SHAPES[design.cut];
  const waited = calls[design.calls];
  const steps = waited.map(([from, to]) => [from, to] as const);
  const back = steps.map(([from, to]) => [to, from] as const);
  const all = services.length;
  const repeated = new Set(waited.flatMap(([from, to, list]) => (list ? [from, to] : [])));
  const conducted = steps.filter(([from]) => from === (design.cut === 'business' ? 'order' : 'rules'));
  return {
    // Layers have one service for the data of all.
    data: design.cut === 'layers' || design.data === 'one' ? all : 1,
    release: design.release === 'train' ? all : 1,
    library: design.library === 'same' ? all : 1,
    change: change[design.calls],
    conductor: design.calls === 'conductor' ? conducted.length + 1 : 1,
    waits: reached(services[0], steps).size,
    stops: Math.max(...services.map((service) => reached(service, back).size)),
    asked: design.asking === 'each' ? Math.max(1, repeated.size) : 1,
  };
}

/** What it is called is read from who is released and keeps data with whom, and from the calls. */
export function systemOf({ cut, data, release, library, calls }: Design): ExperimentInput {
  const { services, calls: shapes } = SHAPES[cut];
  const task = (kind: string): TaskInput => {
    const callees = shapes[calls].filter(([from]) => from === kind).map(([, to]) => to);
    return {
      kind,
      work: { dist: 'constant', value: 0.001 },
      calls: callees.length > 0 ? { tasks: callees.map(task) } : null,
    };
  };
  const store = cut === 'layers' ? 'records' : data === 'one' ? 'one-database' : 'own';
  const tie = release === 'train' ? 'release-train' : library === 'same' ? 'shared-code' : 'own';
  // Visitors ask every piece of business, but only the uppermost layer; mail that waits for nobody has its own notes.
  const asked = cut === 'business' ? services : ['pages', ...(calls === 'events' ? ['mail'] : [])];
  return {
    system: {
      machines: services.map((id) => ({ id: `${id}-machine` })),
      services: services.map((id) => ({
        id,
        does: [id],
        on: [`${id}-machine`],
        data: id === store ? 'own' : store,
        release: tie,
      })),
    },
    workload: asked.map((kind) => ({
      id: kind,
      arrivals: { process: 'poisson', rate: 1 },
      task: task(kind),
    })),
  };
}
