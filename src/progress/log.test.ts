import { describe, expect, it } from 'vitest';
import { type LogEvent, VERSION } from './event.ts';
import frozen from './frozen-v1.json' with { type: 'json' };
import { allKept, eraseAll, setAside, takeIn } from './holdings.ts';
import { createLog, type LogHost } from './log.ts';
import type { Step, Store } from './storage.ts';

/** A place whose content outlives the log, and that can be made to fail. */
function place(step: Step = 'indexeddb') {
  const kept = new Map<string, unknown>();
  const aside: unknown[] = [];
  const broken = { open: false, add: 0 };
  const open = async (): Promise<Store> => {
    if (broken.open) throw new Error('forbidden');
    return {
      step,
      all: async () => [...kept],
      async add(records) {
        if (broken.add > 0) {
          broken.add -= 1;
          throw new DOMException('full', 'QuotaExceededError');
        }
        for (const record of records) kept.set(record.eid, record);
      },
      async setAside(keys) {
        for (const key of keys) {
          aside.push(kept.get(key));
          kept.delete(key);
        }
      },
      aside: async () => aside,
      async remove(keys) {
        for (const key of keys) kept.delete(key);
      },
    };
  };
  return { kept, aside, broken, open };
}

let ids = 0;
let time = 0;
const open = (ladder: LogHost['ladder'], tell: LogHost['tell'] = () => {}) =>
  createLog({ ladder, now: () => ++time, newId: () => `e${++ids}`, tell });
const read = (lesson: string): LogEvent => ({ type: 'read', lesson });
const lessons = (log: Awaited<ReturnType<typeof open>>) =>
  log.all().map((record) => (record.type === 'read' ? record.lesson : record.type));

