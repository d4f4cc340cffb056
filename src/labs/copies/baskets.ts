// Who found the basket? A pure reading of the record of a run.
import type { Record as RunRecord } from '../../systems/record.ts';

export interface Baskets {
  /** Requests after a visitor's first that reached a server. */
  looked: number;
  found: number;
  /** Distinct servers that served a visitor, averaged over visitors. */
  copiesPerVisitor: number;
}

/**
 * Counts how often a visitor's later requests found the basket that the first one began.
 *
 * In a shared store every request finds it. In a copy's memory only requests that come to that copy do, and
 * a copy that stops takes its baskets with it: the visitor then begins a new one where the next request lands.
 */
export function baskets(record: RunRecord, where: 'in-copy' | 'shared'): Baskets {
  const home = new Map<number, string>();
  const served = new Map<number, Set<string>>();
  const stopped = record.happenings.filter(({ what }) => what === 'machine-down');
  let looked = 0;
  let found = 0;
  for (const { client, machine, reached } of record.requests) {
    if (client === null || machine === null || reached === null) continue;
    const known = served.get(client) ?? new Set<string>();
    served.set(client, known.add(machine));
    const basket = home.get(client);
    if (basket === undefined) {
      home.set(client, machine);
      continue;
    }
    looked += 1;
    const gone = stopped.some(
      (event) => 'machine' in event && event.machine === basket && event.time <= reached,
    );
    if (where === 'shared' || (machine === basket && !gone)) found += 1;
    else if (gone) home.set(client, machine);
  }
  const visitors = [...served.values()];
  const copiesPerVisitor = visitors.reduce((sum, { size }) => sum + size, 0) / Math.max(1, visitors.length);
  return { looked, found, copiesPerVisitor };
}
