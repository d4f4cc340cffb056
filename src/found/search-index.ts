// The index of all lessons, made by Pagefind from the pages as they are built: one index for each language. The
// glossary needs none: it is short, and travels to the search box as a list.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createIndex } from 'pagefind';

/** What of a lesson is not for finding: questions with their options, the parts of labs, what frames the text. */
const OUTSIDE = [
  ...['script', 'style', 'noscript', 'svg', 'nav', 'dialog', '.kicker', '.facts', '.edit', '.note-title'],
  ...['.question-place', '.check', '.lab-place', '.sources'],
];
/** What the search box itself loads; Pagefind's own interfaces are not used. */
const NEEDED =
  /^(pagefind(-worker)?\.js|pagefind-entry\.json|wasm\..*|pagefind\..*\.pf_meta|(index|fragment|filter)\/.*)$/;

export interface Findable {
  /** Path of the built file: `zh/cluster/index.html`. */
  readonly path: string;
  /** Its article, in as much of a page as tells the language. */
  readonly html: string;
}

/** Writes the index to `pagefind/` in the built site. @throws with Pagefind's own words */
export async function writeSearchIndex(dir: URL, pages: readonly Findable[]): Promise<void> {
  const { index, errors } = await createIndex({ rootSelector: 'article', excludeSelectors: OUTSIDE });
  if (!index) throw new Error(errors.join('\n'));
  const added = await Promise.all(
    pages.map(({ path, html }) => index.addHTMLFile({ sourcePath: path, content: html })),
  );
  const { files, errors: late } = await index.getFiles();
  const faults = [...added.flatMap((one) => one.errors), ...late];
  if (faults.length > 0) throw new Error(faults.join('\n'));
  for (const { path, content } of files.filter((file) => NEEDED.test(file.path))) {
    const target = fileURLToPath(new URL(`pagefind/${path}`, dir));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, path === 'pagefind-entry.json' ? inOrder(content) : content);
  }
  await index.deleteIndex();
}

/** Pagefind lists languages as they happen to come, and two builds of one commit are to be the same. */
export function inOrder(entry: Uint8Array): string {
  const list: { languages: Record<string, unknown> } = JSON.parse(new TextDecoder().decode(entry));
  const languages = Object.entries(list.languages).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({ ...list, languages: Object.fromEntries(languages) });
}

/**
 * A lesson as it is indexed. What surrounds its article grows with the number of lessons and is not for finding.
 * @param names by which it should be found though they are not in its text: terms in other languages, other spellings
 */
export function findable(path: string, html: string, names: readonly string[]): Findable {
  const tag = /<html [^>]*>/.exec(html)?.[0] ?? '<html>';
  const article = html.slice(html.indexOf('<article'), html.lastIndexOf('</article>'));
  const text = [...new Set(names)].join(', ').replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  // Readers never meet the attribute.
  const named = article.replace(
    '<h1',
    `<h1 data-names="${text}" data-pagefind-meta="title, names[data-names]"`,
  );
  return { path, html: `${tag}<body>${named}</article></body></html>` };
}
