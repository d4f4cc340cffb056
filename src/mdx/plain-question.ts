// A question in plain text, before it is answered. Nothing tells the key, not even the order of the options.
import type { PlacedQuestion } from '../course/questions.ts';

type Question = PlacedQuestion['question'];

/** Paragraphs of Markdown: what is asked, and what can be chosen from. */
export function asked(question: Question, title: string): string[] {
  const lists = choicesOf(question).map((texts) => texts.map((text) => `- ${text}`).join('\n'));
  return [`**${title}** ${question.stem.trim()}`, ...lists].filter((part) => part !== '');
}

const textsOf = (labelled: readonly { text: string }[]) => labelled.map(({ text }) => text.trim());

/** What can be chosen from: a list, or two to be matched. Empty where something is typed or done. */
export function choicesOf(question: Question): string[][] {
  switch (question.type) {
    case 'single':
    case 'multi':
    case 'spot':
    case 'predict':
      return [textsOf(question.options)];
    case 'order':
      return [textsOf(question.options).sort()];
    case 'match':
    case 'categorise':
      return [textsOf(question.rows), textsOf(question.choices).sort()];
    case 'cloze':
      return [
        [question.text.trim().replace(/\{[^}]*\}/g, '____')],
        ...question.blanks.flatMap((blank) => (blank.choices ? [textsOf(blank.choices)] : [])),
      ];
    default:
      return [];
  }
}
