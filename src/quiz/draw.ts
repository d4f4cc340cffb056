// Draws the questions of a test: different for each seed, the same for the same seed in every language.
import { seedOf, shuffle } from './shuffle.ts';

export interface Drawable {
  id: string;
  claims: readonly string[];
}

/**
 * Questions so that each of `claims` that anything asks is asked, filled up to `least` as far as there are any.
 * Which claim is served first, and by which of its questions, is a matter of the seed.
 */
export function draw<T extends Drawable>(
  pool: readonly T[],
  { claims, least, seed }: { claims: readonly string[]; least: number; seed: number },
): T[] {
  const mixed = shuffle(pool, seedOf(seed, 'pool'));
  const drawn: T[] = [];
  const asked = new Set<string>();
  for (const { id: claim } of shuffle(
    claims.map((id) => ({ id })),
    seedOf(seed, 'claims'),
  )) {
    if (asked.has(claim)) continue;
    const one = mixed.find((question) => question.claims.includes(claim) && !drawn.includes(question));
    if (!one) continue;
    drawn.push(one);
    for (const also of one.claims) asked.add(also);
  }
  const rest = mixed.filter((question) => !drawn.includes(question));
  return shuffle([...drawn, ...rest.slice(0, Math.max(0, least - drawn.length))], seedOf(seed, 'order'));
}
