// Three shapes of one question, kept apart: what the learner entered, what may be seen before answering, and
// the key. Everything refers to options by id, never by place or text, so that an answer survives shuffling,
// translation and rewording.

export const questionTypes = [
  'single',
  'multi',
  'numeric',
  'order',
  'match',
  'categorise',
  'cloze',
  'hotspot',
  'spot',
  'predict',
  'build',
  'recall',
] as const;
export type QuestionType = (typeof questionTypes)[number];
/**
 * `pre`: a guess before reading, not scored. `section`: at the end of a section. `check`: at the lesson's end.
 * `quiz`: only in tests and review.
 */
export type Kind = 'pre' | 'section' | 'check' | 'quiz';
export type Level = 'recall' | 'understand' | 'apply' | 'infer';

/** One of several is chosen, and graded: from a list, from a passage in parts, on a drawing. */
export type PickType = 'single' | 'spot' | 'hotspot';
/** Each of several places takes one answer. */
export type PlaceType = 'match' | 'categorise' | 'cloze';

/** Can it be asked on a page without its lesson's labs, as in a review? */
export const isPortable = (type: QuestionType): boolean => type !== 'predict' && type !== 'build';

/** What the learner entered. */
export type Response =
  | { type: PickType; option: string | null }
  | { type: 'multi'; options: readonly string[] }
  /** `unit` is null while none is chosen, and where none is asked. */
  | { type: 'numeric'; text: string; unit: string | null }
  /** Ids from first to last; empty while nothing was moved. */
  | { type: 'order'; order: readonly string[] }
  /** By row or blank: the id of a choice, or what was typed. */
  | { type: PlaceType; filled: Readonly<Record<string, string>> }
  /** `seen`: the option that the run turned out to show; null until then. */
  | { type: 'predict'; option: string | null; seen: string | null }
  | { type: 'build'; met: boolean }
  /** `text`: what the learner wrote for themselves. `remembered`: null until they have said so. */
  | { type: 'recall'; text: string; remembered: boolean | null };

interface PublicBase {
  id: string;
  /** Grows when the key or the options change their meaning; answers to an older one are not graded. */
  rev: number;
  kind: Kind;
  stem: string;
  /** How many hints there are; the words come with the key. */
  hints: number;
  /** Asks how sure the learner is, before the feedback. */
  confidence?: boolean;
}
export interface Labelled {
  id: string;
  text: string;
}
export interface PublicOption extends Labelled {
  /** Stays last when the others are shuffled. */
  fixed?: boolean;
}
/** A thing to expect of a run. With a metric to watch it is true from `from` (included) to `below` (excluded). */
export interface Expectation extends Labelled {
  from?: number;
  below?: number;
}
/** Settings of a lab that a question fixes. */
export type LabSettings = Readonly<Record<string, number | string | boolean>>;

/** What may be seen before answering: nothing here tells the key. */
export type PublicQuestion =
  | (PublicBase & { type: 'single' | 'multi' | 'spot'; options: readonly PublicOption[] })
  | (PublicBase & { type: 'hotspot'; drawing: string; options: readonly PublicOption[] })
  | (PublicBase & { type: 'numeric'; units: readonly string[] })
  /** `solved`: hash of the right order, so that no reader starts with it. */
  | (PublicBase & { type: 'order'; options: readonly PublicOption[]; solved: number })
  | (PublicBase & { type: 'match' | 'categorise'; rows: readonly Labelled[]; choices: readonly Labelled[] })
  /** `text` has a hole in braces for each blank. A blank without choices is typed. */
  | (PublicBase & { type: 'cloze'; text: string; blanks: readonly PublicBlank[] })
  | (PublicBase & {
      type: 'predict';
      lab: string;
      watch: string;
      settings: LabSettings;
      options: readonly Expectation[];
    })
  | (PublicBase & { type: 'build'; lab: string; challenge: string })
  | (PublicBase & { type: 'recall' });
export interface PublicBlank {
  id: string;
  choices: readonly Labelled[] | null;
}

