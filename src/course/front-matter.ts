import * as v from 'valibot';

/** Kinds of work of the running shop, as a lesson's mark may show them. */
const KINDS = ['account', 'catalogue', 'order', 'pay', 'stock', 'search'] as const;

const sentence = v.pipe(v.string(), v.trim(), v.nonEmpty());
const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/));
const machine = v.pipe(v.string(), v.regex(new RegExp(`^((${KINDS.join('|')})([+ ](?=[a-z])|$))+$`)));

/** Words that every language has. */
const words = {
  /** The page's heading. */
  title: sentence,
  /** Label in the rail. */
  short: sentence,
  /** One sentence under the heading. */
  lede: sentence,
  /** Two to five sentences, shown at the end. */
  remember: v.pipe(v.array(sentence), v.minLength(2), v.maxLength(5)),
};

/** Front matter of a lesson in the default language: the only file that carries keys, order and addresses. */
export const englishFrontMatter = v.strictObject({
  ...words,
  /** Part of the course, 0 to 4. */
  part: v.picklist([0, 1, 2, 3, 4]),
  /** Place within the part, from 1. */
  order: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Claims of the source article that the lesson carries. */
  claims: v.array(v.pipe(v.string(), v.regex(/^[A-Z]\d$/))),
  /** Machines of the small picture over the title: services by spaces, kinds of one service by `+`. */
  mark: v.optional(v.pipe(v.array(machine), v.minLength(1), v.maxLength(4))),
  sources: v.array(
    v.strictObject({
      id,
      text: sentence,
      /** Left out only where the source has no stable address. */ url: v.optional(
        v.pipe(v.string(), v.url()),
      ),
      says: sentence,
    }),
  ),
});

/** Front matter of a translation: words only. */
export const twinFrontMatter = v.strictObject({
  ...words,
  sources: v.array(v.strictObject({ id, text: sentence, says: sentence })),
});

export type EnglishFrontMatter = v.InferOutput<typeof englishFrontMatter>;
export type TwinFrontMatter = v.InferOutput<typeof twinFrontMatter>;
export type Source = EnglishFrontMatter['sources'][number];

const FENCE = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Splits a lesson file. `yaml` is null when there is no front matter; `bodyLine` is the body's first line, from 1. */
export function splitLesson(text: string): { yaml: string | null; body: string; bodyLine: number } {
  const match = FENCE.exec(text);
  if (!match) return { yaml: null, body: text, bodyLine: 1 };
  return {
    yaml: match[1] ?? '',
    body: text.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
  };
}