describe('log', () => {
  it('keeps what is appended, in order, for the next visit', async () => {
    const db = place();
    const log = await open([db.open]);
    const record = await log.append(read('a'));
    await log.append(read('b'));
    expect(record).toEqual({
      type: 'read',
      lesson: 'a',
      v: VERSION,
      eid: expect.any(String),
      t: expect.any(Number),
    });
    expect(lessons(log)).toEqual(['a', 'b']);
    expect(lessons(await open([db.open]))).toEqual(['a', 'b']);
    expect(log.step()).toBe('indexeddb');
  });

  it('loads the frozen records of version 1', async () => {
    const db = place();
    for (const record of frozen) db.kept.set(record.eid, record);
    expect((await open([db.open])).all()).toEqual(frozen);
  });

  it('tells listeners of each change until they stop listening, and tells other tabs', async () => {
    let told = 0;
    const log = await open([place().open], () => told++);
    let heard = 0;
    const stop = log.onChange(() => heard++);
    await log.append(read('a'));
    stop();
    await log.append(read('b'));
    expect([heard, told]).toEqual([1, 2]);
  });

  it('joins what two tabs add without seeing each other', async () => {
    const db = place();
    const [one, two] = [await open([db.open]), await open([db.open])];
    await one.append(read('a'));
    await two.append(read('b'));
    let heard = 0;
    one.onChange(() => heard++);
    await one.reload();
    await two.reload();
    expect(lessons(one)).toEqual(['a', 'b']);
    expect(two.all()).toEqual(one.all());
    await one.reload();
    expect(heard).toBe(1);
  });

  it('goes down the ladder when a place is forbidden or full, and loses nothing on the way', async () => {
    const [db, local] = [place(), place('local')];
    const log = await open([db.open, local.open]);
    await log.append(read('a'));
    db.broken.add = 2;
    const steps: string[] = [];
    log.onChange(() => steps.push(log.step()));
    await log.append(read('b'));
    expect(log.step()).toBe('local');
    expect(steps.at(-1)).toBe('local');
    db.broken.open = true;
    local.broken.add = 9;
    await log.append(read('c'));
    expect(log.step()).toBe('memory');
    expect(lessons(log)).toEqual(['a', 'b', 'c']);
    expect([db.kept.size, local.kept.size]).toEqual([1, 1]);
  });

  it('works in memory where nothing can be stored', async () => {
    const db = place();
    db.broken.open = true;
    const log = await open([db.open]);
    expect(log.step()).toBe('memory');
    await log.append(read('a'));
    expect(lessons(log)).toEqual(['a']);
  });

  it('brings records that had to go to a lower place back to the best one', async () => {
    const [db, local] = [place(), place('local')];
    db.broken.open = true;
    await (await open([db.open, local.open])).append(read('a'));
    expect(local.kept.size).toBe(1);
    db.broken.open = false;
    const log = await open([db.open, local.open]);
    expect(lessons(log)).toEqual(['a']);
    expect([db.kept.size, local.kept.size]).toEqual([1, 0]);
  });

  it('gives a place that was cleared while the page was open everything it still knows', async () => {
    const db = place();
    const log = await open([db.open]);
    await log.append(read('a'));
    db.kept.clear();
    db.broken.add = 1;
    await log.append(read('b'));
    expect(log.step()).toBe('indexeddb');
    expect(db.kept.size).toBe(2);
  });

  it('sets aside what cannot be read and goes on', async () => {
    const db = place();
    db.kept.set('bad', { v: 1, eid: 'bad', type: 'attempt' });
    db.kept.set('e0', { v: 1, eid: 'e0', t: 0, type: 'read', lesson: 'a' });
    const log = await open([db.open]);
    expect(lessons(log)).toEqual(['a']);
    expect(log.found).toEqual({ newer: 0, unreadable: 1 });
    expect(db.aside).toEqual([{ v: 1, eid: 'bad', type: 'attempt' }]);
  });

  it('leaves records of newer code where they are and counts them for nothing', async () => {
    const db = place();
    const newer = { v: VERSION + 1, eid: 'e0', t: 0, type: 'read', lesson: 'a', mood: 'good' };
    db.kept.set('e0', newer);
    const log = await open([db.open]);
    await log.append(read('b'));
    expect(lessons(log)).toEqual(['b']);
    expect(log.found).toEqual({ newer: 1, unreadable: 0 });
    expect(db.kept.get('e0')).toBe(newer);
  });

  it('takes in what comes from a file once, and changes nothing that is there', async () => {
    const db = place();
    const log = await open([db.open]);
    const own = await log.append(read('a'));
    const other = { ...own, eid: 'other', lesson: 'b' };
    expect(await takeIn(log, [{ ...own, lesson: 'tampered' } as typeof own, other])).toBe(1); // same id, other content
    expect(await takeIn(log, [other, own])).toBe(0);
    expect(lessons(log)).toEqual(['a', 'b']);
    expect(lessons(await open([db.open]))).toEqual(['a', 'b']);
  });

  it('forgets everything when it is erased, tells so, and can be given it all back', async () => {
    const [db, told] = [place(), [] as string[]];
    const newer = { v: VERSION + 1, eid: 'e0', t: 0, type: 'dream' };
    db.kept.set('e0', newer);
    const log = await open([db.open], (what) => told.push(what));
    await log.append(read('a'));
    const raw = await allKept(log);
    expect(raw).toContainEqual(newer);
    await eraseAll(log);
    expect([log.all(), db.kept.size, told]).toEqual([[], 0, ['added', 'erased']]);
    expect(await takeIn(log, raw)).toBe(2);
    expect(lessons(log)).toEqual(['a']);
    expect(db.kept.get('e0')).toBe(newer);
  });

  it('does not bring back what another tab has erased', async () => {
    const db = place();
    const [here, there] = [await open([db.open]), await open([db.open])];
    await here.append(read('a'));
    await there.reload();
    await eraseAll(here);
    await there.forget();
    await there.append(read('b'));
    expect(lessons(there)).toEqual(['b']);
    expect(db.kept.size).toBe(1);
  });

  it('hands out what was set aside', async () => {
    const db = place();
    db.kept.set('bad', 'scrap');
    expect(await setAside(await open([db.open]))).toEqual(['scrap']);
  });
});
