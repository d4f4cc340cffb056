// The words of the labs: content/<lang>/labs/<lab>.yml.
import * as v from 'valibot';
import { parse } from 'yaml';
import { defaultLocale, type LocaleTag } from '../i18n/locales.ts';
import { type Files, labWordsPath } from './files.ts';

const sentence = v.pipe(v.string(), v.nonEmpty());
const sentences = v.record(v.string(), sentence);
const question = { prompt: sentence, choices: sentences };

/** The form of a lab's words; which keys each part must have is the lab's own affair (a contract test ranges over all). */
export const labWordsSchema = v.strictObject({
  title: sentence,
  task: sentence,
  summary: v.strictObject({ play: sentence, controls: sentence, hint: sentence }),
  controls: v.record(
    v.string(),
    v.strictObject({ label: sentence, help: v.optional(sentence), options: v.optional(sentences) }),
  ),
  readouts: v.record(v.string(), v.strictObject({ label: sentence, theory: v.optional(sentence) })),
  prediction: v.strictObject(question),
  observation: v.strictObject({ ...question, feedback: sentences }),
  explanation: sentences,
  challenges: v.record(v.string(), v.strictObject({ goal: sentence, idea: sentence })),
  leavesOut: v.pipe(v.array(sentence), v.minLength(1)),
  extra: v.optional(sentences),
});

export type LabWords = v.InferOutput<typeof labWordsSchema>;

/** A lab's words in a language, and the language they are written in: the default one where there is no translation. */
export function labWords(
  files: Files,
  tag: LocaleTag,
  lab: string,
): { words: LabWords; writtenIn: LocaleTag } {
  const own = files.get(labWordsPath(tag, lab));
  const text = own ?? files.get(labWordsPath(defaultLocale, lab));
  if (text === undefined)
    throw new Error(`${labWordsPath(tag, lab)} is missing: the lab "${lab}" has no words.`);
  return { words: v.parse(labWordsSchema, parse(text)), writtenIn: own === undefined ? defaultLocale : tag };
}
