import type { Tag } from '../course/check/known.ts';

/** The tags that a chapter may use: `components.ts` says what draws them, the content check holds chapters to them. */
export const vocabulary = {
  /** A lab: a question put to a running system. */
  Lab: { attributes: { id: 'lab' }, wraps: false },
  /** A question of this lesson, at the end of a section. */
  Question: { attributes: { id: 'question' }, wraps: false },
  /** The lesson's end check: every question of kind `check` that stands nowhere else. */
  Check: { attributes: {}, wraps: false },
  /** A still picture of a system. */
  Drawing: { attributes: { system: 'drawing' }, wraps: false },
  /** What the source article says, in our own words. */
  Article: { attributes: {}, wraps: true },
  /** A misconception, why it is tempting, and why it does not hold. */
  Refutation: { attributes: { misconception: 'misconception' }, wraps: true },
  /** A term where it is first used. */
  Term: { attributes: { 'id?': 'term' }, wraps: true },
  /** A number computed from a lab's model when the site is built. */
  Fact: { attributes: { lab: 'lab', name: 'word' }, wraps: false },
} as const satisfies Readonly<Record<string, Tag>>;

export type TagName = keyof typeof vocabulary;
