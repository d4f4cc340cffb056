// A board's value: where each item stands, as text that an address can carry.
import type { BoardControl } from './define-lab.ts';

/** The place of each item. @throws when the text is not a value of this board. */
export function placesOf(board: BoardControl, value: string): Readonly<Record<string, string>> {
  if (!isBoardValue(board, value)) throw new Error(`"${value}" is no value of a board with ${board.items}.`);
  const places = value.split('.');
  return Object.fromEntries(board.items.map((item, index) => [item, places[index] ?? '']));
}

/** Items in a place, in the board's order. */
export function itemsAt(board: BoardControl, value: string, place: string): string[] {
  const places = value.split('.');
  return board.items.filter((_, index) => places[index] === place);
}

/** The value after one item has been moved. */
export function moved(board: BoardControl, value: string, item: string, place: string): string {
  const places = value.split('.');
  return board.items.map((one, index) => (one === item ? place : (places[index] ?? ''))).join('.');
}

/** Writes a placement as a value: `placement` names the place of each item. */
export function boardValue(items: readonly string[], placement: Readonly<Record<string, string>>): string {
  return items.map((item) => placement[item] ?? '').join('.');
}

/** Does the text name one known place for each item? */
export function isBoardValue(board: BoardControl, text: string): boolean {
  const places = text.split('.');
  return places.length === board.items.length && places.every((place) => board.places.includes(place));
}
