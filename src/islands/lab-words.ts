// The words of a lab as they reach its island: finished strings of one language.
import type { OwnPart } from './own-parts.ts';
import type { PictureType } from './picture-view.ts';

export interface ControlWords {
  label: string;
  help?: string | undefined;
  options?: Readonly<Record<string, string>> | undefined;
  /** Of a board: what is moved, and where it can stand. */
  items?: Readonly<Record<string, string>> | undefined;
  places?: Readonly<Record<string, string>> | undefined;
}
export interface PictureWords {
  /** What the picture shows, as a sentence; its holes are the metrics and the settings. */
  finding: string;
  axes?: { x: string; y: string } | undefined;
  /** Lines, rows, lanes and boxes by id. */
  names?: Readonly<Record<string, string>> | undefined;
}
export interface QuestionWords {
  prompt: string;
  choices: Readonly<Record<string, string>>;
}
/** One file content/<lang>/labs/<lab>.yml. */
export interface LabWords {
  title: string;
  task: string;
  summary: { play: string; controls: string; hint: string };
  controls: Readonly<Record<string, ControlWords>>;
  /** Machines by id, where “Server 1” would not do. */
  machines?: Readonly<Record<string, string>> | undefined;
  picture?: PictureWords | undefined;
  readouts: Readonly<Record<string, { label: string; theory?: string | undefined }>>;
  prediction: QuestionWords;
  observation: QuestionWords & { feedback: Readonly<Record<string, string>> };
  /** By the outcome that the run had. */
  explanation: Readonly<Record<string, string>>;
  challenges: Readonly<Record<string, { goal: string; idea: string }>>;
  leavesOut: readonly string[];
}

/** Everything a lab's island is given, as plain data that survives JSON. */
export interface LabProps {
  /** Lab id. */
  id: string;
  kind: 'run' | 'computed';
  /** What a unit of the lab's time is called; null for seconds. */
  timeUnit: 'hours' | 'days' | null;
  /** Type of the lab's own picture; null where the machines themselves are drawn. */
  picture: PictureType | null;
  /** What it has beside the frame of every lab. */
  own: readonly OwnPart[];
  words: LabWords;
  /** Interface words, `lab.*` of the dictionary without the prefix. */
  ui: Readonly<Record<string, string>>;
  /** `unit.*` of the dictionary without the prefix. */
  units: Readonly<Record<string, string>>;
  /** BCP 47 tag for numbers. */
  format: string;
  /** For the home page: stage, prediction and transport first, the rest on request. */
  compact: boolean;
  /** Address of the home page in the reader's language; absent in an embed, where the lab is the whole page. */
  home?: string | undefined;
}
