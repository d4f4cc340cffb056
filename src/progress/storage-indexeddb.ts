import { type DBSchema, openDB } from 'idb';
import type { Store } from './storage.ts';

interface Schema extends DBSchema {
  events: { key: string; value: { eid: string } };
  /** Bad records, with the time at which they were found. */
  quarantine: { key: number; value: { t: number; stored: unknown } };
}

/** Opens the log's database. Rejects where there is none, where storage is forbidden, and where it is newer. */
export async function indexedDbStore(name: string): Promise<Store> {
  const db = await openDB<Schema>(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('events', { keyPath: 'eid' });
      fresh.createObjectStore('quarantine', { autoIncrement: true });
    },
    // Newer code in another tab wants to change the form: step aside. Writes from here then go down the ladder.
    blocking: (_current, _wanted, { target }) => target instanceof IDBDatabase && target.close(),
  });
  return {
    step: 'indexeddb',
    async all() {
      const { store } = db.transaction('events');
      const [keys, stored] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return keys.map((key, place) => [key, stored[place]]);
    },
    async add(records) {
      const write = db.transaction('events', 'readwrite');
      await Promise.all([...records.map((record) => write.store.put(record)), write.done]);
    },
    async setAside(keys, t) {
      const move = db.transaction(['events', 'quarantine'], 'readwrite');
      for (const key of keys) {
        const stored = await move.objectStore('events').get(key);
        await move.objectStore('quarantine').add({ t, stored });
        await move.objectStore('events').delete(key);
      }
      await move.done;
    },
    async remove(keys) {
      const write = db.transaction('events', 'readwrite');
      await Promise.all([...keys.map((key) => write.store.delete(key)), write.done]);
    },
  };
}
