// Everything that the learner's log holds: to hand it out, take it in, or forget it. Few pages need this.
import type { Log } from './log.ts';
import { readRecord } from './read-record.ts';

/** Everything that is kept as it is kept, what newer code wrote included. */
export async function allKept({ inside, all }: Log): Promise<readonly { eid: string }[]> {
  const entries = await Promise.all(inside.stores().map((store) => store.all().catch(() => [])));
  const kept = entries.flat().map(([, stored]) => stored);
  const newer = kept.filter((stored): stored is { eid: string } => readRecord(stored).is === 'newer');
  return [...all(), ...newer];
}

/** Adds what comes from a file, with its own ids: what is there already stays as it is. Says how many were new. */
export async function takeIn(log: Log, others: readonly { eid: string }[]): Promise<number> {
  const kept = new Set((await allKept(log)).map(({ eid }) => eid));
  const fresh = others.filter(({ eid }) => !kept.has(eid));
  if (fresh.length === 0) return 0;
  const readable = fresh.map(readRecord).flatMap((one) => (one.is === 'record' ? [one.record] : []));
  await log.inside.add(readable, fresh);
  return fresh.length;
}

/** What could not be read and was set aside, as it was found. */
export async function setAside({ inside }: Log): Promise<readonly unknown[]> {
  return (await Promise.all(inside.stores().map((store) => store.aside().catch(() => [])))).flat();
}

/** Forgets all records, here and where they are kept. What was set aside stays. */
export async function eraseAll(log: Log): Promise<void> {
  const { stores, clear, tell } = log.inside;
  const gone = (await allKept(log)).map(({ eid }) => eid);
  await Promise.all(stores().map((store) => store.remove(gone).catch(() => undefined)));
  clear();
  tell('erased');
}
