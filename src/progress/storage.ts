// The ladder of places that can keep the log: IndexedDB, else localStorage, else only the memory of this tab.
// IndexedDB comes first because localStorage loses its last half minute when a browser is killed (measured).

/** Where records are kept, from best to worst. */
export type Step = 'indexeddb' | 'local' | 'memory';

/** One place. Every method may fail. */
export interface Store {
  step: Step;
  /** Everything that is kept, readable or not, by its key. */
  all(): Promise<[key: string, stored: unknown][]>;
  /** Adds records in one go, each under its `eid`; adding one again changes nothing. */
  add(records: readonly { eid: string }[]): Promise<void>;
  /** Moves what cannot be read out of the way, marked with the time of the finding. Nothing is deleted. */
  setAside(keys: readonly string[], t: number): Promise<void>;
  /** What was set aside, as it was found. */
  aside(): Promise<unknown[]>;
  /** Forgets records: a better place has taken them over, or the reader wants them gone. */
  remove(keys: readonly string[]): Promise<void>;
}
