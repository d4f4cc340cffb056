// The engine with all its parts: what the command line, tests and theory's checks run.
import { breaking } from './breaker.ts';
import { byWeight } from './by-weight.ts';
import { closed } from './closed.ts';
import { closing } from './closing.ts';
import type { ExperimentInput } from './experiment.ts';
import { few } from './few.ts';
import { measuring } from './measuring.ts';
import { oldViews } from './old-views.ts';
import type { Parts } from './parts.ts';
import { randomFaults } from './random-faults.ts';
import { retrying } from './retries.ts';
import { onRing } from './ring.ts';
import { createRun, type Options, type Run } from './run.ts';
import { scaling } from './scale.ts';
import { sharing } from './sharing.ts';
import { trees } from './trees.ts';

export type { Options, Run, Scene, SceneMachine, SceneRequest, Snapshot } from './run.ts';

const policies = { ...byWeight, ...few, ...onRing };
const all: Parts = {
  breaking,
  closed,
  closing,
  measuring,
  oldViews,
  policies,
  randomFaults,
  retrying,
  scaling,
  sharing,
  trees,
};

/** Makes a run ready at time 0. The experiment must have passed its schema and cross-checks. */
export const simulate = (input: ExperimentInput, options: Options = {}): Run =>
  createRun(input, options, all);
