/**
 * What the log keeps: one record for each thing that the learner did. Records are only ever added, so that
 * two tabs, two devices or an import merge by union of `eid`.
 *
 * Lifecycle. `v` is the version of the record's form. A reader of this code accepts every version up to its
 * own (there is a frozen file of old records that must always load); it leaves a newer record untouched and
 * out of every reduction; what cannot be read is set aside, never deleted. Ids name questions, labs and
 * lessons without a language. When a lesson or question is removed its records stay and count for nothing;
 * when a question changes its meaning, its `rev` grows and answers to the older one are not graded.
 *
 * Version 2 added `Sit` and an attempt's `confidence`; version 3 added `Place`. Everything older stayed as it was.
 */
export const VERSION = 3;

/** An answer to a question that was graded. */
export interface Attempt {
  type: 'attempt';
  item: string;
  rev: number;
  locale: string;
  /** 0 for the first time through. */
  cycle: number;
  /** Seed of the order in which the options stood. */
  seed: number;
  /** What was entered, by option ids; read it with the quiz's `readResponse`. */
  response: unknown;
  verdict: 'correct' | 'partial' | 'wrong';
  /** 0 to 1. */
  score: number;
  /** From 1 in each cycle. */
  try: number;
  /** Hints seen before. */
  hints: number;
  /** The question was over: right, or the answer was shown. */
  settled: boolean;
  /** How sure the reader was before the answer was graded: unsure, fairly, sure. Absent where nobody asked. */
  confidence?: 1 | 2 | 3;
}
/** A guess before reading; never graded. */
export interface Guess {
  type: 'guess';
  item: string;
  rev: number;
  locale: string;
  response: unknown;
}
/** What a reader expected of a lab's run; null when they would rather not say. */
export interface Predict {
  type: 'predict';
  lab: string;
  choice: string | null;
}
/** What a reader saw in a lab's run, and what there was to see. */
export interface Observe {
  type: 'observe';
  lab: string;
  choice: string;
  seen: string;
}
export interface Challenge {
  type: 'challenge';
  lab: string;
  challenge: string;
}
/** The reader reached the end of a lesson. */
export interface Read {
  type: 'read';
  lesson: string;
}

/** A test was begun: from now on the first try at each of its questions counts for it. */
export interface Sit {
  type: 'sit';
  /** `test-1` for the test of part 1, `final` for the last one. */
  test: string;
  /** What the questions were drawn with, 32 bits. */
  seed: number;
  /** The questions in the order in which they are asked. */
  items: readonly string[];
  /** It asks only what the one before had missed. */
  again: boolean;
}

/** Where a reader had put each thing on a lab's board when they asked how it stands. */
export interface Place {
  type: 'place';
  lab: string;
  /** The place of each thing, by its id. */
  placed: Readonly<Record<string, string>>;
}

export type LogEvent = Attempt | Guess | Predict | Observe | Challenge | Read | Sit | Place;
export interface Stamp {
  v: number;
  /** Unique for ever. */
  eid: string;
  /** When, in milliseconds since 1970 by the reader's clock. */
  t: number;
}
export type LogRecord = LogEvent & Stamp;
