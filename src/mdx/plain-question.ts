// A question in plain text, before it is answered.
import type { PlacedQuestion } from '../course/questions.ts';

type Question = PlacedQuestion['question'];

/** Paragraphs: what is asked, and what can be chosen from. Nothing tells the key, not even the order of the options. */
export function asked(question: Question, title: string): string[] {
  return [`**${title}** ${question.stem.trim()}`, ...choices(question)].filter((part) => part !== '');
}

const list = (texts: readonly string[]) => texts.map((text) => `- ${text}`).join('\n');
const textsOf = (labelled: readonly { text: string }[]) => labelled.map(({ text }) => text);

function choices(question: Question): string[] {
  switch (question.type) {
    case 'single':
    case 'multi':
    case 'spot':
    case 'predict':
      return [list(textsOf(question.options))];
    case 'order':
      return [list(textsOf(question.options).sort())];
    case 'match':
    case 'categorise':
      return [list(textsOf(question.rows)), list(textsOf(question.choices).sort())];
    case 'cloze':
      return [
        question.text.replace(/\{[^}]*\}/g, '____'),
        ...question.blanks.flatMap((blank) => (blank.choices ? [list(textsOf(blank.choices))] : [])),
      ];
    default:
      return [];
  }
}
