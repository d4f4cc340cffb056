import { beforeEach, describe, expect, it } from 'vitest';
import { type Items, localStore } from './storage-local.ts';

let kept: Map<string, string>;
const items: Items = {
  get length() {
    return kept.size;
  },
  key: (index) => [...kept.keys()][index] ?? null,
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, value) => void kept.set(key, value),
  removeItem: (key) => void kept.delete(key),
};
const record = (eid: string) => ({ eid, t: 1 });

beforeEach(() => {
  kept = new Map([['theme', 'dark']]);
});

describe('the log in localStorage', () => {
  it('keeps records under keys of their own, so that two tabs lose nothing of each other', async () => {
    const [one, two] = [await localStore(() => items, 'log'), await localStore(() => items, 'log')];
    await one.add([record('a')]);
    await two.add([record('b')]);
    expect(await one.all()).toEqual([
      ['a', record('a')],
      ['b', record('b')],
    ]);
  });

  it('leaves other keys alone', async () => {
    const store = await localStore(() => items, 'log');
    await store.add([record('a')]);
    await store.remove(['a']);
    expect([...kept]).toEqual([['theme', 'dark']]);
  });

  it.each(['{"v":1,"ev":[{', 'null', '[]', '"x"', ''])(
    'hands %j over as it is and can set it aside',
    async (text) => {
      kept.set('log:event:bad', text);
      const store = await localStore(() => items, 'log');
      expect((await store.all()).map(([key]) => key)).toEqual(['bad']);
      await store.setAside(['bad'], 17);
      expect(await store.all()).toEqual([]);
      expect(kept.get('log:quarantine:17:bad')).toBe(text);
    },
  );

  it('sets aside what fills the whole place, and leaves it where it was if even that cannot be', async () => {
    const room = (most: number): Items => ({
      ...items,
      setItem(key, value) {
        const others = [...kept].reduce((sum, [name, text]) => sum + (name === key ? 0 : text.length), 0);
        if (others + value.length > most) throw new DOMException('full', 'QuotaExceededError');
        kept.set(key, value);
      },
      get length() {
        return kept.size;
      },
    });
    kept = new Map([['log:event:bad', 'a'.repeat(100)]]);
    await (await localStore(() => room(100), 'log')).setAside(['bad'], 17);
    expect([...kept.keys()]).toEqual(['log:quarantine:17:bad']);

    kept = new Map([['log:event:bad', 'a'.repeat(100)]]);
    const never: Items = {
      ...room(100),
      setItem(key, value) {
        if (key.includes('quarantine')) throw new DOMException('full', 'QuotaExceededError');
        kept.set(key, value);
      },
    };
    await expect((await localStore(() => never, 'log')).setAside(['bad'], 17)).rejects.toThrow('full');
    expect([...kept.keys()]).toEqual(['log:event:bad']);
  });

  it('rejects where naming the storage throws', async () => {
    const forbidden = localStore(() => {
      throw new DOMException('denied', 'SecurityError');
    }, 'log');
    await expect(forbidden).rejects.toThrow('denied');
  });
});
