// Who has to talk to whom. A count of pairs, not a model of how productive people are.
import { whole } from './allowed.ts';

/** Pairs among n people or services: n(n - 1)/2 (Brooks 1975). */
export function channels(n: number): number {
  whole({ n }, 0);
  return (n * (n - 1)) / 2;
}

/** Pairs inside each of `teams` equal teams, and one channel between every two teams. */
export function channelsOfTeams(teams: number, size: number): number {
  return teams * channels(size) + channels(teams);
}
