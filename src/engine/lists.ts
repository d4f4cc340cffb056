// Queues as doubly linked lists through one set of items: adding, and taking from anywhere, costs the same
// however long they are. An item stands in at most one list.
import { addInt, intAt } from './columns.ts';

/** No item. */
export const NONE = -1;

export interface Lists {
  first: Int32Array;
  last: Int32Array;
  count: Int32Array;
}

/** What each item knows of its place; columns of the items' own table. */
export interface Links {
  next: Int32Array;
  previous: Int32Array;
  /** The list that the item stands in, or NONE. */
  list: Int32Array;
}

/** So many empty lists. */
export const emptyLists = (count: number): Lists => ({
  first: new Int32Array(count).fill(NONE),
  last: new Int32Array(count).fill(NONE),
  count: new Int32Array(count),
});

/** Puts an item at the end of a list. */
export function append(lists: Lists, links: Links, list: number, item: number): void {
  const last = intAt(lists.last, list);
  links.list[item] = list;
  links.next[item] = NONE;
  links.previous[item] = last;
  if (last === NONE) lists.first[list] = item;
  else links.next[last] = item;
  lists.last[list] = item;
  addInt(lists.count, list, 1);
}

/** Puts an item before another one of the same list. */
export function insertBefore(lists: Lists, links: Links, other: number, item: number): void {
  const list = intAt(links.list, other);
  const previous = intAt(links.previous, other);
  links.list[item] = list;
  links.next[item] = other;
  links.previous[item] = previous;
  links.previous[other] = item;
  if (previous === NONE) lists.first[list] = item;
  else links.next[previous] = item;
  addInt(lists.count, list, 1);
}

/** Takes an item out of the list that it stands in. */
export function unlink(lists: Lists, links: Links, item: number): void {
  const list = intAt(links.list, item);
  const next = intAt(links.next, item);
  const previous = intAt(links.previous, item);
  if (previous === NONE) lists.first[list] = next;
  else links.next[previous] = next;
  if (next === NONE) lists.last[list] = previous;
  else links.previous[next] = previous;
  links.list[item] = NONE;
  addInt(lists.count, list, -1);
}
