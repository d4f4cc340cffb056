// The still pictures of the prose, by name.
import { type Drawn, drawings } from '../labs/drawings.ts';

/** @throws when there is no such drawing; the sentence names those that there are. */
export function drawing(name: string): Drawn {
  const found = drawings[name];
  if (found) return found;
  throw new Error(`There is no drawing "${name}"; there are ${Object.keys(drawings).join(', ')}.`);
}
