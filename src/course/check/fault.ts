/** Something wrong in a content file. */
export interface Fault {
  readonly file: string;
  /** From 1. Null where the fault is that something is not there. */
  readonly line: number | null;
  /** What was found and what is allowed, as the rest of a sentence. */
  readonly message: string;
}

/** One sentence for an author: the place, what was found, what is allowed. */
export function sentenceOf({ file, line, message }: Fault): string {
  return `${file}${line === null ? '' : `:${line}`}: ${message}.`;
}

/** `a, b and c`; `nothing` for an empty list. */
export function listOf(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? 'nothing';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** A value as it stands in a file, short enough for a sentence. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
