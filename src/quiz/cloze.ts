// A text with blanks: `A dead machine {does} so.`

/** A piece of the text, or a blank by its id. */
export type Piece = { is: 'text'; text: string } | { is: 'blank'; id: string };

const HOLE = /\{([a-z0-9.-]+)\}/g;

/** Ids of the blanks in a text, in order. */
export const holesIn = (text: string): string[] => Array.from(text.matchAll(HOLE), ([, id = '']) => id);

/** The text in the order in which it is read. */
export function piecesOf(text: string): Piece[] {
  // A pattern with a group splits into text, id, text, id … text.
  return text
    .split(HOLE)
    .map((part, place): Piece => (place % 2 ? { is: 'blank', id: part } : { is: 'text', text: part }))
    .filter((piece) => piece.is === 'blank' || piece.text !== '');
}
