// What every part of a lab's island is given.
import type { Lab } from '../labs/define-lab.ts';
import type { Playback } from '../labs/playback.ts';
import type { LabAction, LabState } from './lab-state.ts';
import type { Tongue } from './lab-tongue.ts';

export interface LabPart {
  lab: Lab;
  tongue: Tongue;
  state: LabState;
  dispatch: (action: LabAction) => void;
  /** Stands at `state.time` whenever a part renders. */
  playback: Playback;
}
