// Seeds and values as an address has them. What reads a whole address is beside it, since few visits come with one.
import type { Lab } from './define-lab.ts';

export interface BadSetting {
  /** The parameter as named in the address. */
  name: string;
  found: string;
  /** What the lab uses instead. */
  used: string;
}

const MAX_SEED = 999_999;

/** The seed that a lab starts with; 0 where nothing is left to chance. */
export const seedOf = (lab: Lab): number => (lab.kind === 'run' ? lab.seed : 0);

/** A seed as a reader may type it: a whole number from 1 to 999,999 in plain digits, else undefined. */
export function readSeed(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim();
  if (!/^\d{1,6}$/.test(plain)) return undefined;
  const seed = Number(plain);
  return seed >= 1 && seed <= MAX_SEED ? seed : undefined;
}

/** A value as an address has it. */
export function written(value: number | string | boolean): string {
  return typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value);
}
