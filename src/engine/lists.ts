// Queues as doubly linked lists through one table: adding, and taking from anywhere, costs the same however
// long they are. An item is a row that has links; it stands in at most one list.

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

/* Numbers of lists and items come from those who made them: none is read that does not exist. */
export const listAt = (lists: readonly List[], list: number): List => lists[list] as List; // see above
const itemAt = (items: readonly Linked[], item: number): Linked => items[item] as Linked; // see above

/** Puts an item at the end of a list. */
export function append(lists: readonly List[], items: readonly Linked[], list: number, item: Linked): void {
  const whole = listAt(lists, list);
  const { last } = whole;
  item.list = list;
  item.next = NONE;
  item.previous = last;
  if (last === NONE) whole.first = item.id;
  else itemAt(items, last).next = item.id;
  whole.last = item.id;
  whole.count += 1;
}

/** Puts an item before another one of the same list. */
export function insertBefore(
  lists: readonly List[],
  items: readonly Linked[],
  other: Linked,
  item: Linked,
): void {
  const whole = listAt(lists, other.list);
  const { previous } = other;
  item.list = other.list;
  item.next = other.id;
  item.previous = previous;
  other.previous = item.id;
  if (previous === NONE) whole.first = item.id;
  else itemAt(items, previous).next = item.id;
  whole.count += 1;
}

/** Takes an item out of the list that it stands in. */
export function unlink(lists: readonly List[], items: readonly Linked[], item: Linked): void {
  const whole = listAt(lists, item.list);
  const { next, previous } = item;
  if (previous === NONE) whole.first = next;
  else itemAt(items, previous).next = next;
  if (next === NONE) whole.last = previous;
  else itemAt(items, next).previous = previous;
  item.list = NONE;
  whole.count -= 1;
}
