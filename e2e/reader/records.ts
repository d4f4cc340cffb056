// The reader's log as the browser keeps it.

import type { Page } from '@playwright/test';

/** The log's database. */
export const NAME = 'many-machines';

/** Reads a store of the log's database, or puts things into it. */
export const inDatabase = (page: Page, store: string, add: readonly unknown[] = []) =>
  page.evaluate(
    ([name, where, things]) =>
      new Promise<unknown[]>((done, fail) => {
        const request = indexedDB.open(name);
        request.onerror = () => fail(request.error);
        request.onsuccess = () => {
          const objects = request.result.transaction(where, 'readwrite').objectStore(where);
          for (const thing of things) objects.put(thing);
          const all = objects.getAll();
          all.onsuccess = () => {
            request.result.close();
            done(all.result);
          };
        };
      }),
    [NAME, store, add] as const,
  );
