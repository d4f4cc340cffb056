// Queues as doubly linked lists through one table: adding, and taking from anywhere, costs the same however
// long they are. An item is a row that has links; it stands in at most one list.
import { rowAt } from './columns.ts';

/** No item, no list. */
export const NONE = -1;

export interface List {
  first: number;
  last: number;
  count: number;
}

export interface Linked {
  readonly id: number;
  next: number;
  previous: number;
}

export const emptyList = (): List => ({ first: NONE, last: NONE, count: 0 });

/** Puts an item at the end of a list. */
export const append = (list: List, items: readonly Linked[], item: Linked): void => {
  const { last } = list;
  item.next = NONE;
  item.previous = last;
  if (last === NONE) list.first = item.id;
  else rowAt(items, last).next = item.id;
  list.last = item.id;
  list.count += 1;
};

/** Puts an item before another one of the list. */
export const insertBefore = (list: List, items: readonly Linked[], other: Linked, item: Linked): void => {
  const { previous } = other;
  item.next = other.id;
  item.previous = previous;
  other.previous = item.id;
  if (previous === NONE) list.first = item.id;
  else rowAt(items, previous).next = item.id;
  list.count += 1;
};

/** Takes an item out of the list that it stands in. */
export const unlink = (list: List, items: readonly Linked[], item: Linked): void => {
  const { next, previous } = item;
  if (previous === NONE) list.first = next;
  else rowAt(items, previous).next = next;
  if (next === NONE) list.last = previous;
  else rowAt(items, next).previous = previous;
  list.count -= 1;
};
