import * as v from 'valibot';
import { closed, id, sentence } from './forms.ts';

const PARTS = [0, 1, 2, 3, 4] as const;
/** Kinds of work of the running shop, as a lesson's mark may show them. */
const KINDS = ['account', 'catalogue', 'order', 'pay', 'stock', 'search'];
const REMEMBER = 'expected two to five sentences';

const machine = v.pipe(
  v.string('expected a machine such as "account order"'),
  v.regex(
    new RegExp(`^((${KINDS.join('|')})([+ ](?=[a-z])|$))+$`),
    `expected services by spaces, kinds joined by “+”, of ${KINDS.join(', ')}`,
  ),
);
const list = <T extends v.GenericSchema>(item: T) => v.array(item, 'expected a list');

/** Words that every language has. */
const words = {
  /** The page's heading. */
  title: sentence,
  /** Label in the rail. */
  short: sentence,
  /** One sentence under the heading. */
  lede: sentence,
  /** Two to five sentences, shown at the end. */
  remember: v.pipe(list(sentence), v.minLength(2, REMEMBER), v.maxLength(5, REMEMBER)),
};

/** Front matter of a lesson in the default language: the only file that carries keys, order and addresses. */
export const englishFrontMatter = closed('the front matter', {
  ...words,
  /** Part of the course. */
  part: v.picklist(PARTS, `allowed are ${PARTS.join(', ')}`),
  /** Place within the part, from 1. */
  order: v.pipe(
    v.number('expected a whole number from 1'),
    v.integer('expected a whole number from 1'),
    v.minValue(1, 'expected a whole number from 1'),
  ),
  /** Claims of the source article that the lesson carries. */
  claims: list(v.string('expected the id of a claim')),
  /** Machines of the small picture over the title: services by spaces, kinds of one service joined by `+`. */
  mark: v.optional(
    v.pipe(
      list(machine),
      v.minLength(1, 'expected 1 to 4 machines'),
      v.maxLength(4, 'expected 1 to 4 machines'),
    ),
  ),
  sources: list(
    closed('a source', {
      id,
      text: sentence,
      /** Left out only where the source has no address that stays. */
      url: v.optional(v.pipe(v.string('expected an address'), v.url('expected an address with https://'))),
      says: sentence,
    }),
  ),
});

/** Front matter of a translation: words only. */
export const twinFrontMatter = closed('the front matter of a translation', {
  ...words,
  sources: list(closed('a translated source', { id, text: sentence, says: sentence })),
});

export type EnglishFrontMatter = v.InferOutput<typeof englishFrontMatter>;

const FENCE = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Splits a lesson file into the YAML between its fences (null when there are none) and the rest. */
export function splitLesson(text: string): { yaml: string | null; body: string } {
  const match = FENCE.exec(text);
  if (!match) return { yaml: null, body: text };
  return { yaml: match[1] ?? '', body: text.slice(match[0].length) };
}
