/**
 * What an attribute of a tag may hold: `lab`, `question`, `misconception`, `drawing` and `term` are ids that must exist,
 * `integer` is written `{2}`, `word` is any text.
 */
export type AttributeKind = 'lab' | 'question' | 'misconception' | 'drawing' | 'term' | 'integer' | 'word';

export interface Tag {
  /** What each attribute holds; a name ending in `?` may be left out. */
  readonly attributes: Readonly<Record<string, AttributeKind>>;
  /** Whether it has words of its own between an opening and a closing tag. */
  readonly wraps: boolean;
}

/** What content may name; handed in, because the course knows neither components nor labs. */
export interface Known {
  /** Tags of languages, the default one first. */
  readonly languages: readonly [string, ...string[]];
  /** The tags of a chapter. */
  readonly tags: Readonly<Record<string, Tag>>;
  readonly labs: readonly string[];
  readonly drawings: readonly string[];
  readonly claims: readonly string[];
  readonly misconceptions: readonly string[];
}
