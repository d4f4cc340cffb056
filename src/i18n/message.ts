/** What a hole can be filled with. Numbers must already be formatted for the reader's language. */
export type Holes = Readonly<Record<string, string>>;

const HOLE = /\{([a-zA-Z][\w-]*)\}/g;

/**
 * Fills the named holes of a sentence: `fill('{done} of {all}', { done: '1', all: '2' })` is `1 of 2`.
 * A hole without a value stays visible, braces and all, so that it is noticed rather than silently empty.
 */
export function fill(sentence: string, holes: Holes): string {
  return sentence.replace(HOLE, (hole, name: string) =>
    Object.hasOwn(holes, name) ? (holes[name] ?? hole) : hole,
  );
}

/** The names of a sentence's holes, sorted, each once: what a translation must keep. */
export function holesOf(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(HOLE)].map((match) => match[1] ?? ''))].sort();
}
