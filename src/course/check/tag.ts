import { listOf, shown } from './fault.ts';
import type { AttributeKind, Known, Tag } from './known.ts';

/** A tag as the parser sees it. */
export interface Element {
  readonly name?: string | null;
  readonly attributes: readonly {
    readonly type: string;
    readonly name?: string;
    readonly value?: string | { readonly value: string } | null;
  }[];
  readonly children?: readonly unknown[];
}

export interface SeenTag {
  readonly faults: readonly string[];
  /** Name and ids: equal in every language. */
  readonly signature: string;
  /** Id of the question that it places. */
  readonly question: string | null;
  /** Id of the term that it marks. */
  readonly term: string | null;
}

/** Holds one tag to the vocabulary. Questions and terms are only noted: whether they exist is the quiz file's and the glossary's affair. */
export function tagFaults(element: Element, known: Known): SeenTag {
  const name = element.name ?? '';
  const tag = Object.hasOwn(known.tags, name) ? known.tags[name] : undefined;
  if (!tag) {
    const allowed = listOf(Object.keys(known.tags));
    const fault = /^[A-Z]/.test(name)
      ? `<${name}> is not a tag of the course; allowed are ${allowed}`
      : `<${name}> is HTML; a chapter has only Markdown and the tags ${allowed}`;
    return { faults: [fault], signature: `<${name}>`, question: null, term: null };
  }
  const faults: string[] = [];
  const ids = [];
  let question = null;
  let term = null;
  const allowed = Object.keys(tag.attributes).map((key) => key.replace('?', ''));
  const given = new Set<string>();
  for (const { type, name: key = '', value } of element.attributes) {
    const kind = tag.attributes[key] ?? tag.attributes[`${key}?`];
    if (type !== 'mdxJsxAttribute') {
      faults.push(`<${name}> has a spread attribute; write each attribute by itself`);
    } else if (!kind) {
      const only = allowed.length === 0 ? 'it has none' : `allowed are ${listOf(allowed)}`;
      faults.push(`<${name}> has no attribute "${key}"; ${only}`);
    } else {
      given.add(key);
      const fault = valueFault(kind, value, known);
      if (fault) faults.push(`<${name}> has ${key}=${written(value)}; ${fault}`);
      if (typeof value === 'string' && kind !== 'word') ids.push(value);
      if (typeof value === 'string' && kind === 'question') question = value;
      if (typeof value === 'string' && kind === 'term') term = value;
    }
  }
  for (const key of Object.keys(tag.attributes)) {
    if (!key.endsWith('?') && !given.has(key)) faults.push(`<${name}> lacks the attribute "${key}"`);
  }
  faults.push(...wrapFaults(name, tag, element));
  return { faults, signature: `<${[name, ...ids].join(' ')}>`, question, term };
}

function wrapFaults(name: string, { wraps }: Tag, { children = [] }: Element): string[] {
  if (wraps && children.length === 0)
    return [`<${name}> is empty; write words between <${name}> and </${name}>`];
  if (!wraps && children.length > 0) return [`<${name}> has words inside; write <${name} … /> on its own`];
  return [];
}

type Value = Element['attributes'][number]['value'];

const written = (value: Value) =>
  typeof value === 'object' && value !== null
    ? `{${value.value}}`
    : value === undefined
      ? 'nothing'
      : shown(value);

function valueFault(kind: AttributeKind, value: Value, known: Known): string | null {
  if (kind === 'integer') {
    const text = typeof value === 'object' && value !== null ? value.value : '';
    return /^\d+$/.test(text) ? null : 'expected a whole number such as {2}';
  }
  if (typeof value !== 'string' || value === '') return `expected text in quotes`;
  const ids = { lab: known.labs, misconception: known.misconceptions, drawing: known.drawings };
  if (kind === 'word' || kind === 'question' || kind === 'term' || ids[kind].includes(value)) return null;
  return `there is no such ${kind}, allowed are ${listOf(ids[kind])}`;
}
