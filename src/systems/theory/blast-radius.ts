// How many customers one failure, or one customer who breaks whatever serves him, takes along.
import { whole } from './allowed.ts';
import { choose } from './counting.ts';

/** Share of the customers hit when one of m cells fails: 1/m. */
export function cellShare(cells: number): number {
  whole({ cells }, 1);
  return 1 / cells;
}

/** Number of different shuffle shards of `size` out of `workers`: C(w, s). */
export function shuffleShards(workers: number, size: number): number {
  whole({ workers, size }, 1);
  return choose(workers, size);
}

/**
 * Probability that another customer has the very same shard, and goes down with it: 1/C(w, s) (MacCarthaigh
 * 2019, Workload isolation using shuffle-sharding).
 */
export const sameShard = (workers: number, size: number): number => 1 / shuffleShards(workers, size);

/** Probability that two shards share exactly `shared` workers: C(s,j) C(w-s,s-j)/C(w,s) (hypergeometric). */
export function shardOverlap(workers: number, size: number, shared: number): number {
  whole({ shared }, 0);
  return (choose(size, shared) * choose(workers - size, size - shared)) / shuffleShards(workers, size);
}
