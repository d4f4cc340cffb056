import type { Store } from './storage.ts';

/** What the ladder needs of a `Storage`. */
export type Items = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Keeps each record under a key of its own: two tabs that rewrote one list would lose each other's records.
 * `items` is asked for inside, because naming it throws where storage is forbidden.
 */
export async function localStore(items: () => Items, name: string): Promise<Store> {
  const place = items();
  const prefix = `${name}:event:`;
  const quarantine = `${name}:quarantine:`;
  const keys = () => Array.from({ length: place.length }, (_, index) => place.key(index) ?? '');
  return {
    step: 'local',
    async all() {
      const own = keys()
        .filter((key) => key.startsWith(prefix))
        .map((key) => key.slice(prefix.length));
      return own.map((key) => [key, parsed(place.getItem(prefix + key))]);
    },
    async add(records) {
      for (const record of records) place.setItem(prefix + record.eid, JSON.stringify(record));
    },
    async setAside(bad, t) {
      for (const key of bad) {
        const text = place.getItem(prefix + key) ?? '';
        // First out, then in: it may be so long that there is no room for it twice.
        place.removeItem(prefix + key);
        try {
          place.setItem(`${quarantine}${t}:${key}`, text);
        } catch (error) {
          place.setItem(prefix + key, text);
          throw error;
        }
      }
    },
    aside: async () => keys().flatMap((key) => (key.startsWith(quarantine) ? [place.getItem(key)] : [])),
    async remove(gone) {
      for (const key of gone) place.removeItem(prefix + key);
    },
  };
}

/** The value of a JSON text, or the text itself, which no reader takes for a record. */
function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return text;
  }
}
