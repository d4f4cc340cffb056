// What the reader has done with a lab, as a value, and how it changes. Pure; the clock, the address and
// the log are elsewhere.
import { type Lab, type Metrics, type Plug, type Settings, startSettings } from '../labs/define-lab.ts';
import { type BadSetting, seedOf } from '../labs/settings.ts';

/** A run that reached its end, and what it showed. */
export interface Conclusion {
  settings: Settings;
  metrics: Metrics;
  /** The prediction that would have been right. */
  outcome: string;
  /** The observation that is right. */
  seen: string;
}

export interface LabState {
  settings: Settings;
  seed: number;
  plugs: readonly Plug[];
  /** Moment shown, model seconds. */
  time: number;
  playing: boolean;
  speed: number;
  /** Machine that is highlighted in every representation. */
  selected: number | null;
  /** Chosen but not yet committed. */
  leaning: string | null;
  prediction: string | null;
  skipped: boolean;
  conclusion: Conclusion | null;
  /** The `version` of the world whose end was reached last. */
  ended: number | null;
  /** Chosen but not yet answered. */
  noticing: string | null;
  observation: string | null;
  /** Challenges met so far, in any run. */
  met: readonly string[];
  bad: readonly BadSetting[];
  /** Counts changes by the reader that the clock must not overwrite. */
  version: number;
}

export type LabAction =
  | { type: 'lean'; choice: string }
  | { type: 'predict' }
  | { type: 'skip' }
  | { type: 'play' }
  | { type: 'pause' }
  | { type: 'speed'; speed: number }
  /** The clock, a step or the timeline reached a moment. */
  | { type: 'at'; time: number }
  | { type: 'end'; conclusion: Conclusion; met: readonly string[] }
  /** A change of a computed lab's settings has met challenges. */
  | { type: 'meet'; met: readonly string[] }
  | { type: 'set'; name: string; value: number | string | boolean }
  | { type: 'seed'; seed: number }
  | { type: 'plug'; plugs: readonly Plug[] }
  | { type: 'select'; machine: number | null }
  | { type: 'notice'; choice: string }
  | { type: 'observe' }
  | { type: 'restart' }
  | { type: 'open'; settings: Settings; seed: number; time: number | null; bad: readonly BadSetting[] };

export function initialState(lab: Lab): LabState {
  return {
    ...startOfWorld(lab),
    speed: 1,
    leaning: null,
    prediction: null,
    skipped: false,
    conclusion: null,
    noticing: null,
    observation: null,
    met: [],
    bad: [],
  };
}

/** The part that "start over" brings back: the world, not what the reader has said about it. */
function startOfWorld(lab: Lab) {
  return {
    settings: startSettings(lab.controls),
    seed: seedOf(lab),
    plugs: (lab.kind === 'run' && lab.plugs) || [],
    time: lab.kind === 'run' ? lab.clock.opening : 0,
    playing: false,
    ended: null,
    selected: null,
    version: 0,
  };
}

/** End of a lab's timeline, model seconds; a computed lab has none. */
const endOf = (lab: Lab): number => (lab.kind === 'run' ? lab.clock.horizon : 0);

/** May the lab be run? Only after a prediction, or after saying that one would rather not (rule L5). */
export const isOpen = (state: LabState): boolean => state.prediction !== null || state.skipped;

/** Nothing is left to run: at its end, and what it showed is said. A change there makes another run, not yet told. */
export const isDone = (lab: Lab, state: LabState): boolean =>
  state.time >= endOf(lab) && state.ended === state.version;

/** The explanation is shown once the reader has said what happened, or has skipped the questions. */
export const isExplained = (state: LabState): boolean =>
  state.conclusion !== null && (state.observation !== null || state.skipped);

export function reduce(lab: Lab, state: LabState, action: LabAction): LabState {
  switch (action.type) {
    case 'lean':
      return { ...state, leaning: action.choice };
    case 'predict':
      return state.leaning === null ? state : { ...state, prediction: state.leaning };
    case 'skip':
      return { ...state, skipped: true };
    case 'play':
      if (!isOpen(state)) return state;
      return { ...state, playing: true, time: state.time >= endOf(lab) ? 0 : state.time };
    case 'pause':
      return { ...state, playing: false };
    case 'speed':
      return { ...state, speed: action.speed };
    case 'at':
      return { ...state, time: action.time };
    case 'end':
      return {
        ...state,
        time: endOf(lab),
        playing: false,
        conclusion: action.conclusion,
        ended: state.version,
        met: [...new Set([...state.met, ...action.met])],
      };
    case 'meet':
      return { ...state, met: [...new Set([...state.met, ...action.met])] };
    case 'set':
      return {
        ...state,
        settings: { ...state.settings, [action.name]: action.value },
        version: state.version + 1,
      };
    case 'seed':
      return { ...state, seed: action.seed, version: state.version + 1 };
    case 'plug':
      return { ...state, plugs: action.plugs, version: state.version + 1 };
    case 'select':
      return { ...state, selected: action.machine === state.selected ? null : action.machine };
    case 'notice':
      return { ...state, noticing: action.choice };
    case 'observe':
      return state.noticing === null ? state : { ...state, observation: state.noticing };
    case 'restart':
      return { ...state, ...startOfWorld(lab) };
    case 'open':
      return {
        ...state,
        settings: action.settings,
        seed: action.seed,
        time: action.time ?? state.time,
        bad: action.bad,
        version: state.version + 1,
      };
  }
}
