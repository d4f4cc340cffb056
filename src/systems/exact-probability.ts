// The exact probability that a system of thresholds works, by conditioning on one part after another. What may
// still happen depends on the parts seen so far only through what each threshold still needs, so that ways that
// agree in this are one way from there on: 100 machines in one k-out-of-n are 101 ways, not 2^100. The ways that
// are left when many thresholds share parts in many combinations can be too many: that is refused, never sampled.
import { type Net, netOf } from './threshold-net.ts';
import { all, apart, type Structure, simplified, type Threshold } from './thresholds.ts';

/** How likely each part is to be up. */
export interface Parts {
  /** Independent parts: the probability of each to be up. */
  readonly up: readonly number[];
  /** Parts that depend on each other, but only through how many of them are down; else null. */
  readonly group: {
    readonly members: readonly number[];
    /** Probability that exactly so many members are down, 0 to all; which ones, is even. */
    readonly down: readonly number[];
  } | null;
}

/** Ways kept apart at once, and numbers kept for them: some seconds of work. */
const MOST_WAYS = 30_000;
const MOST_NUMBERS = 20_000_000;

/**
 * The exact probability that a structure works.
 * @throws RangeError when its thresholds share parts in too many combinations
 */
export function probabilityOf(structure: Structure, parts: Parts): number {
  const simple = simplified(structure);
  const root = typeof simple === 'number' ? all([simple]) : simple;
  if (root.need <= 0) return 1;
  if (root.of.length < root.need) return 0;
  if (parts.group || root.need < root.of.length) return chanceOf(root, parts);
  return apart(root.of).reduce((chance, needed) => chance * chanceOf(all(needed), parts), 1);
}

/** What can have been seen, as far as it matters for what is to come. */
interface Way {
  chance: number;
  /** Per gate: inputs that must yet work; 0: it works, BROKEN: it cannot any more. */
  left: Int32Array;
  /** Per gate: inputs that may yet fail. */
  spare: Int32Array;
  /** Members of the group seen down. */
  down: number;
}
const BROKEN = -1;

function chanceOf(root: Threshold, parts: Parts): number {
  const net = netOf(root);
  const group = groupSeen(parts);
  let working = 0;
  let broken = 0;
  let ways: Iterable<Way> = [{ chance: 1, left: net.need, spare: net.spare, down: 0 }];
  for (const [step, part] of net.order.entries()) {
    const next = new Map<string, Way>();
    const upAfter = group.upAfter(part);
    for (const way of ways) {
      const up = upAfter(way.down);
      for (const isUp of [true, false]) {
        const then = after(net, way, { part, isUp, chance: way.chance * (isUp ? up : 1 - up) });
        if (then.chance === 0) continue;
        if (!isUp && group.has(part)) then.down += 1;
        const outcome = then.left[0] ?? 0;
        if (outcome === 0) working += then.chance;
        else if (outcome === BROKEN) broken += then.chance;
        else join(next, keyOf(net, then, step), then);
      }
    }
    if (next.size > MOST_WAYS || next.size * net.need.length > MOST_NUMBERS)
      throw new RangeError(
        `availability: services share machines in so many ways that more than ${MOST_WAYS} cases would have ` +
          'to be told apart, allowed are fewer',
      );
    ways = next.values();
  }
  // The smaller of the two sums is the more exact one.
  return broken < working ? 1 - broken : working;
}

function join(ways: Map<string, Way>, key: string, way: Way): void {
  const same = ways.get(key);
  if (same) same.chance += way.chance;
  else ways.set(key, way);
}

function after(net: Net, way: Way, seen: { part: number; isUp: boolean; chance: number }): Way {
  const then = { ...way, chance: seen.chance, left: way.left.slice(), spare: way.spare.slice() };
  for (const gate of net.above.get(seen.part) ?? []) tell(net, then, { gate, works: seen.isUp });
  return then;
}

/** An input of a gate has turned out to work or not. */
function tell(net: Net, way: Way, input: { gate: number; works: boolean }): void {
  const { gate } = input;
  const left = way.left[gate] ?? 0;
  if (left <= 0) return;
  if (input.works) way.left[gate] = left - 1;
  else {
    const spare = way.spare[gate] ?? 0;
    way.spare[gate] = spare - 1;
    if (spare === 0) way.left[gate] = BROKEN;
  }
  const now = way.left[gate] ?? 0;
  if (now > 0) return;
  for (const parent of net.parents[gate] ?? []) tell(net, way, { gate: parent, works: now === 0 });
}

/** What the future depends on: the needs of the gates that have parts to come and that still matter. */
function keyOf(net: Net, way: Way, step: number): string {
  const matters = new Set<number>();
  const needs = (net.open[step] ?? []).map((gate) => {
    const isAsked = gate === 0 || net.parents[gate]?.some((parent) => matters.has(parent));
    if (!isAsked) return '';
    const left = way.left[gate] ?? 0;
    if (left > 0) matters.add(gate);
    return left;
  });
  return `${way.down}:${needs.join()}`;
}

/** The probability of a part to be up after what has been seen of its group, in the order in which parts are seen. */
function groupSeen({ up, group }: Parts) {
  const members = new Set(group?.members);
  let seen = 0;
  return {
    has: (part: number) => members.has(part),
    upAfter(part: number): (down: number) => number {
      if (!group || !members.has(part)) return () => up[part] ?? 0;
      const before = seen;
      seen += 1;
      const known = new Map<number, number>();
      return (down) => {
        const chance =
          known.get(down) ??
          patternChance(group.down, before + 1, down) / (patternChance(group.down, before, down) || 1);
        known.set(down, chance);
        return Math.min(1, chance);
      };
    },
  };
}

/** The probability that of the first `t` members seen, one certain set of `down` are down and the rest up. */
function patternChance(byCount: readonly number[], t: number, down: number): number {
  const n = byCount.length - 1;
  let sum = 0;
  for (let j = down; j <= n - t + down; j += 1) {
    // Without replacement: C(n - t, j - down) / C(n, j).
    let share = 1;
    for (let k = 0; k < t; k += 1) share *= (k < down ? j - k : n - j - (k - down)) / (n - k);
    sum += (byCount[j] ?? 0) * share;
  }
  return sum;
}
