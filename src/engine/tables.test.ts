import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyPlain, grown } from './columns.ts';
import { hashDigits, hashText, mixInt, mixInts, mixReal } from './hash.ts';
import {
  append,
  countOf,
  emptyLists,
  firstOf,
  insertBefore,
  LIST,
  type Lists,
  lastOf,
  NEXT,
  NONE,
  PREVIOUS,
  unlink,
} from './lists.ts';
import { createTable, freeRow, INTS, placeOf, REALS, realsOf, takeRow } from './table.ts';

const itemsOf = (lists: Lists, links: Int32Array, list: number) => {
  const items: number[] = [];
  for (let item = firstOf(lists, list); item !== NONE; item = links[item + NEXT] ?? NONE) items.push(item);
  return items;
};

test('linked lists keep the order that arrays would', () => {
  const action = fc.record({ item: fc.nat(15), list: fc.nat(2), at: fc.nat(5) });
  fc.assert(
    fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
      const lists = emptyLists(3);
      const links = new Int32Array(16 * INTS).fill(NONE);
      expect(Math.max(NEXT, PREVIOUS, LIST)).toBeLessThan(INTS);
      const arrays: number[][] = [[], [], []];
      for (const { item: number, list, at } of actions) {
        const item = number * INTS;
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
          expect(countOf(lists, index)).toBe(array.length);
          expect(lastOf(lists, index)).toBe(array.at(-1) ?? NONE);
        }
      }
    }),
  );
});

test('a table never hands out a row twice, and keeps what it holds while it grows', () => {
  const table = createTable();
  const held = new Set<number>();
  for (let turn = 0; turn < 500; turn += 1) {
    const row = takeRow(table);
    expect(held.has(row)).toBe(false);
    held.add(row);
    for (let field = 0; field < INTS; field += 1) table.ints[row + field] = row + field;
    for (let field = 0; field < REALS; field += 1) table.reals[realsOf(row) + field] = row + field / 8;
    if (turn % 3 === 0) {
      const [first = 0] = held;
      held.delete(first);
      freeRow(table, first);
    }
  }
  for (const row of held) {
    expect([...table.ints.slice(row, row + INTS)]).toEqual(Array.from({ length: INTS }, (_, at) => row + at));
    const reals = table.reals.slice(realsOf(row), realsOf(row) + REALS);
    expect([...reals]).toEqual(Array.from({ length: REALS }, (_, at) => row + at / 8));
  }
  expect(new Set([...held].map(placeOf)).size).toBe(held.size);
  expect(placeOf(table.used)).toBeLessThan(400);
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
