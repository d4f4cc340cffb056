// The words of the still pictures: content/<lang>/drawings.yml.
import * as v from 'valibot';
import { parse } from 'yaml';
import { defaultLocale, type LocaleTag } from '../i18n/locales.ts';
import { closed, sentence, sentences } from './forms.ts';
import { kept } from './kept.ts';
import { drawingsPath, type Files } from './places.ts';

export const drawingsSchema = v.record(
  v.string(),
  closed('the words of a drawing', {
    /** What the picture shows, for those who cannot see it. */
    finding: sentence,
    caption: sentence,
    /** Names of machines and of chips that carry no glyph. */
    names: v.optional(sentences),
  }),
);

export type DrawingWords = v.InferOutput<typeof drawingsSchema>[string];

/** The words of a drawing in a language, or in the default one. @throws when it has none. */
export function drawingWords(files: Files, tag: LocaleTag, name: string): DrawingWords {
  const words = drawingsOf(files, tag)[name];
  if (!words) throw new Error(`${drawingsPath(tag)} has no words for the drawing "${name}".`);
  return words;
}

const drawingsOf = kept((files, tag: LocaleTag) => {
  const text = files.get(drawingsPath(tag)) ?? files.get(drawingsPath(defaultLocale)) ?? '';
  return v.parse(drawingsSchema, parse(text) ?? {});
});
