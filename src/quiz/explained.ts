// Everything in a question that feedback hangs on, whatever its type: for the key, the lints and the lists of answers.
import type { Item } from './question.ts';

export interface Explained {
  /** Of the option, step, row or blank; place of the recognised number; `''` for the whole question. */
  id: string;
  /** What the learner sees of it; empty where there is nothing to see. */
  text: string;
  /**
   * `right`: to be chosen. `wrong`: not to be chosen. `part`: a step, row or blank, whose feedback is read by those
   * who got it wrong. `open`: neither right nor wrong by itself.
   */
  role: 'right' | 'wrong' | 'part' | 'open';
  misconception?: string;
  feedback: string;
}

export function explained(item: Item): Explained[] {
  switch (item.type) {
    case 'numeric':
      return item.answers.map((answer, place) => ({ ...parts(answer), id: String(place), text: '' }));
    case 'order':
      return item.options.map((step) => ({ ...parts(step), role: 'part' }));
    case 'match':
    case 'categorise':
      return item.rows.map((row) => ({ ...parts(row), role: 'part' }));
    case 'cloze':
      return item.blanks.map((blank) => ({ ...parts({ ...blank, text: '' }), role: 'part' }));
    case 'predict':
      return item.options.map((option) => ({ ...parts(option), role: 'open' }));
    case 'build':
    case 'recall':
      return [{ id: '', text: '', role: 'right', feedback: item.feedback }];
    default:
      return item.options.map(parts);
  }
}

interface Source {
  id?: string;
  text?: string;
  correct?: boolean;
  misconception?: string;
  feedback: string;
}
const parts = ({ id = '', text = '', correct = false, misconception, feedback }: Source): Explained => ({
  ...{ id, text, role: correct ? 'right' : 'wrong', feedback },
  ...(misconception !== undefined && { misconception }),
});
