import { components } from '../components.ts';
import PaperCheck from './PaperCheck.astro';
import PaperCode from './PaperCode.astro';
import PaperHeading from './PaperHeading.astro';
import PaperLab from './PaperLab.astro';
import PaperLink from './PaperLink.astro';
import PaperQuestion from './PaperQuestion.astro';
import PaperSubheading from './PaperSubheading.astro';
import PaperTerm from './PaperTerm.astro';

/** The vocabulary of a chapter on paper: what can be operated becomes a figure, a list or a word. */
export const paperComponents = {
  ...components,
  ...{ Check: PaperCheck, Lab: PaperLab, Question: PaperQuestion, Term: PaperTerm },
  ...{ a: PaperLink, h2: PaperHeading, h3: PaperSubheading, pre: PaperCode },
};
