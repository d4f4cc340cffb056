// The limit: a binary heap in typed arrays, keyed by time and order, that only takes the next event out and puts
// one in after an exponential time (the hold model). Whatever simulates events in this language does at least this.
import { createStreams } from '../../src/engine/random.ts';
import { exponential } from '../../src/engine/samplers.ts';

/** Holds `events` times with `pending` events in the heap; returns the number of events. */
export function holdHeap(pending: number, events: number): number {
  const time = new Float64Array(pending + 1);
  const order = new Float64Array(pending + 1);
  const streams = createStreams(1, ['hold']);
  let size = 0;
  let count = 0;
  const isBefore = (a: number, t: number, o: number) => {
    const at = time[a] as number; // rows below `size` exist, here and below
    return at < t || (at === t && (order[a] as number) < o);
  };
  const move = (from: number, to: number) => {
    time[to] = time[from] as number;
    order[to] = order[from] as number;
  };
  const push = (t: number) => {
    count += 1;
    let hole = size;
    size += 1;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (isBefore(parent, t, count)) break;
      move(parent, hole);
      hole = parent;
    }
    time[hole] = t;
    order[hole] = count;
  };
  const pop = () => {
    const first = time[0] as number;
    size -= 1;
    if (size === 0) return first;
    const t = time[size] as number;
    const o = order[size] as number;
    let hole = 0;
    for (let child = 1; child < size; child = 2 * hole + 1) {
      if (child + 1 < size && isBefore(child + 1, time[child] as number, order[child] as number)) child += 1;
      if (!isBefore(child, t, o)) break;
      move(child, hole);
      hole = child;
    }
    time[hole] = t;
    order[hole] = o;
    return first;
  };
  for (let index = 0; index < pending; index += 1) push(exponential(1, streams, 0));
  for (let event = 0; event < events; event += 1) push(pop() + exponential(1, streams, 0));
  return events;
}
