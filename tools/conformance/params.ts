// Reading the parameters of a case: what is missing or makes no sense is refused by name, and so is what nobody
// has read. A number that rests on half a question is worse than none.
import type { Distribution } from '../../src/engine/samplers.ts';
import { distributionOf } from './distributions.ts';

export interface Bounds {
  least?: number;
  above?: number;
  most?: number;
  whole?: boolean;
}

/** Parameters by name. A name may be given as `a|b`: whichever the case has. */
export interface Params {
  has(names: string): boolean;
  number(names: string, bounds?: Bounds): number;
  /** As `number`; the second argument when the case does not say. */
  numberOr<T>(names: string, otherwise: T, bounds?: Bounds): number | T;
  numbers(names: string, bounds?: Bounds): number[];
  text(names: string, allowed: readonly string[], otherwise?: string): string;
  flag(names: string): boolean;
  distribution(names: string): Distribution;
  /** Whatever stands there; undefined when nothing does. */
  raw(names: string): unknown;
  /** Names that nothing has asked for. */
  unread(): string[];
}

/** What a case may say without changing its meaning. */
const REMARKS = new Set(['note', 'comment', 'description', 'source', 'title']);

/** Stops the translation of a case; the words become its answer's reason. */
export function refuse(reason: string): never {
  throw new RangeError(reason);
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A number within bounds, or a refusal that names the place. */
export function numberAt(value: unknown, path: string, bounds: Bounds = {}): number {
  const { least = Number.NEGATIVE_INFINITY, above = Number.NEGATIVE_INFINITY, most, whole } = bounds;
  if (typeof value !== 'number' || !Number.isFinite(value))
    refuse(`${path}: found ${JSON.stringify(value) ?? 'nothing'}, allowed is a number`);
  if (value < least) refuse(`${path}: found ${value}, allowed is at least ${least}`);
  if (value <= above) refuse(`${path}: found ${value}, allowed is above ${above}`);
  if (most !== undefined && value > most) refuse(`${path}: found ${value}, allowed is at most ${most}`);
  if (whole && !Number.isInteger(value)) refuse(`${path}: found ${value}, allowed is a whole number`);
  return value;
}

/** Reads a case's `params`. */
export function paramsOf(values: Record<string, unknown>): Params {
  const asked = new Set<string>();
  const find = (names: string): { name: string; value: unknown } => {
    const all = names.split('|');
    for (const name of all) asked.add(name);
    const name = all.find((it) => values[it] !== undefined && values[it] !== null) ?? '';
    return { name: `params.${name === '' ? all[0] : name}`, value: name === '' ? undefined : values[name] };
  };
  const has = (names: string) => find(names).value !== undefined;
  const number = (names: string, bounds?: Bounds) => {
    const { name, value } = find(names);
    if (value === undefined) refuse(`${name}: missing`);
    return numberAt(value, name, bounds);
  };
  return {
    has,
    number,
    numberOr: (names, otherwise, bounds) => (has(names) ? number(names, bounds) : otherwise),
    numbers(names, bounds) {
      const { name, value } = find(names);
      if (!Array.isArray(value)) refuse(`${name}: ${value === undefined ? 'missing' : 'not a list'}`);
      return value.map((item, index) => numberAt(item, `${name}[${index}]`, bounds));
    },
    text(names, allowed, otherwise) {
      const { name, value } = find(names);
      if (value === undefined && otherwise !== undefined) return otherwise;
      if (typeof value !== 'string' || !allowed.includes(value))
        refuse(`${name}: found ${JSON.stringify(value) ?? 'nothing'}, allowed is ${allowed.join(', ')}`);
      return value;
    },
    flag(names) {
      const { name, value } = find(names);
      if (value === undefined) return false;
      return typeof value === 'boolean' ? value : refuse(`${name}: allowed is true or false`);
    },
    distribution(names) {
      const { name, value } = find(names);
      return value === undefined ? refuse(`${name}: missing`) : distributionOf(value, name);
    },
    raw: (names) => find(names).value,
    unread: () => Object.keys(values).filter((name) => !asked.has(name) && !REMARKS.has(name)),
  };
}
