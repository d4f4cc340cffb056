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
  /** The list that it stands in, or NONE. */
  list: number;
}

/** So many empty lists. */
export const emptyLists = (count: number): List[] =>
  Array.from({ length: count }, () => ({ first: NONE, last: NONE, count: 0 }));

/** Puts an item at the end of a list. */
export const append = (
  lists: readonly List[],
  items: readonly Linked[],
  list: number,
  item: Linked,
): void => {
  const whole = rowAt(lists, list);
  const { last } = whole;
  item.list = list;
  item.next = NONE;
  item.previous = last;
  if (last === NONE) whole.first = item.id;
  else rowAt(items, last).next = item.id;
  whole.last = item.id;
  whole.count += 1;
};

/** Puts an item before another one of the same list. */
export const insertBefore = (
  lists: readonly List[],
  items: readonly Linked[],
  other: Linked,
  item: Linked,
): void => {
  const whole = rowAt(lists, other.list);
  const { previous } = other;
  item.list = other.list;
  item.next = other.id;
  item.previous = previous;
  other.previous = item.id;
  if (previous === NONE) whole.first = item.id;
  else rowAt(items, previous).next = item.id;
  whole.count += 1;
};

/** Takes an item out of the list that it stands in. */
export const unlink = (lists: readonly List[], items: readonly Linked[], item: Linked): void => {
  const whole = rowAt(lists, item.list);
  const { next, previous } = item;
  if (previous === NONE) whole.first = next;
  else rowAt(items, previous).next = next;
  if (next === NONE) whole.last = previous;
  else rowAt(items, next).previous = previous;
  item.list = NONE;
  whole.count -= 1;
};
