import en from './en.json';
import { defaultLocale, type LocaleTag, localeOf } from './locales.ts';
import { fill, type Holes } from './message.ts';

/** Flat dotted keys; the English file is the type of them all. */
export type Key = keyof typeof en;
export type Dictionary = Readonly<Record<Key, string>>;

/** Keys that have a `.one` and an `.other` form, named without it. */
export type CountKey = Key extends infer K ? (K extends `${infer Base}.other` ? Base : never) : never;

/** The finished strings of one section, by the rest of their key. */
export type Section<Prefix extends string> = {
  readonly [K in Key as K extends `${Prefix}${infer Rest}` ? Rest : never]: string;
};

export interface Words {
  /** The sentence of a key, its holes filled. */
  (key: Key, holes?: Holes): string;
  /** The sentence for a number of things; `{count}` is that number, formatted. */
  count(key: CountKey, count: number, holes?: Holes): string;
  /** A number as the language writes it. */
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** The name of a language, in this one. */
  language(tag: LocaleTag): string;
}

const modules = import.meta.glob<Dictionary>('./*.json', { eager: true, import: 'default' });

/** The dictionary of a language. Its keys are the English ones (held by a test). */
export function dictionary(tag: LocaleTag): Dictionary {
  return modules[`./${tag}.json`] ?? modules[`./${defaultLocale}.json`] ?? en;
}

/** The words of a language: `const t = useWords('en'); t('lesson.next')`. */
export function useWords(tag: LocaleTag): Words {
  const found = made.get(tag) ?? wordsOf(tag);
  made.set(tag, found);
  return found;
}

/** Every part of every page asks, and what Intl knows of a language takes long to open. */
const made = new Map<LocaleTag, Words>();

function wordsOf(tag: LocaleTag): Words {
  const words: Readonly<Record<string, string>> = dictionary(tag);
  const { format } = localeOf(tag);
  const plural = new Intl.PluralRules(format);
  const sentence = (key: string, holes: Holes = {}) => fill(words[key] ?? key, holes);
  const plain = new Intl.NumberFormat(format);
  const number = (value: number, options?: Intl.NumberFormatOptions) =>
    (options ? new Intl.NumberFormat(format, options) : plain).format(value);
  const languages = new Intl.DisplayNames([format], { type: 'language' });
  return Object.assign((key: Key, holes?: Holes) => sentence(key, holes), {
    number,
    language: (other: LocaleTag) => languages.of(other) ?? localeOf(other).name,
    count(key: CountKey, count: number, holes: Holes = {}) {
      const form = `${key}.${plural.select(count)}`;
      return sentence(form in words ? form : `${key}.other`, { ...holes, count: number(count) });
    },
  });
}

/** The finished strings of one section, for an island: `section('en', 'lab.')` has `run`, `pause` … */
export function section<Prefix extends string>(tag: LocaleTag, prefix: Prefix): Section<Prefix> {
  const rows = Object.entries(dictionary(tag)).filter(([key]) => key.startsWith(prefix));
  // The cast only says what the filter above did: Object.fromEntries loses the key types.
  return Object.fromEntries(rows.map(([key, text]) => [key.slice(prefix.length), text])) as Section<Prefix>;
}
