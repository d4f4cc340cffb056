// Systems of parts that work or do not: a threshold works when enough of what it rests on works, and rests on
// parts or on other thresholds, which may be shared. Series (all), parallel (one) and k-out-of-n are the cases
// of one form (Barlow & Proschan 1965).

/** Works when at least `need` of its inputs do. One input may be listed several times, and counts so often. */
export interface Threshold {
  readonly need: number;
  readonly of: readonly (Threshold | number)[];
}
/** A threshold, or a part by its number. */
export type Structure = Threshold | number;

export const all = (of: readonly Structure[]): Threshold => ({ need: of.length, of });

/** Does it work when these parts do? */
export function works(structure: Structure, isUp: (part: number) => boolean): boolean {
  const known = new Map<Threshold, boolean>();
  const ask = (node: Structure): boolean => {
    if (typeof node === 'number') return isUp(node);
    const before = known.get(node);
    if (before !== undefined) return before;
    const answer = node.of.filter(ask).length >= node.need;
    known.set(node, answer);
    return answer;
  };
  return ask(structure);
}

/** The parts that a structure rests on. */
export function partsOf(structure: Structure): Set<number> {
  const parts = new Set<number>();
  const seen = new Set<Structure>();
  const visit = (node: Structure) => {
    if (typeof node === 'number') parts.add(node);
    else if (!seen.has(node)) {
      seen.add(node);
      for (const input of node.of) visit(input);
    }
  };
  visit(structure);
  return parts;
}

/** Structures in groups, such that no two groups have a part in common. */
export function apart(structures: readonly Structure[]): Structure[][] {
  const leader = structures.map((_, index) => index);
  const leaderOf = (index: number): number => {
    let at = index;
    while (leader[at] !== at) {
      leader[at] = leader[leader[at] ?? at] ?? at;
      at = leader[at] ?? at;
    }
    return at;
  };
  const owner = new Map<number, number>();
  for (const [index, structure] of structures.entries()) {
    for (const part of partsOf(structure)) {
      const other = owner.get(part);
      if (other === undefined) owner.set(part, index);
      else leader[leaderOf(index)] = leaderOf(other);
    }
  }
  const groups = new Map<number, Structure[]>();
  for (const [index, structure] of structures.entries()) {
    const at = leaderOf(index);
    groups.set(at, [...(groups.get(at) ?? []), structure]);
  }
  return [...groups.values()];
}

/** The same structure with fewer thresholds: all of all is all, one of one is that one, needless ones gone. */
export function simplified(structure: Structure): Structure {
  const known = new Map<Threshold, Structure>();
  const simplify = (node: Structure): Structure => {
    if (typeof node === 'number') return node;
    const before = known.get(node);
    if (before !== undefined) return before;
    const after = simpler(node.need, node.of.map(simplify));
    known.set(node, after);
    return after;
  };
  return simplify(structure);
}

const WORKS: Threshold = { need: 0, of: [] };
const FAILS: Threshold = { need: 1, of: [] };

function simpler(need: number, inputs: readonly Structure[]): Structure {
  const open = inputs.filter((input) => input !== WORKS && input !== FAILS);
  const left = need - inputs.filter((input) => input === WORKS).length;
  if (left <= 0) return WORKS;
  if (left > open.length) return FAILS;
  if (left < open.length) return { need: left, of: open };
  const flat = open.flatMap((input) =>
    typeof input !== 'number' && input.need === input.of.length ? input.of : [input],
  );
  // To need a thing twice is to need it once.
  const needed = [...new Set(flat)];
  return needed.length === 1 ? (needed[0] ?? WORKS) : all(needed);
}
