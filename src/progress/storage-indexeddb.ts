import type { Store } from './storage.ts';

const EVENTS = 'events';
/** Bad records, with the time at which they were found. */
const QUARANTINE = 'quarantine';

/** Opens the log's database. Rejects where there is none, where storage is forbidden, and where it is newer. */
export async function indexedDbStore(name: string): Promise<Store> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(EVENTS, { keyPath: 'eid' });
    opening.result.createObjectStore(QUARANTINE, { autoIncrement: true });
  };
  const db = await answer(opening);
  // Newer code in another tab wants to change the form: step aside. Writes from here then go down the ladder.
  db.onversionchange = () => db.close();

  /** Runs `work` on the stores; resolves when the database says that all of it is kept. */
  const write = (work: (events: IDBObjectStore, quarantine: IDBObjectStore) => void) =>
    new Promise<void>((resolve, reject) => {
      const transaction = db.transaction([EVENTS, QUARANTINE], 'readwrite');
      transaction.oncomplete = () => resolve();
      // A full disk aborts without an error event of any request.
      transaction.onabort = () => reject(transaction.error);
      work(transaction.objectStore(EVENTS), transaction.objectStore(QUARANTINE));
    });

  return {
    step: 'indexeddb',
    async all() {
      const events = db.transaction(EVENTS).objectStore(EVENTS);
      const [keys, stored] = await Promise.all([answer(events.getAllKeys()), answer(events.getAll())]);
      return keys.map((key, place) => [String(key), stored[place]]);
    },
    add: (records) =>
      write((events) => {
        for (const record of records) events.put(record);
      }),
    setAside: (keys, t) =>
      write((events, quarantine) => {
        for (const key of keys) {
          const found = events.get(key);
          found.onsuccess = () => {
            quarantine.add({ t, stored: found.result });
            events.delete(key);
          };
        }
      }),
    aside: () => answer(db.transaction(QUARANTINE).objectStore(QUARANTINE).getAll()),
    remove: (keys) =>
      write((events) => {
        for (const key of keys) events.delete(key);
      }),
  };
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
