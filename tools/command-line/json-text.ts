// JSON from people: where it is wrong, by line and column and in one line; and names that stand twice in one
// object, of which a parser would silently keep the last.

export type JsonRead = { ok: true; value: unknown } | { ok: false; faults: string[] };

/** Reads JSON; each fault is one line. */
export function readJson(text: string): JsonRead {
  const faults = scan(text);
  if (faults.length > 0) return { ok: false, faults };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    // The scan above knows the whole grammar; should it have missed something, the parser says it.
    return { ok: false, faults: [error instanceof Error ? error.message : String(error)] };
  }
}

type Expected = 'value' | 'value or ]' | 'name' | 'name or }' | ':' | 'more' | 'end';
interface Container {
  isObject: boolean;
  /** Names so far, of an object. */
  names: Set<string>;
  name: string;
  /** Items so far, of a list. */
  index: number;
}

const WORDS: { readonly [expected in Expected]: string } = {
  value: 'a value',
  'value or ]': 'a value or "]"',
  name: 'a name in double quotes',
  'name or }': 'a name in double quotes or "}"',
  ':': '":"',
  more: '"," or the closing bracket',
  end: 'nothing after the first value',
};

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])/y;
const LITERAL = /(?:true|false|null)(?![\w$])/y;
const ESCAPED = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

const endOf = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
};

interface Scan {
  text: string;
  expected: Expected;
  /** Lists and objects that have begun and not ended. */
  open: Container[];
  /** Faults that do not end the scan: names that stand twice. */
  twice: string[];
}

/** Goes through the text once, without recursion, and stops at the first error of form. */
function scan(text: string): string[] {
  const state: Scan = { text, expected: 'value', open: [], twice: [] };
  let at = endOf(SPACE, text, 0);
  while (at < text.length) {
    const next = STEPS[state.expected](state, at);
    if (next < 0) return [...state.twice, faultAt(text, at, state.expected)];
    at = endOf(SPACE, text, next);
  }
  return state.expected === 'end' ? state.twice : [...state.twice, faultAt(text, at, state.expected)];
}

/** What each expectation takes at a place: returns the place after it, or -1 when something else stands there. */
const STEPS: { readonly [expected in Expected]: (state: Scan, at: number) => number } = {
  value: takeValue,
  'value or ]': (state, at) => (state.text[at] === ']' ? close(state, at) : takeValue(state, at)),
  name: takeName,
  'name or }': (state, at) => (state.text[at] === '}' ? close(state, at) : takeName(state, at)),
  ':': (state, at) => (state.text[at] === ':' ? go(state, 'value', at + 1) : -1),
  more: (state, at) => {
    const inner = state.open.at(-1);
    if (state.text[at] === (inner?.isObject ? '}' : ']')) return close(state, at);
    if (state.text[at] !== ',') return -1;
    if (inner) inner.index += 1;
    return go(state, inner?.isObject ? 'name' : 'value', at + 1);
  },
  end: () => -1,
};

function go(state: Scan, expected: Expected, next: number): number {
  if (next >= 0) state.expected = expected;
  return next;
}

const afterValue = ({ open }: Scan): Expected => (open.length > 0 ? 'more' : 'end');

function close(state: Scan, at: number): number {
  state.open.pop();
  return go(state, afterValue(state), at + 1);
}

function takeName(state: Scan, at: number): number {
  const { text, open, twice } = state;
  const next = text[at] === '"' ? stringEnd(text, at) : -1;
  const inner = open.at(-1);
  if (next < 0 || !inner) return -1;
  inner.name = String(JSON.parse(text.slice(at, next)));
  if (inner.names.has(inner.name)) twice.push(`${placeOf(text, at)}: found ${pathOf(open)} a second time`);
  inner.names.add(inner.name);
  return go(state, ':', next);
}

function takeValue(state: Scan, at: number): number {
  const { text, open } = state;
  const sign = text[at];
  if (sign === '{' || sign === '[') {
    open.push({ isObject: sign === '{', names: new Set(), name: '', index: 0 });
    return go(state, sign === '{' ? 'name or }' : 'value or ]', at + 1);
  }
  const end =
    sign === '"' ? stringEnd(text, at) : Math.max(endOf(NUMBER, text, at), endOf(LITERAL, text, at));
  return go(state, afterValue(state), end);
}

/** The end of a string that begins here, or -1 when it is none. */
function stringEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '"') return at + 1;
    if (sign < ' ') return -1;
    if (sign !== '\\') continue;
    const end = endOf(ESCAPED, text, at);
    if (end < 0) return -1;
    at = end - 1;
  }
  return -1;
}

function faultAt(text: string, at: number, expected: Expected): string {
  return `${placeOf(text, at)}: found ${foundAt(text, at)}, allowed is ${WORDS[expected]}`;
}

function foundAt(text: string, at: number): string {
  if (at >= text.length) return 'the end of the file';
  const word = /^[-+]?[\w$.]+/.exec(text.slice(at, at + 30))?.[0];
  if (word !== undefined && /^[-+]?(NaN|Infinity)$/.test(word)) return `${word}, which is no number in JSON`;
  if (text.startsWith('//', at) || text.startsWith('/*', at)) return 'a comment, which JSON does not have';
  if (text[at] === '"') {
    const end = stringEnd(text, at);
    return end < 0
      ? 'a text that does not end, or holds a sign that must be escaped'
      : text.slice(at, Math.min(end, at + 60));
  }
  return JSON.stringify(word ?? String.fromCodePoint(text.codePointAt(at) ?? 0));
}

function placeOf(text: string, at: number): string {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  return `line ${line}, column ${at - before.lastIndexOf('\n')}`;
}

const pathOf = (open: readonly Container[]): string =>
  open
    .map(({ isObject, name, index }) => (isObject ? `.${name}` : `[${index}]`))
    .join('')
    .slice(0, 200)
    .replace(/^\./, '');
