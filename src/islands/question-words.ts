import type { PublicQuestion } from '../quiz/question.ts';
import type { NotReady } from '../quiz/validate.ts';
import type { PlacementLayout } from '../stage/placement-layout.ts';

/** `quiz.*` of the dictionary without the prefix, as far as a question needs it. */
export type QuestionWords = Readonly<
  Record<
    | 'guess'
    | 'several'
    | 'sure'
    | `sure.${1 | 2 | 3}`
    | 'sure.wrong'
    | 'check'
    | 'keep'
    | 'again'
    | 'hint'
    | 'hints'
    | 'correct'
    | 'notYet'
    | 'found'
    | 'foundExtra'
    | 'lastTry'
    | 'shown'
    | 'answer'
    | 'others'
    | 'reasons'
    | 'pair'
    | 'mark.right'
    | 'mark.wrong'
    | `ready.${NotReady}`
    | 'number'
    | 'number.form'
    | 'unit'
    | 'unit.choose'
    | 'kept'
    | 'failed'
    | 'changed'
    | 'notKept'
    | 'broken',
    string
  >
>;

/** What one question's island is given, as plain data. */
export interface QuestionData extends QuestionEquipment {
  question: PublicQuestion;
  /** For a guess: the heading that answers it. */
  answeredIn: { href: string; text: string } | null;
}

/** What a question needs beside itself, wherever it is asked. */
export interface QuestionEquipment {
  /** `question.<type>.*` of the dictionary without the prefix: what only this type says. */
  own: Readonly<Record<string, string>>;
  /** For a choice on a drawing: the drawing. */
  picture?: PlacementLayout & { finding: string };
  /** For a question about a lab: where it stands and how it is called. */
  lab?: { href: string; text: string };
}

/** What all questions of a page share, served once. */
export interface QuestionFrame {
  words: QuestionWords;
  /** Labels of the units that questions ask, by id. */
  units: Readonly<Record<string, string>>;
  /** Language tag of the words, for the log. */
  locale: string;
  /** BCP 47 tag for numbers. */
  format: string;
  /** Address of the lesson's answers as JSON. */
  answers: string;
}
