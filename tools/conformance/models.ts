// The models of the rules by name.
import { availability, failover, repair } from './models/availability.ts';
import { chain } from './models/chain.ts';
import { cluster } from './models/cluster.ts';
import { engine } from './models/engine.ts';
import { fanOut, hedge } from './models/fan-out.ts';
import { forkJoin, replicated } from './models/fork-join.ts';
import { balls, hash } from './models/hashing.ts';
import { law } from './models/laws.ts';
import type { Model } from './models/model.ts';
import { autoscaler, blast, capacity, meanfield } from './models/planning.ts';
import { prng } from './models/prng.ts';
import { retry } from './models/retry.ts';
import { retryStorm } from './models/retry-storm.ts';
import { station } from './models/station.ts';

export const MODELS: Record<string, Model> = {
  station,
  cluster,
  forkjoin: forkJoin,
  replicated,
  chain,
  fanout: fanOut,
  hedge,
  availability,
  repair,
  failover,
  retry,
  'retry-storm': retryStorm,
  hash,
  balls,
  law,
  capacity,
  autoscaler,
  blast,
  meanfield,
  engine,
  prng,
  property: engine,
};
