// The engine with all its parts: what the command line, tests and theory's checks run.
import { breaking } from './breaker.ts';
import { byChance } from './by-chance.ts';
import { byWeight } from './by-weight.ts';
import { centralQueue, pulling } from './central-queue.ts';
import { closed } from './closed.ts';
import { closing } from './closing.ts';
import type { ExperimentInput } from './experiment.ts';
import { few } from './few.ts';
import { frontDown } from './front-down.ts';
import { checking } from './health.ts';
import { inTurn } from './in-turn.ts';
import { leastBusy } from './least-busy.ts';
import { machineDown } from './machine-down.ts';
import { pacing } from './machine-pace.ts';
import { measuring } from './measuring.ts';
import { oldViews } from './old-views.ts';
import type { Parts } from './parts.ts';
import { randomFaults } from './random-faults.ts';
import { retrying } from './retries.ts';
import { onRing } from './ring.ts';
import { createRun, type Options, type Run } from './run.ts';
import { scaling } from './scale.ts';
import { serviceDown } from './service-down.ts';
import { sharing } from './sharing.ts';
import { stalling } from './stall.ts';
import { trees } from './trees.ts';

export type { Options, Run, Scene, SceneMachine, SceneRequest, Snapshot } from './run.ts';

const faults = { ...frontDown, ...machineDown, ...pacing, ...serviceDown, ...stalling };
const policies = {
  ...byChance,
  ...byWeight,
  ...centralQueue,
  ...few,
  ...inTurn,
  ...leastBusy,
  ...onRing,
};
const all: Parts = {
  breaking,
  checking,
  closed,
  closing,
  faults,
  measuring,
  oldViews,
  policies,
  pulling,
  randomFaults,
  retrying,
  scaling,
  sharing,
  trees,
};

/** Makes a run ready at time 0. The experiment must have passed its schema and cross-checks. */
export const simulate = (input: ExperimentInput, options: Options = {}): Run =>
  createRun(input, options, all);
