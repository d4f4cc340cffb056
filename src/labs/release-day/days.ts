// Twenty changes by five teams, on their way to the visitors. Everything is told beforehand: which module a change is
// for, when it is ready, and which ones fail their first test.

export const MODULES = ['account', 'catalogue', 'order', 'pay', 'stock'] as const;
export type Module = (typeof MODULES)[number];

/** Days of testing for each module of what is released together. */
const TEST = 0.5;
/** Days to mend what a test has found. */
const MEND = 1;
/** Days that two teams need to agree on a change that must come out in two releases, one after the other. */
const AGREE = 2;

interface Change {
  id: number;
  /** The modules that must change; the first is changed last, as it uses the other. */
  modules: Module[];
  /** Day on which it is written. */
  ready: number;
  fails: boolean;
}

/** Every day one change is ready, from team after team; every so many fails its first test, or needs two modules. */
export function changesOf(failing: number, paired: number): Change[] {
  return Array.from({ length: 20 }, (_, id) => {
    const module = MODULES[id % MODULES.length] ?? 'account';
    // Changes of order and pay in turn, as many as there are of them.
    const isPaired = (module === 'order' || module === 'pay') && pairedRank(id) < paired;
    return {
      id,
      modules: isPaired ? ['order', 'pay'] : [module],
      ready: id,
      // Spread over the days: 7 and 20 have no common divisor.
      fails: (id * 7) % 20 < failing,
    };
  });
}

/** The how-manieth change of order or pay this is. */
const pairedRank = (id: number) => 2 * Math.floor(id / MODULES.length) + (id % MODULES.length === 2 ? 0 : 1);

/** What is released together. */
export type Units = readonly (readonly Module[])[];

export interface Day {
  /** Mean days from written to out, over all changes. */
  wait: number;
  releases: number;
  /** Changes held up by the failed test of a change that another team wrote. */
  heldUp: number;
  /** Mean wait by unit, in the order of the units; NaN for one that nothing was for. */
  waits: number[];
}

interface Part {
  change: Change;
  unit: number;
  /** Day on which it may be tested. */
  from: number;
}

/** Lets every unit release as soon as it can, until all changes are out. */
export function releaseAll(changes: readonly Change[], units: Units): Day {
  const unitOf = (module: Module) => units.findIndex((modules) => modules.includes(module));
  const first = changes.map((change): Part => {
    const all = [...new Set(change.modules.map(unitOf))];
    // In two units: the one that is used comes out first.
    return { change, unit: all.at(-1) ?? 0, from: change.ready };
  });
  const waiting = [...first];
  const free = units.map(() => 0);
  const out = new Map<number, number>();
  const heldUp = new Set<number>();
  let releases = 0;
  while (waiting.length > 0) {
    // The unit that can begin a test first; of equals the first in order.
    const begins = units.map((_, unit) =>
      Math.max(
        free[unit] ?? 0,
        Math.min(...waiting.filter((part) => part.unit === unit).map(({ from }) => from)),
      ),
    );
    const start = Math.min(...begins);
    const unit = begins.indexOf(start);
    const batch = waiting.filter((part) => part.unit === unit && part.from <= start);
    for (const part of batch) waiting.splice(waiting.indexOf(part), 1);
    const bad = batch.filter((part) => part.change.fails && isFirstTest(part));
    const test = TEST * (units[unit]?.length ?? 1);
    const done = start + test + (bad.length > 0 ? MEND + test : 0);
    free[unit] = done;
    releases += 1;
    for (const { change } of batch) {
      const others = bad.filter((part) => ownerOf(part.change) !== ownerOf(change));
      if (others.length > 0) heldUp.add(change.id);
      const rest = unitOf(change.modules[0] ?? 'account');
      if (rest === unit) out.set(change.id, done);
      else waiting.push({ change, unit: rest, from: done + AGREE });
    }
  }
  const waitOf = ({ id, ready }: Change) => (out.get(id) ?? ready) - ready;
  const mean = (list: readonly Change[]) => list.reduce((sum, one) => sum + waitOf(one), 0) / list.length;
  return {
    wait: mean(changes),
    releases,
    heldUp: heldUp.size,
    waits: units.map((_, unit) =>
      mean(changes.filter(({ modules }) => unitOf(modules[0] ?? 'account') === unit)),
    ),
  };
}

const isFirstTest = ({ change, from }: Part) => from === change.ready;
/** The team that wrote it. */
const ownerOf = ({ id }: Change) => id % MODULES.length;
