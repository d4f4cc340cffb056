import type { LocaleTag } from './locales.ts';

export interface Passage {
  readonly text: string;
  /** Set where the passage is in another language than the text around it. */
  readonly lang?: LocaleTag;
}

const HAN = /\p{Script=Han}(?:[\p{Script=Han}·《》“”]*\p{Script=Han})?/gu;

/**
 * Cuts a sentence into passages, so that Chinese names in another language's text can be marked as Chinese:
 * read by a Chinese voice and set in a Chinese face. Latin words in Chinese text are terms, and stay.
 */
export function passagesOf(sentence: string, tag: LocaleTag): Passage[] {
  if (tag === 'zh-Hans') return [{ text: sentence }];
  const passages: Passage[] = [];
  let end = 0;
  for (const { 0: text, index } of sentence.matchAll(HAN)) {
    if (index > end) passages.push({ text: sentence.slice(end, index) });
    passages.push({ text, lang: 'zh-Hans' });
    end = index + text.length;
  }
  if (end < sentence.length) passages.push({ text: sentence.slice(end) });
  return passages;
}
