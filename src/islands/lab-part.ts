// What the parts of a lab's island are given.
import type { Lab, RunLab } from '../labs/define-lab.ts';
import type { Playback } from '../labs/playback.ts';
import type { LabAction, LabState } from './lab-state.ts';
import type { Tongue } from './lab-tongue.ts';

export interface LabPart {
  lab: Lab;
  tongue: Tongue;
  state: LabState;
  dispatch: (action: LabAction) => void;
}

/** For the parts that show a run. */
export interface RunPart extends LabPart {
  lab: RunLab;
  /** Stands at `state.time` whenever a part renders. */
  playback: Playback;
}
