import { address, asset } from '../i18n/address.ts';
import { type LocaleTag, localeOf } from '../i18n/locales.ts';
import { section } from '../i18n/translate.ts';
import type { AskFrame } from '../islands/ask-list.tsx';

/** What a page needs to ask questions away from their lessons. */
export function askFrame(locale: LocaleTag, base: string): AskFrame {
  const { path, format } = localeOf(locale);
  return {
    frame: { words: section(locale, 'quiz.'), units: section(locale, 'quiz.unit.'), locale, format },
    questions: asset(`${path}/questions/{set}.json`, base),
    answers: asset(`${path}/answers/{set}.json`, base),
    passage: `${address(locale, '{lesson}', base)}#{anchor}`,
  };
}
