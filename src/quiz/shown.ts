// The order in which a reader sees what may stand in any order: derived from a seed, the same after a reload and
// in every language.
import type { Labelled, PublicOption, PublicQuestion } from './question.ts';
import { seedOf, shuffle, unsolved } from './shuffle.ts';

/** Options in this reader's order; those of a passage and of a drawing stay where they are. */
export function shownOptions(question: PublicQuestion, seed: number): readonly PublicOption[] {
  if (question.type === 'single' || question.type === 'multi') return shuffle(question.options, seed);
  if (question.type === 'order') return unsolved(question.options, seed, question.solved);
  return 'options' in question ? question.options : [];
}

/** What a row or blank may be filled with; null where it is typed. */
export function shownChoices(
  question: PublicQuestion,
  place: string,
  seed: number,
): readonly Labelled[] | null {
  if (question.type === 'match' || question.type === 'categorise') return shuffle(question.choices, seed);
  const blank = question.type === 'cloze' ? question.blanks.find(({ id }) => id === place) : undefined;
  return blank?.choices ? shuffle(blank.choices, seedOf(seed, place)) : null;
}
