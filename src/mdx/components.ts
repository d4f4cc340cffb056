import Article from './Article.astro';
import Check from './Check.astro';
import Code from './Code.astro';
import Drawing from './Drawing.astro';
import Fact from './Fact.astro';
import HeadCell from './HeadCell.astro';
import Lab from './Lab.astro';
import Link from './Link.astro';
import Question from './Question.astro';
import Refutation from './Refutation.astro';
import Table from './Table.astro';
import Term from './Term.astro';
import type { TagName } from './vocabulary.ts';

/** What draws each tag of the vocabulary. */
const tags = { Article, Check, Drawing, Fact, Lab, Question, Refutation, Term } satisfies Record<
  TagName,
  unknown
>;

/** The whole vocabulary of a chapter, and the Markdown elements that need more than their HTML. */
export const components = { ...tags, a: Link, pre: Code, table: Table, th: HeadCell };
