import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyPlain, grown } from './columns.ts';
import { hashDigits, hashText, mixInt, mixReal } from './hash.ts';
import { append, emptyLists, insertBefore, type Links, type Lists, NONE, unlink } from './lists.ts';
import { emptyRows, freeRow, intColumn, realColumn, takeRow } from './table.ts';

const itemsOf = (lists: Lists, links: Links, list: number) => {
  const items: number[] = [];
  for (let item = lists.first[list] ?? NONE; item !== NONE; item = links.next[item] ?? NONE) items.push(item);
  return items;
};

test('linked lists keep the order that arrays would', () => {
  const action = fc.record({ item: fc.nat(15), list: fc.nat(2), at: fc.nat(5) });
  fc.assert(
    fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
      const lists = emptyLists(3);
      const column = () => new Int32Array(16).fill(NONE);
      const links: Links = { next: column(), previous: column(), list: column() };
      const arrays: number[][] = [[], [], []];
      for (const { item, list, at } of actions) {
        const standing = arrays.findIndex((array) => array.includes(item));
        const target = arrays[list] ?? [];
        const other = target[at];
        if (standing >= 0) {
          unlink(lists, links, item);
          arrays[standing] = (arrays[standing] ?? []).filter((one) => one !== item);
        } else if (other === undefined) {
          append(lists, links, list, item);
          target.push(item);
        } else {
          insertBefore(lists, links, other, item);
          target.splice(at, 0, item);
        }
        for (const [index, array] of arrays.entries()) {
          expect(itemsOf(lists, links, index)).toEqual(array);
          expect(lists.count[index]).toBe(array.length);
          expect(lists.last[index]).toBe(array.at(-1) ?? NONE);
        }
      }
    }),
  );
});

test('a table never hands out a row twice, and keeps what it holds while it grows', () => {
  const table = { rows: emptyRows(), name: intColumn(), size: realColumn(), pair: new Int32Array(32) };
  const held = new Set<number>();
  for (let turn = 0; turn < 500; turn += 1) {
    const row = takeRow(table);
    expect(held.has(row)).toBe(false);
    held.add(row);
    table.name[row] = row;
    table.pair[2 * row + 1] = row;
    if (turn % 3 === 0) {
      const [first = 0] = held;
      held.delete(first);
      freeRow(table.rows, first);
    }
  }
  for (const row of held) expect([table.name[row], table.pair[2 * row + 1]]).toEqual([row, row]);
  expect(table.pair.length).toBe(2 * table.name.length);
  expect(table.rows.used).toBeLessThan(400);
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
  expect(new Set(all).size).toBe(all.length);
  for (const text of all) expect(text).toMatch(/^[0-9a-f]{16}$/);
});
