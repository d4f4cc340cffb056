// Queues as doubly linked lists through one table: adding, and taking from anywhere, costs the same however
// long they are. An item is a row whose first whole numbers are its links; it stands in at most one list.
import { addInt, intAt } from './columns.ts';

/** No item. */
export const NONE = -1;

/** Fields of an item. */
export const NEXT = 0;
export const PREVIOUS = 1;
/** The list that the item stands in, or NONE. */
export const LIST = 2;

/** First item, last item and length of each list, one after another. */
export type Lists = Int32Array;
const WIDTH = 4;
const LAST = 1;
const COUNT = 2;

/** So many empty lists. */
export function emptyLists(count: number): Lists {
  const lists = new Int32Array(count * WIDTH).fill(NONE);
  for (let list = 0; list < count; list += 1) lists[list * WIDTH + COUNT] = 0;
  return lists;
}

export const firstOf = (lists: Lists, list: number): number => intAt(lists, list * WIDTH);
export const lastOf = (lists: Lists, list: number): number => intAt(lists, list * WIDTH + LAST);
export const countOf = (lists: Lists, list: number): number => intAt(lists, list * WIDTH + COUNT);

/** Puts an item at the end of a list. */
export function append(lists: Lists, items: Int32Array, list: number, item: number): void {
  const at = list * WIDTH;
  const last = intAt(lists, at + LAST);
  items[item + LIST] = list;
  items[item + NEXT] = NONE;
  items[item + PREVIOUS] = last;
  if (last === NONE) lists[at] = item;
  else items[last + NEXT] = item;
  lists[at + LAST] = item;
  addInt(lists, at + COUNT, 1);
}

/** Puts an item before another one of the same list. */
export function insertBefore(lists: Lists, items: Int32Array, other: number, item: number): void {
  const list = intAt(items, other + LIST);
  const previous = intAt(items, other + PREVIOUS);
  items[item + LIST] = list;
  items[item + NEXT] = other;
  items[item + PREVIOUS] = previous;
  items[other + PREVIOUS] = item;
  if (previous === NONE) lists[list * WIDTH] = item;
  else items[previous + NEXT] = item;
  addInt(lists, list * WIDTH + COUNT, 1);
}

/** Takes an item out of the list that it stands in. */
export function unlink(lists: Lists, items: Int32Array, item: number): void {
  const at = intAt(items, item + LIST) * WIDTH;
  const next = intAt(items, item + NEXT);
  const previous = intAt(items, item + PREVIOUS);
  if (previous === NONE) lists[at] = next;
  else items[previous + NEXT] = next;
  if (next === NONE) lists[at + LAST] = previous;
  else items[next + PREVIOUS] = previous;
  items[item + LIST] = NONE;
  addInt(lists, at + COUNT, -1);
}
