// From a query and what the index answers to what the search box shows. Pure.
import type { FoundTerm } from './search-words.ts';

/** A piece of an excerpt. */
export interface Piece {
  text: string;
  /** It is what was looked for. */
  isHit: boolean;
}

/** A place of a lesson, or a whole lesson, in the index's answer; only what is used of it. */
export interface IndexPlace {
  url: string;
  title: string;
  excerpt: string;
}
export interface IndexAnswer {
  url: string;
  content: string;
  excerpt: string;
  /** `names`: what else the lesson's terms are called, in every language. */
  meta: { title?: string; names?: string };
  sub_results: readonly IndexPlace[];
}

export interface FoundLesson {
  href: string;
  title: string;
  excerpt: Piece[];
  /** Sections in which it stands. */
  places: { href: string; title: string }[];
}

const MOST_TERMS = 6;
const MOST_PLACES = 4;

/** Full-width forms become plain ones, as Chinese keyboards write them. */
export const normal = (query: string): string => query.normalize('NFKC').trim().toLowerCase();

/**
 * Terms that answer a query, best first: by their own name or another one, whole before its beginning before a part
 * of it, and last those whose sentence has it.
 */
export function termsFor(query: string, terms: readonly FoundTerm[]): FoundTerm[] {
  const wanted = normal(query);
  if (wanted === '') return [];
  return terms
    .map((term) => ({ term, rank: rankOf(wanted, term) }))
    .filter(({ rank }) => rank < NOT_FOUND)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_TERMS)
    .map(({ term }) => term);
}

const NOT_FOUND = 7;

function rankOf(wanted: string, { term, names, says }: FoundTerm): number {
  const own = normal(term);
  const others = names.map(normal);
  const isHan = HAN.test(wanted);
  // “tate” is no part of “state” that anybody looks for, but 分布 is of 分布式系统 and 式系 too.
  const contains = (text: string) => (isHan ? text.includes(wanted) : ` ${text}`.includes(` ${wanted}`));
  if (own === wanted) return 0;
  if (others.includes(wanted)) return 1;
  if (own.startsWith(wanted)) return 2;
  if (others.some((name) => name.startsWith(wanted))) return 3;
  if (contains(own)) return 4;
  if (others.some(contains)) return 5;
  return wanted.length > 2 || isHan ? (contains(normal(says)) ? 6 : NOT_FOUND) : NOT_FOUND;
}

const HAN = /\p{Script=Han}/u;

/**
 * The forms in which a query is put to the index, one after the other until one is answered. The index cuts Chinese
 * into very short words, so a Chinese query is first looked for exactly as it stands.
 */
export function attempts(query: string): string[] {
  const wanted = normal(query);
  if (wanted === '') return [];
  return HAN.test(wanted) && !/["“”]/.test(wanted) ? [`"${wanted}"`, wanted] : [wanted];
}

/**
 * Whether a lesson is about the query at all: the index answers nonsense by the nearest letter. Word forms differ
 * in their ends, so the first four letters must be met, or all of a shorter word.
 */
export function isAbout(query: string, { content, meta }: IndexAnswer): boolean {
  const text = `${meta.title ?? ''} ${content} ${meta.names ?? ''}`.toLowerCase();
  const words = normal(query).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.some((word) => text.includes(HAN.test(word) ? word.slice(0, 2) : word.slice(0, 4)));
}

/** What the index found in a lesson, as it is shown. `toHref` makes an address of one of the index's. */
export function lessonOf({ url, excerpt, meta, sub_results }: IndexAnswer): FoundLesson {
  const places = sub_results
    .filter((place) => place.url.includes('#'))
    .slice(0, MOST_PLACES)
    .map((place) => ({ href: place.url, title: plain(place.title) }));
  return { href: url, title: plain(meta.title ?? url), excerpt: pieces(excerpt), places };
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  '#39': "'",
  '#x27': "'",
};

const plain = (text: string) =>
  text.replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);

/** An excerpt of the index, where hits stand between `<mark>` and `</mark>` and the rest is escaped. */
export function pieces(excerpt: string): Piece[] {
  return excerpt
    .split(/<mark>(.*?)<\/mark>/s)
    .map((text, index) => ({ text: plain(text), isHit: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
