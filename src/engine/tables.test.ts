import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyPlain, grown, rowAt } from './columns.ts';
import { hashDigits, hashText, mixInt, mixInts, mixReal } from './hash.ts';
import { append, emptyList, insertBefore, type Linked, type List, NONE, unlink } from './lists.ts';
import { createTable, freeRow, type Row, takenRows, takeRow } from './table.ts';

const itemsOf = (list: List, items: Linked[]) => {
  const found: number[] = [];
  for (let item = list.first; item !== NONE; item = rowAt(items, item).next) found.push(item);
  return found;
};

test('linked lists keep the order that arrays would', () => {
  const action = fc.record({ item: fc.nat(15), list: fc.nat(2), at: fc.nat(5) });
  fc.assert(
    fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
      const lists = [emptyList(), emptyList(), emptyList()];
      const items = Array.from({ length: 16 }, (_, id): Linked => ({ id, next: NONE, previous: NONE }));
      const arrays: number[][] = [[], [], []];
      for (const { item, list, at } of actions) {
        const row = rowAt(items, item);
        const standing = arrays.findIndex((array) => array.includes(item));
        const target = arrays[list] ?? [];
        const other = target[at];
        if (standing >= 0) {
          unlink(rowAt(lists, standing), items, row);
          arrays[standing] = (arrays[standing] ?? []).filter((one) => one !== item);
        } else if (other === undefined) {
          append(rowAt(lists, list), items, row);
          target.push(item);
        } else {
          insertBefore(rowAt(lists, list), items, rowAt(items, other), row);
          target.splice(at, 0, item);
        }
        for (const [index, array] of arrays.entries()) {
          expect(itemsOf(rowAt(lists, index), items)).toEqual(array);
          expect(rowAt(lists, index).count).toBe(array.length);
          expect(rowAt(lists, index).last).toBe(array.at(-1) ?? NONE);
        }
      }
    }),
  );
});

test('a table never hands out a row twice, and keeps what it holds while it grows', () => {
  interface Note extends Row {
    text: string;
  }
  const table = createTable<Note>();
  const held = new Set<Note>();
  for (let turn = 0; turn < 500; turn += 1) {
    const row = takeRow(table, (id): Note => ({ id, free: NONE, text: '' }));
    expect(held.has(row)).toBe(false);
    held.add(row);
    row.text = `turn ${turn}`;
    if (turn % 3 === 0) {
      const [first = row] = held;
      held.delete(first);
      freeRow(table, first);
    }
    expect(takenRows(table)).toBe(held.size);
  }
  for (const row of held) expect(rowAt(table.rows, row.id)).toBe(row);
  expect(new Set([...held].map(({ text }) => text)).size).toBe(held.size);
  // Rows are used again: there are never more than were needed at once.
  expect(table.rows.length).toBeLessThanOrEqual(held.size + 1);
});

test('a copy of plain data is equal and independent', () => {
  const data = { a: 1, b: [{ c: Int32Array.of(1, 2) }], d: Float64Array.of(3), e: null };
  const copy = copyPlain(data);
  expect(copy).toEqual(data);
  data.b[0]?.c.fill(9);
  expect(copy.b[0]?.c).toEqual(Int32Array.of(1, 2));
});

test('a longer column begins as the old one and goes on with the fill', () => {
  expect(grown(Int32Array.of(1, 2), 4, -1)).toEqual(Int32Array.of(1, 2, -1, -1));
});

test('hashes depend on every character, every bit and the order', () => {
  const texts = ['', 'a', 'b', 'ab', 'ba', 'seed/1', 'seed/2', 'seed/1 '];
  expect(new Set(texts.map((text) => hashText(text, 1))).size).toBe(texts.length);
  expect(hashText('a', 1)).not.toBe(hashText('a', 2));
  const digits = (mix: (hash: Int32Array) => void) => {
    const hash = new Int32Array(2);
    mix(hash);
    return hashDigits(hash);
  };
  const all = [
    digits(() => undefined),
    digits((hash) => mixInt(hash, 1)),
    digits((hash) => {
      mixInt(hash, 1);
      mixInt(hash, 2);
    }),
    digits((hash) => {
      mixInt(hash, 2);
      mixInt(hash, 1);
    }),
    digits((hash) => mixReal(hash, 0.1)),
    digits((hash) => mixReal(hash, 0.1 + 2 ** -56)),
    digits((hash) => mixInt(hash, 0)),
  ];
  expect(digits((hash) => mixInts(hash, -7, 8))).toBe(
    digits((hash) => {
      mixInt(hash, -7);
      mixInt(hash, 8);
    }),
  );
  expect(new Set(all).size).toBe(all.length);
  for (const text of all) expect(text).toMatch(/^[0-9a-f]{16}$/);
});
