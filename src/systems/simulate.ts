// The engine with all its parts: what the command line, tests and theory's checks run.
import { breaking } from './breaker.ts';
import type { ExperimentInput } from './experiment.ts';
import { few } from './few.ts';
import { randomFaults } from './random-faults.ts';
import { retrying } from './retries.ts';
import { createRun, type Options, type Run } from './run.ts';
import { scaling } from './scale.ts';
import { sharing } from './sharing.ts';
import { trees } from './trees.ts';

export type { Options, Run, Scene, SceneMachine, SceneRequest, Snapshot } from './run.ts';

/** Makes a run ready at time 0. The experiment must have passed its schema and cross-checks. */
export const simulate = (input: ExperimentInput, options: Options = {}): Run =>
  createRun(input, options, { breaking, few, randomFaults, retrying, scaling, sharing, trees });
