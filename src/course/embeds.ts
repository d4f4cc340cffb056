// Labs that stand alone, on other people's pages.
import { address } from '../i18n/address.ts';
import { type LocaleTag, localeOf, locales } from '../i18n/locales.ts';
import { section, useWords } from '../i18n/translate.ts';
import { files } from './files.ts';
import { labWords } from './labs.ts';
import { lessonsOf } from './lessons.ts';
import { localePaths } from './paths.ts';
import { progressParts } from './questions.ts';

/** Route parameters of every lab in every language, with its words and the lesson that it belongs to. */
export function embedPaths(labs: readonly string[]) {
  const places = progressParts(files);
  return localePaths.flatMap(({ params, props: { locale } }) => {
    const lessons = lessonsOf(files, locale);
    return labs.map((lab) => {
      const home = places.find((place) => place.labs.includes(lab))?.id;
      return {
        params: { ...params, lab },
        props: {
          locale,
          lab,
          words: labWords(files, locale, lab).words,
          lesson: lessons.find(({ id }) => id === home),
        },
      };
    });
  });
}

export type EmbedProps = ReturnType<typeof embedPaths>[number]['props'];

/** A frame for a page of this site, as HTML. */
type Frame = (address: string, title: string) => string;

/** What oEmbed consumers (blogs, learning platforms) ask for: https://oembed.com, type `rich`. */
export function oembed(
  { locale, lab, words }: EmbedProps,
  site: URL | undefined,
  frame: Frame,
  height: number,
) {
  const absolute = (page: string) => new URL(address(locale, page, import.meta.env.BASE_URL), site).href;
  return {
    version: '1.0',
    type: 'rich',
    title: words.title,
    provider_name: useWords(locale)('site.name'),
    provider_url: absolute(''),
    width: 800,
    height,
    html: frame(absolute(`embed/${lab}`), words.title),
  };
}

/** What sharing and embedding say, in one language, and where the embeds of each are, seen from the file that holds this. */
export function sharing(locale: LocaleTag) {
  const up = localeOf(locale).path ? '../../' : '../';
  return {
    words: section(locale, 'share.'),
    languages: locales.map(({ tag, name, path }) => ({
      tag,
      name,
      embeds: `${up}${path ? `${path}/` : ''}embed/`,
    })),
  };
}
