import { type LogEvent, type LogRecord, VERSION } from './event.ts';
import type { Step, Store } from './storage.ts';

/** What the log needs of the browser; handed in, so that it runs without one. */
export interface LogHost {
  /** Places to keep it, best first; one that cannot be opened rejects. Below the last is the memory of the tab. */
  ladder: readonly (() => Promise<Store>)[];
  /** Milliseconds since 1970. */
  now: () => number;
  /** A new unique id of at most 64 characters from a-z, 0-9, "." and "-". */
  newId: () => string;
  /** Tells other tabs that something was added, or that everything was erased. */
  tell: (what: 'added' | 'erased') => void;
}

/** The learner's log. */
export interface Log {
  /** All records that this code can read, oldest first. */
  all(): readonly LogRecord[];
  /** Adds what happened. Resolves when it is kept as well as it can be; never rejects. */
  append(event: LogEvent): Promise<LogRecord>;
  /** Calls back after each change of records, or of where they are kept, until the returned function is called. */
  onChange(listener: () => void): () => void;
  /** Reads everything again: another tab has added something, or the page comes back from sleep. */
  reload(): Promise<void>;
  /** Another tab has erased everything: forget it too, and read what is there since. */
  forget(): Promise<void>;
  /** Where the newest records are kept: `memory` means that they go with the tab. */
  step(): Step;
  /** Records found at opening that newer code wrote (left alone), and that nobody can read (set aside). */
  readonly found: { readonly newer: number; readonly unreadable: number };
  /** For holdings.ts, which few pages need. */
  readonly inside: LogInside;
}

export interface LogInside {
  /** Places that are open, best first. */
  stores(): Store[];
  /** Takes in records that have ids already, and keeps them as they came. */
  add(readable: readonly LogRecord[], stored: readonly { eid: string }[]): Promise<void>;
  /** Forgets what this tab knows; `tell` the other tabs so. */
  clear(): void;
  tell: LogHost['tell'];
}

interface Rung {
  open: () => Promise<Store>;
  store: Store | null;
}
interface Contents {
  records: LogRecord[];
  newer: number;
  unreadable: number;
}

/**
 * Opens the log. The memory of the tab takes what no place does; rejects only when the code that reads what is kept does
 * not come.
 */
export async function createLog({ ladder, now, newId, tell }: LogHost): Promise<Log> {
  const records = new Map<string, LogRecord>();
  const listeners = new Set<() => void>();
  const rungs = await Promise.all(ladder.map(openRung));
  let sorted: readonly LogRecord[] | null = null;
  // The place that takes what comes next; past the last one, only the memory of this tab is left.
  let current = rungs.findIndex(({ store }) => store !== null);
  if (current < 0) current = rungs.length;

  const changed = () => {
    sorted = null;
    for (const listener of listeners) listener();
  };
  const take = (added: readonly LogRecord[]) => {
    const isNew = added.some(({ eid }) => !records.has(eid));
    for (const record of added) records.set(record.eid, record);
    if (isNew) changed();
  };
  const keep = async (added: readonly { eid: string }[]) => {
    const before = current;
    while (current < rungs.length && !(await isAdded(rungs[current], added, records))) current += 1;
    // Where records are kept is news too: somebody must tell the reader.
    if (current !== before) changed();
  };
  const reload = async () => {
    const again = await Promise.all(rungs.map(({ store }) => contentsOf(store, now())));
    take(again.flatMap((one) => one.records));
  };
  const add: LogInside['add'] = async (readable, stored) => {
    take(readable);
    await keep(stored);
    tell('added');
  };
  const clear = () => {
    records.clear();
    changed();
  };
  const contents = await Promise.all(rungs.map(({ store }) => contentsOf(store, now())));
  take(contents.flatMap((one) => one.records));
  await climb(rungs, current, contents);

  return {
    all() {
      sorted ??= [...records.values()].sort((a, b) => a.t - b.t || (a.eid < b.eid ? -1 : 1));
      return sorted;
    },
    async append(event) {
      const record: LogRecord = { ...event, v: VERSION, eid: newId(), t: now() };
      await add([record], [record]);
      return record;
    },
    async forget() {
      clear();
      await reload();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reload,
    step: () => rungs[current]?.store?.step ?? 'memory',
    found: {
      newer: contents.reduce((sum, one) => sum + one.newer, 0),
      unreadable: contents.reduce((sum, one) => sum + one.unreadable, 0),
    },
    inside: { stores: () => rungs.flatMap(({ store }) => store ?? []), add, clear, tell },
  };
}

async function openRung(open: () => Promise<Store>): Promise<Rung> {
  return { open, store: await open().catch(() => null) };
}

/** Everything in a place; what cannot be read is set aside there. */
async function contentsOf(store: Store | null, t: number): Promise<Contents> {
  const entries = (await store?.all().catch(() => [])) ?? [];
  if (entries.length === 0) return { records: [], newer: 0, unreadable: 0 };
  const readRecord = await reader();
  const read = entries.map(([key, stored]) => ({ key, ...readRecord(stored) }));
  const bad = read.filter(({ is }) => is === 'unreadable').map(({ key }) => key);
  if (bad.length > 0) await store?.setAside(bad, t).catch(() => undefined);
  return {
    records: read.flatMap((one) => (one.is === 'record' ? [one.record] : [])),
    newer: read.filter(({ is }) => is === 'newer').length,
    unreadable: bad.length,
  };
}

/**
 * Whether a place took the records. A place that fails is opened once more: its storage may have been
 * cleared while the page was open, and then it is given everything that this tab still knows.
 */
async function isAdded(
  rung: Rung | undefined,
  added: readonly { eid: string }[],
  known: ReadonlyMap<string, LogRecord>,
): Promise<boolean> {
  if (!rung) return false;
  try {
    if (!rung.store) throw new Error('closed');
    await rung.store.add(added);
    return true;
  } catch {
    rung.store = await rung.open().catch(() => null);
  }
  try {
    await rung.store?.add([...known.values()]);
    return rung.store !== null;
  } catch {
    return false;
  }
}

/** What once had to go to a lower place moves to the best one as soon as that works again. */
async function climb(rungs: readonly Rung[], best: number, contents: readonly Contents[]): Promise<void> {
  const goal = rungs[best]?.store;
  for (const [place, { records }] of contents.entries()) {
    const store = rungs[place]?.store;
    if (place <= best || records.length === 0 || !goal || !store) continue;
    try {
      await goal.add(records);
      await store.remove(records.map(({ eid }) => eid));
    } catch {
      // It stays where it is and is read from there.
    }
  }
}

/** Who has done nothing here yet has nothing that must be read. */
const reader = async () => (await import('./read-record.ts')).readRecord;
