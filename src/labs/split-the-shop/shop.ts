// The shop in modules: who calls whom, what crosses machines, what stops with what, how long one order takes.
import type { ExperimentInput, TaskInput } from '../../systems/experiment.ts';
import { chainTime } from '../../systems/theory/call-cost.ts';
import { SHOP_KINDS } from '../shop-kinds.ts';

/** Advice comes later in the course. */
export const MODULES = SHOP_KINDS.filter((kind) => kind !== 'advice');
/** One database for all; while it is not placed, every program keeps its own data. */
export const DATABASE = 'database';
export const MACHINES = ['m1', 'm2', 'm3', 'm4'] as const;

/** What stands on each machine. */
export type Way = Readonly<Record<string, readonly string[]>>;

const CALLS: Readonly<Record<string, readonly string[]>> = {
  search: ['catalogue'],
  catalogue: ['stock', 'reviews'],
  order: ['account', 'catalogue', 'stock', 'pay', 'delivery', 'mail'],
  pay: ['account'],
};

/** Seconds of work of a module for one order, and of a call to another machine, there and back: chosen for the course. */
const WORK = 0.002;
const ROUND_TRIP = 0.0005;

export const placed = (way: Way): string[] => Object.values(way).flat();
const machineOf = (way: Way, item: string) =>
  Object.keys(way).find((machine) => way[machine]?.includes(item));
const isApart = (way: Way, one: string, other: string): boolean =>
  machineOf(way, one) !== machineOf(way, other);

/** What a module calls of what is placed, the database last. */
function callees(way: Way, module: string): string[] {
  const stands = placed(way);
  const wanted = module === DATABASE ? [] : [...(CALLS[module] ?? []), DATABASE];
  return wanted.filter((item) => stands.includes(item));
}

export const callsBetween = (way: Way): { from: string; to: string; crosses: boolean }[] =>
  placed(way).flatMap((from) =>
    callees(way, from).map((to) => ({ from, to, crosses: isApart(way, from, to) })),
  );

/** What no longer works when the given things are down: whatever needs them, directly or not. */
export function closure(way: Way, down: readonly string[]): string[] {
  const next = placed(way).filter(
    (item) => down.includes(item) || callees(way, item).some((callee) => down.includes(callee)),
  );
  return next.length === down.length ? next : closure(way, next);
}

/** Programs: the modules of a machine together, or each module by itself. The database is not one of them. */
export function programsOf(way: Way, separate: boolean): { id: string; does: string[]; on: string }[] {
  return MACHINES.flatMap((machine, index) => {
    const does = (way[machine] ?? []).filter((item) => item !== DATABASE);
    if (separate) return does.map((module) => ({ id: module, does: [module], on: machine }));
    return does.length > 0 ? [{ id: `p${index + 1}`, does, on: machine }] : [];
  });
}

/** The shop as an experiment file; null while nothing stands anywhere. */
export function systemOf(way: Way, separate: boolean): ExperimentInput | null {
  const programs = programsOf(way, separate);
  if (programs.length === 0) return null;
  const store = machineOf(way, DATABASE);
  const task = (kind: string): TaskInput => ({
    kind,
    work: { dist: 'constant', value: WORK },
    calls: callees(way, kind).length > 0 ? { tasks: callees(way, kind).map(task) } : null,
  });
  return {
    system: {
      machines: MACHINES.map((id) => ({ id })),
      services: [
        ...programs.map(({ id, does, on }) => ({ id, does, on: [on], ...(store && { data: DATABASE }) })),
        ...(store ? [{ id: DATABASE, does: [DATABASE], on: [store] }] : []),
      ],
    },
    workload: programs
      .flatMap(({ does }) => does)
      .map((kind) => ({ id: kind, arrivals: { process: 'poisson', rate: 1 }, task: task(kind) })),
  };
}

/** Seconds for one order whose calls are made one after the other, nobody waiting; 0 while there are no orders. */
export function orderTime(way: Way): number {
  if (!machineOf(way, 'order')) return 0;
  const works: number[] = [];
  let hops = 0;
  const visit = (module: string) => {
    works.push(WORK);
    for (const callee of callees(way, module)) {
      if (isApart(way, module, callee)) hops += 1;
      visit(callee);
    }
  };
  visit('order');
  return chainTime(works, hops, { roundTrip: ROUND_TRIP, packing: 0 });
}
