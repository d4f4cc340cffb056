// Questions with several places, each of which takes one answer: rows to be matched, blanks to be filled.
import type { Accepted, PublicQuestion } from './question.ts';

/** Ids of the places, in the order in which they are read; none for other questions. */
export function placesOf(question: PublicQuestion): readonly string[] {
  if (question.type === 'cloze') return question.blanks.map(({ id }) => id);
  return question.type === 'match' || question.type === 'categorise' ? question.rows.map(({ id }) => id) : [];
}

/** Whether a place knows an answer: one of its choices, or any text where it is typed. */
export function knows(question: PublicQuestion, place: string, answer: string): boolean {
  if (question.type === 'match' || question.type === 'categorise') {
    return question.choices.some(({ id }) => id === answer);
  }
  const blank = question.type === 'cloze' ? question.blanks.find(({ id }) => id === place) : undefined;
  return blank !== undefined && (blank.choices === null || blank.choices.some(({ id }) => id === answer));
}

/** A typed answer without what does not matter: width of characters, case, spaces. */
export const folded = (text: string): string =>
  text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** Does a place take this answer? Ids of choices are folded already. */
export function takes({ accept }: Accepted, answer: string | undefined): boolean {
  return answer !== undefined && accept.some((text) => folded(text) === folded(answer));
}
