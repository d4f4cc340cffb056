// Requests that pass one station several times.
import { notNegative, positive, share } from './allowed.ts';
import { mmc } from './multi-server.ts';
import type { Station } from './stations.ts';

/**
 * M/M/c with Bernoulli feedback: a served request joins the tail again with probability p. Its number is that
 * of M/M/c with arrivals lambda/(1 - p); for one server T = 1/(mu (1 - p) - lambda) (Takacs 1963; Jackson
 * 1957). Waiting and response are of the whole stay, all rounds together.
 */
export function feedback(lambda: number, mu: number, again: number, servers = 1): Station {
  notNegative({ lambda });
  positive({ mu });
  share({ again });
  if (again === 1) return { ...mmc(servers * mu, mu, servers), utilisation: Number.POSITIVE_INFINITY };
  const round = mmc(lambda / (1 - again), mu, servers);
  return { ...round, waiting: round.waiting / (1 - again), response: round.response / (1 - again) };
}
