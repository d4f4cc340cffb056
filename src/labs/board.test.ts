import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardValue, isBoardValue, itemsAt, moved, placesOf } from './board.ts';
import type { BoardControl } from './define-lab.ts';

const board: BoardControl = {
  type: 'board',
  items: ['account', 'order', 'pay'],
  places: ['tray', 'm1', 'm2'],
  start: 'tray.tray.tray',
};
const values = fc
  .array(fc.constantFrom(...board.places), { minLength: 3, maxLength: 3 })
  .map((one) => one.join('.'));

describe('a board', () => {
  it('reads what it writes, and stands every item in exactly one place', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(boardValue(board.items, placesOf(board, value))).toBe(value);
        expect(board.places.flatMap((place) => itemsAt(board, value, place)).sort()).toEqual(
          [...board.items].sort(),
        );
      }),
    );
  });

  it('moves one item and leaves the others where they are', () => {
    fc.assert(
      fc.property(
        values,
        fc.constantFrom(...board.items),
        fc.constantFrom(...board.places),
        (value, item, place) => {
          expect(placesOf(board, moved(board, value, item, place))).toEqual({
            ...placesOf(board, value),
            [item]: place,
          });
        },
      ),
    );
  });

  it('knows its values from other texts', () => {
    for (const text of ['', 'tray', 'tray.tray', 'tray.tray.m3', 'tray.tray.tray.tray', 'm1.m2.M1'])
      expect(isBoardValue(board, text), text).toBe(false);
    expect(isBoardValue(board, board.start)).toBe(true);
    expect(() => placesOf(board, 'm9.m1.m1')).toThrow(
      '"m9.m1.m1" is no value of a board with account,order,pay.',
    );
  });
});
