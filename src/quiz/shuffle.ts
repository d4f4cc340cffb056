// The order of options is derived, never stored: the same seed gives the same order after a reload and in
// every language.

/** A 32-bit seed from any parts, in order (FNV-1a over UTF-16 units, with a separator between parts). */
export function seedOf(...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const unit of parts.join('\u0000')) {
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}

/** Fisher-Yates with a small generator of its own (mulberry32, by Tommy Ettinger); `fixed` members stay last. */
export function shuffle<T extends { id: string; fixed?: boolean }>(members: readonly T[], seed: number): T[] {
  const next = generator(seed);
  const order = members.filter((member) => !member.fixed);
  for (let last = order.length - 1; last > 0; last -= 1) {
    const [taken] = order.splice(Math.floor(next() * (last + 1)), 1);
    if (taken !== undefined) order.push(taken);
  }
  return [...order, ...members.filter((member) => member.fixed)];
}

/** Shuffles until the order is not the one with the hash `solved` (`seedOf` of its ids). */
export function unsolved<T extends { id: string }>(
  members: readonly T[],
  seed: number,
  solved: number,
): readonly T[] {
  const isSolved = (order: readonly T[]) => seedOf(...order.map(({ id }) => id)) === solved;
  // Three members have six orders: that all of twenty are the solved one happens once in 10^15.
  const seeds = Array.from({ length: 20 }, (_, again) => (seed + again) >>> 0);
  const found = seeds.map((one) => shuffle(members, one)).find((order) => !isSolved(order));
  return found ?? [...members].reverse();
}

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
