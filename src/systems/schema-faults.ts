// What a schema says about a bad value, in the words of the file's author: one line for each fault, with the
// path in the file, what was found there and what is allowed.
import { type Path, pathText } from './shape.ts';

/** The parts of a schema library's issue that a line is made of. */
export interface Issue {
  readonly path?: readonly { readonly key: unknown; readonly input?: unknown }[] | undefined;
  readonly input: unknown;
  readonly expected: string | null;
  readonly received: string;
  readonly message: string;
}

/** Lines for all issues, the same line once. */
export const linesOf = (issues: readonly Issue[]): string[] => [...new Set(issues.map(lineOf))];

/** Where the fields stand that nobody knows. */
export const unknownFields = (issues: readonly Issue[]): Path[] => issues.filter(isUnknown).map(pathOf);

const isUnknown = ({ expected }: Issue): boolean => expected === 'never';
const pathOf = ({ path = [] }: Issue): Path =>
  path.map(({ key }) => (typeof key === 'number' ? key : String(key)));

function lineOf(issue: Issue): string {
  const path = pathOf(issue);
  // To a closed object a list is an object that lacks its fields: that is one fault, of the list.
  const list =
    issue.path?.findIndex(({ key, input }) => Array.isArray(input) && typeof key === 'string') ?? -1;
  if (list >= 0) return line(path.slice(0, list), found(issue.path?.[list]?.input), 'an object');
  if (isUnknown(issue)) return `${pathText(path)}: unknown field`;
  if (issue.received === 'undefined') return `${pathText(path)}: missing`;
  return line(path, found(issue.input), allowedBy(issue));
}

const line = (path: Path, what: string, allowed: string): string =>
  `${pathText(path)}: found ${what}, allowed is ${allowed}`;

const WORDS: { readonly [expected: string]: string } = {
  Object: 'an object',
  Array: 'a list',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
};

/** What the check says itself, else what the library expects: a type, or one of several literals. */
function allowedBy({ message, expected }: Issue): string {
  if (!message.startsWith('Invalid ')) return message;
  if (expected === null) return 'something else';
  const options = expected.replace(/^\((.*)\)$/, '$1').split(' | ');
  const words = options.map((option) => WORDS[option] ?? option);
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** A value as it stands in the file, cut short. */
export function found(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value !== 'string') return String(value);
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
}

const FIRST = ['version', 'system', 'workload', 'calls', 'health', 'faults', 'crews', 'run'];
const rank = (text: string): number => {
  const place = FIRST.indexOf(/^\w*/.exec(text)?.[0] ?? '');
  return place < 0 ? FIRST.length : place;
};

/** Lines in the order of the file's parts, else as they were found. */
export const sorted = (lines: readonly string[]): string[] =>
  [...new Set(lines)].sort((a, b) => rank(a) - rank(b));
