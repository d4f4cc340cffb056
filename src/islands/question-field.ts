// What each type of question puts between its stem and its Check button. The common types come with the card;
// each of the rarer ones is a chunk of its own, loaded when such a question is touched.
import type { ComponentType } from 'preact';
import type { QuestionType, Response } from '../quiz/question.ts';
import { QuestionChoice } from './QuestionChoice.tsx';
import type { QuestionData, QuestionFrame } from './question-words.ts';
import type { QuestionLife, QuestionModel } from './use-question.ts';

export interface FieldProps extends QuestionData, QuestionFrame {
  model: QuestionModel;
  life: QuestionLife | null;
  isOver: boolean;
  /** Checks what is entered, or this instead. */
  onCheck: (response?: Response) => void;
}
export type Field = ComponentType<FieldProps>;

/** The field of a type. Rejects when its code does not arrive. */
export async function loadField(type: QuestionType): Promise<Field> {
  switch (type) {
    case 'order':
      return (await import('./QuestionOrder.tsx')).QuestionOrder;
    case 'match':
    case 'categorise':
      return (await import('./QuestionRows.tsx')).QuestionRows;
    case 'cloze':
      return (await import('./QuestionBlanks.tsx')).QuestionBlanks;
    case 'hotspot':
      return (await import('./QuestionPicture.tsx')).QuestionPicture;
    case 'spot':
      return (await import('./QuestionPassage.tsx')).QuestionPassage;
    case 'predict':
      return (await import('./QuestionForecast.tsx')).QuestionForecast;
    case 'build':
      return (await import('./QuestionTask.tsx')).QuestionTask;
    case 'recall':
      return (await import('./QuestionMemory.tsx')).QuestionMemory;
    default:
      return QuestionChoice;
  }
}
