// How long a system of several groups of machines, all groups needed, works before it fails for the first
// time.
import { whole } from './allowed.ts';
import type { Workshop } from './repair.ts';

/**
 * Equal groups count as one kind: a state says how many machines are down in each group, in order of size.
 */
type State = readonly (readonly number[])[];

interface Move {
  rate: number;
  /** Null: the system has failed. */
  to: State | null;
}

/** States that are solved in about a second. */
const MOST_STATES = 800;

/**
 * Mean time from all machines up until one group has fewer than it needs; every group has its own crews.
 * Exact, from the chain of all groups together (Kemeny & Snell 1960), states eliminated one by one without
 * subtraction (Grassmann, Taksar & Heyman 1985).
 * @throws RangeError when the groups have too many states together
 */
export function seriesMttf(groups: readonly Workshop[]): number {
  for (const { need, machines } of groups) {
    whole({ need }, 1);
    whole({ machines }, need);
  }
  const kinds = kindsOf(groups);
  const states: State[] = [kinds.map(({ count }) => Array<number>(count).fill(0))];
  const found = new Map([[JSON.stringify(states[0]), 0]]);
  const moves: { from: number; rate: number; to: number | null }[] = [];
  for (let from = 0; from < states.length; from += 1) {
    for (const { rate, to } of movesOf(states[from] ?? [], kinds)) {
      const name = JSON.stringify(to);
      if (to && !found.has(name)) found.set(name, states.push(to) - 1);
      moves.push({ from, rate, to: to && (found.get(name) ?? 0) });
    }
    if (states.length > MOST_STATES)
      throw new RangeError(`groups: found more than ${MOST_STATES} states together`);
  }
  return timeToLeave(states.length, moves);
}

interface Kind {
  group: Workshop;
  count: number;
}

function kindsOf(groups: readonly Workshop[]): Kind[] {
  const kinds: Kind[] = [];
  for (const group of groups) {
    const { machines, need, failRate, repairRate, crews = machines } = group;
    const same = kinds.find(
      ({ group: it }) =>
        it.machines === machines &&
        it.need === need &&
        it.failRate === failRate &&
        it.repairRate === repairRate &&
        (it.crews ?? it.machines) === crews,
    );
    if (same) same.count += 1;
    else kinds.push({ group, count: 1 });
  }
  return kinds;
}

/** One machine more down, or one fewer, in any of the groups. */
function movesOf(state: State, kinds: readonly Kind[]): Move[] {
  return kinds.flatMap(({ group }, kind) =>
    (state[kind] ?? []).flatMap((down, place): Move[] => {
      const { machines, need, failRate, repairRate, crews = machines } = group;
      const changed = (now: number): State =>
        state.map((downs, it) =>
          it === kind ? downs.map((was, at) => (at === place ? now : was)).sort((a, b) => a - b) : downs,
        );
      const fails: Move = {
        rate: (machines - down) * failRate,
        to: down < machines - need ? changed(down + 1) : null,
      };
      return down === 0
        ? [fails]
        : [fails, { rate: Math.min(down, crews) * repairRate, to: changed(down - 1) }];
    }),
  );
}

/** Mean time until a chain that starts in state 0 moves to null. */
function timeToLeave(
  count: number,
  moves: readonly { from: number; rate: number; to: number | null }[],
): number {
  const rates = Array.from({ length: count }, () => new Float64Array(count));
  const out = new Float64Array(count);
  for (const { from, rate, to } of moves) {
    const row = to === null ? out : rates[from];
    const column = to ?? from;
    if (row) row[column] = (row[column] ?? 0) + rate;
  }
  const spent = new Float64Array(count).fill(1);
  for (let last = count - 1; last > 0; last -= 1) {
    const gone = rates[last] ?? out;
    let total = out[last] ?? 0;
    for (let to = 0; to < last; to += 1) total += gone[to] ?? 0;
    for (let from = 0; from < last; from += 1) {
      const row = rates[from] ?? out;
      const through = (row[last] ?? 0) / total;
      if (through === 0) continue;
      for (let to = 0; to < last; to += 1) row[to] = (row[to] ?? 0) + through * (gone[to] ?? 0);
      out[from] = (out[from] ?? 0) + through * (out[last] ?? 0);
      spent[from] = (spent[from] ?? 0) + through * (spent[last] ?? 0);
    }
  }
  return (spent[0] ?? 0) / (out[0] ?? 0);
}
