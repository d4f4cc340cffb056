import { mdxToMdast } from 'satteri';
import { features } from '../markdown.ts';
import { type Fault, listOf } from './fault.ts';
import type { Known } from './known.ts';
import { type Element, tagFaults } from './tag.ts';

/** What two languages must have in common, and what questions may point at. */
export interface Outline {
  /** Tags with the ids they name, in order: `<Lab copies>`. */
  readonly tags: readonly { readonly name: string; readonly line: number }[];
  /** Headings, in order; `id` is null where the author gave none. */
  readonly headings: readonly { readonly id: string | null; readonly depth: number; readonly line: number }[];
  /** Ids of the questions it places. */
  readonly questions: readonly { readonly id: string; readonly line: number }[];
  /** Terms that it marks by their id. */
  readonly terms: readonly { readonly id: string; readonly line: number }[];
  /** Links within the course: `load-balancing#herding`, `#spare`. */
  readonly links: readonly { readonly to: string; readonly line: number }[];
}

export interface Chapter {
  readonly faults: readonly Fault[];
  readonly outline: Outline;
}

/** A node of the parsed chapter, as far as the check looks at it. */
interface Node {
  readonly type: string;
  readonly position?: { readonly start: { readonly line: number } };
  readonly children?: readonly Node[];
  readonly value?: string;
  readonly depth?: number;
  readonly url?: string;
  readonly data?: { readonly hProperties?: { readonly id?: unknown } };
}

const EMPTY: Outline = { tags: [], headings: [], questions: [], terms: [], links: [] };

/** Holds one chapter to the vocabulary and returns its outline. `text` is the whole file, front matter included. */
export function readChapter(file: string, text: string, known: Known): Chapter {
  let tree: Node;
  try {
    // The parser's tree has more node types than are looked at here; all of them have this shape.
    tree = mdxToMdast(text, { features: { ...features, frontmatter: true } }) as unknown as Node;
  } catch (error) {
    return { faults: [syntaxFault(file, error)], outline: EMPTY };
  }
  const faults: Fault[] = [];
  const outline = {
    tags: [...EMPTY.tags],
    headings: [...EMPTY.headings],
    questions: [...EMPTY.questions],
    terms: [...EMPTY.terms],
    links: [...EMPTY.links],
  };
  for (const node of walk(tree)) {
    const line = node.position?.start.line ?? null;
    const add = (message: string) => faults.push({ file, line, message });
    if (node.type === 'mdxjsEsm') {
      add(
        `found "${firstLine(node.value)}"; a chapter imports and exports nothing, its tags are known already`,
      );
    } else if (isExpression(node)) {
      add(`found "{${firstLine(node.value)}}"; a chapter has no expressions, numbers come from <Fact>`);
    } else if (node.type === 'html') {
      add(
        `found "${firstLine(node.value)}"; a chapter has no HTML, only Markdown and ${listOf(Object.keys(known.tags))}`,
      );
    } else if (isElement(node)) {
      const seen = tagFaults(node, known);
      for (const message of seen.faults) add(message);
      outline.tags.push({ name: seen.signature, line: line ?? 0 });
      if (seen.question) outline.questions.push({ id: seen.question, line: line ?? 0 });
      if (seen.term) outline.terms.push({ id: seen.term, line: line ?? 0 });
    } else if (node.type === 'heading') {
      if (node.depth === 1)
        add('found a heading with one #; the title stands in the front matter, sections begin with ##');
      outline.headings.push({ id: headingId(node), depth: node.depth ?? 0, line: line ?? 0 });
    } else if (node.type === 'link' && node.url && !/^[a-z]+:/.test(node.url)) {
      outline.links.push({ to: node.url, line: line ?? 0 });
    }
  }
  const ids = outline.headings.map(({ id }) => id);
  for (const [place, { id, line }] of outline.headings.entries()) {
    if (id && ids.indexOf(id) < place)
      faults.push({ file, line, message: `the heading id "${id}" is taken by an earlier heading` });
  }
  return { faults, outline };
}

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* walk(child);
}

const firstLine = (text = '') => text.trim().split('\n')[0] ?? '';
const headingId = (node: Node) => {
  const id = node.data?.hProperties?.id;
  return typeof id === 'string' ? id : null;
};
/** Expressions, except comments for authors: `{/* … *​/}`. */
const isExpression = ({ type, value = '' }: Node) =>
  (type === 'mdxFlowExpression' || type === 'mdxTextExpression') && !/^\s*(\/\*[\s\S]*\*\/)?\s*$/.test(value);
const isElement = (node: Node): node is Node & Element =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

function syntaxFault(file: string, error: unknown): Fault {
  const text = error instanceof Error ? error.message : String(error);
  const [, line, rest] = /^(\d+):\d+: ([\s\S]*)$/.exec(text) ?? [];
  const message = (rest ?? text).replace(/ \([\w-]+:[\w-]+\)$/, '').replace(/\.$/, '');
  return { file, line: line ? Number(line) : null, message: `this is not MDX: ${message}` };
}
