// Pieces of content forms whose messages say what is allowed; the content check puts the place before them.
import * as v from 'valibot';

/** A closed object: unknown keys and missing keys are faults that name the allowed ones. */
export function closed<const E extends v.ObjectEntries>(what: string, entries: E) {
  const allowed = Object.keys(entries).join(', ');
  return v.strictObject(entries, ({ expected, received }) => {
    if (expected === 'never') return `${received} is not a key of ${what}; allowed are ${allowed}`;
    if (received === 'undefined') return `${what} lacks the key ${expected}`;
    return `${what} is ${received}; expected the keys ${allowed}`;
  });
}

/** A sentence or a label. */
export const sentence = v.pipe(
  v.string('expected a sentence'),
  v.trim(),
  v.nonEmpty('expected a sentence that is not empty'),
);

/** A table of sentences by id. */
export const sentences = v.record(v.string(), sentence, 'expected a table of sentences');

/** A lower-case id. */
export const id = v.pipe(
  v.string('expected an id'),
  v.regex(/^[a-z0-9-]{1,64}$/, 'expected an id of a-z, 0-9 and “-”'),
);
