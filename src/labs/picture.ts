// What a lab shows, as data without words: the stage draws it, a table says the same numbers. Ids of lines, rows
// and boxes get their words from `picture.names` of the lab's file of words.
import type { Unit } from './define-lab.ts';

/** Lines over a number that the reader can set. */
export interface CurvePicture {
  type: 'curve';
  x: { unit: Unit; min: number; max: number };
  /** `log`: each step of the axis is ten times the last; values must be above 0. */
  y: { unit: Unit; min: number; max: number; log?: boolean };
  /** At most five can be told apart. Points by rising x; a NaN interrupts the line. */
  lines: readonly { id: string; points: readonly (readonly [x: number, y: number])[] }[];
  /** Where the reader's setting stands: a mark on every line. */
  at: number | null;
}

/** One number for each of a few things. */
export interface BarsPicture {
  type: 'bars';
  unit: Unit;
  /** End of the axis; the longest bar decides without it. */
  max?: number;
  /** `level`: a line that the value is held against, such as what one machine can do. `bad`: marked as failing. */
  rows: readonly { id: string; value: number; level?: number; bad?: boolean }[];
}

/** Who works on what and when: one lane for each worker. */
export interface GanttPicture {
  type: 'gantt';
  unit: Unit;
  /** End of the time axis. */
  end: number;
  /** Moment reached; bars that are under way end here. */
  now: number;
  lanes: readonly {
    id: string;
    /** Lanes of one group stand together under its name. */
    group: string;
    bars: readonly { task: number; from: number; to: number; lost?: boolean }[];
    /** The worker is down. */
    down?: readonly { from: number; to: number }[];
  }[];
  /** When each task was done, group by group, in the order of completion. */
  done: readonly { group: string; times: readonly number[] }[];
}

/** Boxes in boxes: what is inside a node, and the number that holds at each level. */
export interface NestPicture {
  type: 'nest';
  unit: Unit;
  /** Name of the control that a tap on a box sets; without it the boxes are only looked at. */
  control?: string;
  root: Nest;
  /** Drawn until the reader has asked, where the boxes themselves tell the answer. */
  veiled?: Nest;
}
export interface Nest {
  id: string;
  /** NaN: the box has no number of its own. */
  value: number;
  /** How many such boxes stand side by side. */
  times: number;
  inside: readonly Nest[];
  /** What a tap on the box sets the control to; without it the box cannot be tapped. */
  sets?: number | string;
  /** Can the reader see into it? What is inside a closed box stands only in the table. */
  open?: boolean;
  /** It has lost power. */
  down?: boolean;
  /** What is in it stands against what the picture says. */
  bad?: boolean;
  /** The kind of work that it does, and the kinds of the others beside it, drawn as shapes; `boxes` for all kinds. */
  does?: string;
  others?: readonly string[];
  /** What it is called: ids of names. */
  called?: readonly string[];
}

/** What the reader has placed, drawn where it was placed: the board itself. */
export interface BoardPicture {
  type: 'board';
  /** Name of the board control. */
  control: string;
  /** Who calls whom; `crosses`: over the network. */
  links: readonly { from: string; to: string; crosses: boolean }[];
  /** Items and places that are down. */
  down: readonly string[];
  /** One number for a place or an item, written on it. */
  notes?: readonly { id: string; value: number; unit: Unit }[];
  /** Items that stand where they should not, marked once the reader has asked. */
  wrong?: readonly string[];
  /** Items that the answer points at; the lab's word for it is the name `marked`. */
  marked?: readonly string[];
  /** The place where things wait to be sorted: drawn across, above the others. */
  pile?: string;
}

export type Picture = CurvePicture | BarsPicture | GanttPicture | NestPicture | BoardPicture;
