// The words of sharing come when somebody shares: one small file for each language (pages/[...locale]/embed/[part].json.ts).

export interface ShareWords {
  /** `share.*` of the dictionary without the prefix. */
  words: Readonly<Record<string, string>>;
  /** The languages that a lab can be embedded in. */
  languages: readonly { tag: string; name: string /** Absolute, ends in a slash. */; embeds: string }[];
}

/** @throws when the file cannot be had; the next call tries again */
export async function loadShareWords(home: string): Promise<ShareWords> {
  const answer = await fetch(`${home}embed/words.json`);
  if (!answer.ok) throw new Error(`words.json answered ${answer.status}`);
  // Written there from this very type, but for the addresses, which are relative to the file.
  const { words, languages } = (await answer.json()) as ShareWords;
  return {
    words,
    languages: languages.map((row) => ({ ...row, embeds: new URL(row.embeds, answer.url).href })),
  };
}