/** A number that is recognised, right or usual-but-wrong. Without `abs` and `rel` it must be met exactly. */
export interface RecognisedNumber {
  value: number;
  /** Tolerance in the unit of `value`. */
  abs?: number;
  /** Tolerance as a share of `value`. */
  rel?: number;
  unit?: string;
  correct: boolean;
}
/** What a row or blank takes: ids of choices, or texts. */
export interface Accepted {
  id: string;
  accept: readonly string[];
}
/** The key. */
export type Rubric =
  | { type: PickType; correct: string }
  | { type: 'multi'; correct: readonly string[] }
  /** First match wins. */
  | { type: 'numeric'; answers: readonly RecognisedNumber[] }
  | { type: 'order'; correct: readonly string[] }
  | { type: PlaceType; places: readonly Accepted[] }
  /** A run decides, a lab's challenge, or the learner: there is no key. */
  | { type: 'predict' | 'build' | 'recall' };

/** Words that belong to the key: fetched with it, at the first check or hint. */
export interface Teaching {
  hints: readonly string[];
  /** By id of the option, step, row or blank, or by the place of the recognised number; `''` for the whole question. */
  feedback: Readonly<Record<string, string>>;
  /** For any other number. */
  otherwise?: string;
  /** What an answer from memory should have said. */
  points?: readonly string[];
}
export interface AnswerKey {
  rev: number;
  rubric: Rubric;
  teaching: Teaching;
}

interface ItemBase {
  id: string;
  rev: number;
  kind: Kind;
  /** Claims of the source article that it tests. */
  claims: readonly string[];
  /** Stem of the course's question bank that it comes from. */
  bank?: string;
  level: Level;
  /** Heading of the passage that answers it; in a test with its lesson, `cluster#spare`. */
  source: string;
  /** For guesses: heading under which the lesson answers them. */
  answeredIn?: string;
  stem: string;
  hints: readonly string[];
  confidence?: boolean;
}
/** What feedback hangs on: why it tempts, what breaks, the rule. Feedback is empty only for guesses. */
interface Explaining {
  misconception?: string;
  feedback: string;
}
export interface Option extends PublicOption, Explaining {
  /** To be chosen. In `spot` that is the part with the error. */
  correct: boolean;
}
export interface Answer extends RecognisedNumber, Explaining {}
/** A step to be put in order, a row to be matched, a blank to be filled. */
export interface Step extends Labelled, Explaining {}
export interface Row extends Labelled, Explaining {
  /** Id of the choice that belongs to it. */
  answer: string;
}
export interface Blank extends PublicBlank, Explaining {
  /** Id of the right choice; where it is typed, the texts that are right. */
  accept: readonly string[];
}
export interface ExpectedOption extends Expectation, Explaining {}

export interface ChoiceItem extends ItemBase {
  type: 'single' | 'multi' | 'spot';
  options: readonly Option[];
}
export interface HotspotItem extends ItemBase {
  type: 'hotspot';
  /** One of src/labs/drawings.ts; the ids of the options are machines in it. */
  drawing: string;
  options: readonly Option[];
}
export interface NumericItem extends ItemBase {
  type: 'numeric';
  units: readonly string[];
  answers: readonly Answer[];
  otherwise: string;
}
export interface OrderItem extends ItemBase {
  type: 'order';
  /** In the right order. */
  options: readonly Step[];
}
/** In `match` each choice belongs to one row at most, in `categorise` to any number. Some may belong to none. */
export interface PairItem extends ItemBase {
  type: 'match' | 'categorise';
  choices: readonly Labelled[];
  rows: readonly Row[];
}
export interface ClozeItem extends ItemBase {
  type: 'cloze';
  text: string;
  blanks: readonly Blank[];
}
/** A prediction about a run of a lab of the lesson: never scored, it came true or it did not. */
export interface PredictItem extends ItemBase {
  type: 'predict';
  lab: string;
  /** A metric of the lab; `outcome` or `observation` for what the lab itself makes of a run. */
  watch: string;
  /** Only a run with these settings counts. */
  settings: LabSettings;
  options: readonly ExpectedOption[];
}
/** A goal to be reached in a lab of the lesson; the lab's challenge says when it is. */
export interface BuildItem extends ItemBase {
  type: 'build';
  lab: string;
  challenge: string;
  feedback: string;
}
/** Answered from memory, then compared with the points of a good answer by the learner. */
export interface RecallItem extends ItemBase {
  type: 'recall';
  points: readonly string[];
  feedback: string;
}
/** A whole question in one language: public part, key and words. Never leaves the build. */
export type Item =
  | ChoiceItem
  | HotspotItem
  | NumericItem
  | OrderItem
  | PairItem
  | ClozeItem
  | PredictItem
  | BuildItem
  | RecallItem;
