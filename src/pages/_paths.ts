import { locales } from '../i18n/locales.ts';

/** One set of route parameters for each language; the default one has no segment. */
export const localePaths = locales.map(({ tag, path }) => ({
  params: { locale: path || undefined },
  props: { locale: tag },
}));
