// Ten kinds of work on one server, on ten servers with a part each, and on ten that each do all of it.
import { availability } from '../../systems/availability.ts';
import type { ExperimentInput } from '../../systems/experiment.ts';
import { type Death, type Lane, type Piece, workOff } from '../schedule.ts';
import { SHOP_KINDS as KINDS } from '../shop-kinds.ts';

/** Servers of a group do the same kinds of work and stand in for each other. */
export interface Group {
  kinds: readonly string[];
  servers: readonly string[];
}

export const serversOf = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `s${index + 1}`);

/** Kinds and servers in groups of `size`: alone, in pairs, or all together. */
export function grouped(size: number): Group[] {
  const servers = serversOf(KINDS.length);
  return Array.from({ length: KINDS.length / size }, (_, group) => ({
    kinds: KINDS.slice(group * size, (group + 1) * size),
    servers: servers.slice(group * size, (group + 1) * size),
  }));
}

export const ONE: readonly Group[] = [{ kinds: KINDS, servers: serversOf(1) }];

function systemOf(groups: readonly Group[]): ExperimentInput {
  return {
    system: {
      machines: groups.flatMap(({ servers }) => servers).map((id) => ({ id })),
      services: groups.map(({ kinds, servers }, index) => ({
        id: `g${index + 1}`,
        does: [...kinds],
        on: [...servers],
      })),
    },
    workload: KINDS.map((kind) => ({
      id: kind,
      arrivals: { process: 'poisson', rate: 1 },
      task: { kind, work: { dist: 'constant', value: 1 } },
    })),
  };
}

/** Share of the kinds of work that can still be done with one server down for good and all others up. */
export function goesOn(groups: readonly Group[], dead: string | null): number {
  const system = systemOf(groups);
  const up = system.system.machines.map(({ id }) => [id, id === dead ? 0 : 1] as const);
  const { kinds } = availability(system, { machine: Object.fromEntries(up), front: 1 });
  return KINDS.reduce((sum, kind) => sum + (kinds[kind] ?? 0), 0) / KINDS.length;
}

export interface Night {
  /** When each report was complete, hours. */
  times: number[];
  /** Hours of work that were under way on the server that died. */
  lost: number;
}

/**
 * So many reports, each an hour of every kind of work. `whole`: a report is one piece for a single server;
 * otherwise each of its parts is a piece for the group that does that kind.
 */
export function nightOf(
  groups: readonly Group[],
  { reports, whole, dead, death }: { reports: number; whole: boolean; dead: string | null; death: Death },
): Night {
  const times = Array.from({ length: reports }, () => 0);
  let lost = 0;
  for (const { kinds, servers } of groups) {
    const isHit = dead !== null && servers.includes(dead);
    // The schedule lets the first server die.
    const lanes: Lane[] = servers.map(() => ({ bars: [], free: 0 }));
    const pieces = times.flatMap((_, task): Piece[] =>
      whole ? [{ task, work: kinds.length, ready: 0 }] : kinds.map(() => ({ task, work: 1, ready: 0 })),
    );
    const ends = workOff(lanes, pieces, isHit ? death : null);
    for (const [index, { task }] of pieces.entries())
      times[task] = Math.max(times[task] ?? 0, ends[index] ?? 0);
    for (const { bars } of lanes) for (const bar of bars) if (bar.lost) lost += bar.to - bar.from;
  }
  return { times: times.sort((a, b) => a - b), lost };
}
