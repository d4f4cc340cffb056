/** Words of the search box, by the rest of their key after `search.` in the dictionary. */
export interface SearchWords {
  title: string;
  field: string;
  close: string;
  glossary: string;
  lessons: string;
  'count.one': string;
  'count.other': string;
  none: string;
  how: string;
  failed: string;
  slash: string;
}

/** A term of the glossary. */
export interface FoundTerm {
  term: string;
  says: string;
  /** Language of these words. */
  lang: string;
  /** Other names, in every language. */
  names: readonly string[];
  href: string;
}

/** What the search box is given: `search.json`. */
export interface SearchData {
  words: SearchWords;
  /** Locale for `Intl`. */
  format: string;
  /** Address of the index's script. */
  index: string;
  terms: readonly FoundTerm[];
}
