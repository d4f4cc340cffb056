// Three shapes of one question, kept apart: what the learner entered, what may be seen before answering, and
// the key. Everything refers to options by id, never by place or text, so that an answer survives shuffling,
// translation and rewording.

export type QuestionType = 'single' | 'multi' | 'numeric';
/**
 * `pre`: a guess before reading, not scored. `section`: at the end of a section. `check`: at the lesson's end.
 * `quiz`: only in tests and review.
 */
export type Kind = 'pre' | 'section' | 'check' | 'quiz';
export type Level = 'recall' | 'understand' | 'apply' | 'infer';

/** What the learner entered. */
export type Response =
  | { type: 'single'; option: string | null }
  | { type: 'multi'; options: readonly string[] }
  /** `unit` is null while none is chosen, and where none is asked. */
  | { type: 'numeric'; text: string; unit: string | null };

interface PublicBase {
  id: string;
  /** Grows when the key or the options change their meaning; answers to an older one are not graded. */
  rev: number;
  kind: Kind;
  stem: string;
  /** How many hints there are; the words come with the key. */
  hints: number;
}
export interface PublicOption {
  id: string;
  text: string;
  /** Stays last when the others are shuffled. */
  fixed?: boolean;
}
/** What may be seen before answering: nothing here tells the key. */
export type PublicQuestion =
  | (PublicBase & { type: 'single'; options: readonly PublicOption[] })
  | (PublicBase & { type: 'multi'; options: readonly PublicOption[] })
  | (PublicBase & { type: 'numeric'; units: readonly string[] });

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
/** The key. */
export type Rubric =
  | { type: 'single'; correct: string }
  | { type: 'multi'; correct: readonly string[] }
  /** First match wins. */
  | { type: 'numeric'; answers: readonly RecognisedNumber[] };

/** Words that belong to the key: fetched with it, at the first check or hint. */
export interface Teaching {
  hints: readonly string[];
  /** By option id, or by the place of the recognised number. */
  feedback: Readonly<Record<string, string>>;
  /** For any other number. */
  otherwise?: string;
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
}
export interface Option extends PublicOption {
  correct: boolean;
  misconception?: string;
  /** Empty only for guesses, which are answered by the lesson. */
  feedback: string;
}
export interface Answer extends RecognisedNumber {
  misconception?: string;
  feedback: string;
}
export interface ChoiceItem extends ItemBase {
  type: 'single' | 'multi';
  options: readonly Option[];
}
export interface NumericItem extends ItemBase {
  type: 'numeric';
  units: readonly string[];
  answers: readonly Answer[];
  otherwise: string;
}
/** A whole question in one language: public part, key and words. Never leaves the build. */
export type Item = ChoiceItem | NumericItem;
