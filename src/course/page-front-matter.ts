import * as v from 'valibot';
import { closed, sentence } from './forms.ts';

const words = { title: sentence, lede: sentence };

/** Front matter of a page of plain text in the default language. */
export const pageFrontMatter = closed('the front matter of a page', {
  ...words,
  updated: v.pipe(
    v.string('expected a date such as 2026-11-28'),
    v.isoDate('expected a date such as 2026-11-28'),
  ),
});

/** The same of a translation: words only. */
export const pageTwinFrontMatter = closed('the front matter of a translated page', words);
