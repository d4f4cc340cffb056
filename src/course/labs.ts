// The words of the labs: content/<lang>/labs/<lab>.yml.
import * as v from 'valibot';
import { parse } from 'yaml';
import { defaultLocale, type LocaleTag } from '../i18n/locales.ts';
import { closed, sentence, sentences } from './forms.ts';
import { kept } from './kept.ts';
import { labWordsPath } from './places.ts';

const question = { prompt: sentence, choices: sentences };

/** The form of a lab's words; which keys each part must have is the lab's own affair (a contract test ranges over all). */
export const labWordsSchema = closed('the words of a lab', {
  title: sentence,
  task: sentence,
  summary: closed('a summary', { play: sentence, controls: sentence, hint: sentence }),
  controls: v.record(
    v.string(),
    closed('the words of a control', {
      label: sentence,
      help: v.optional(sentence),
      options: v.optional(sentences),
      items: v.optional(sentences),
      places: v.optional(sentences),
    }),
  ),
  machines: v.optional(sentences),
  picture: v.optional(
    closed('the words of a picture', {
      finding: sentence,
      axes: v.optional(closed('the words of axes', { x: sentence, y: sentence })),
      names: v.optional(sentences),
    }),
  ),
  readouts: v.record(
    v.string(),
    closed('the words of a read-out', { label: sentence, theory: v.optional(sentence) }),
  ),
  prediction: closed('a prediction', question),
  observation: closed('an observation', { ...question, feedback: sentences }),
  explanation: sentences,
  challenges: v.record(v.string(), closed('the words of a challenge', { goal: sentence, idea: sentence })),
  leavesOut: v.pipe(v.array(sentence), v.minLength(1)),
});

export type LabWords = v.InferOutput<typeof labWordsSchema>;

interface Written {
  readonly words: LabWords;
  readonly writtenIn: LocaleTag;
}

/** A lab's words in a language, and the language they are written in: the default one where there is no translation. */
export const labWords = kept((files, tag: LocaleTag, lab: string): Written => {
  const own = files.get(labWordsPath(tag, lab));
  const text = own ?? files.get(labWordsPath(defaultLocale, lab));
  if (text === undefined)
    throw new Error(`${labWordsPath(tag, lab)} is missing: the lab "${lab}" has no words.`);
  return { words: v.parse(labWordsSchema, parse(text)), writtenIn: own === undefined ? defaultLocale : tag };
});
