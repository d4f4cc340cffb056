// The shape of a value from outside, before any schema looks at it: how deep it goes, and names that objects
// of this language have from birth. Walked without recursion, so that no depth can exhaust the stack.

/** Lists and objects within each other: 200 calls in a row take 601 of them. */
const DEEPEST = 610;
/** Names that a record cannot safely use as keys: they are those of every object. */
const BORN_WITH = ['__proto__', 'constructor', 'prototype'];

export type Path = readonly (string | number)[];

/** A path as the file's author writes it: `workload[0].task.work`, shortened in the middle when long. */
export function pathText(path: Path): string {
  const parts = path.map((key) => {
    if (typeof key === 'number') return `[${key}]`;
    return /^[\w$-]{1,100}$/.test(key) ? `.${key}` : `[${JSON.stringify(key.slice(0, 100))}]`;
  });
  const text = (from: number, to?: number) => parts.slice(from, to).join('');
  const whole = parts.length > 40 ? `${text(0, 20)} … ${text(-10)}` : text(0);
  return whole.replace(/^\./, '') || 'the file';
}

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** One branch on the way down: what it holds, and how much of that has been looked at. */
interface Step {
  branch: object;
  keys: readonly string[];
  seen: number;
}
const stepInto = (branch: object): Step => ({ branch, keys: Object.keys(branch), seen: 0 });
const keyAt = ({ branch, keys, seen }: Step): string | number =>
  Array.isArray(branch) ? seen - 1 : (keys[seen - 1] ?? '');

/** One line for what no schema could be asked about. */
export function shapeFaults(value: unknown): string[] {
  const way = isBranch(value) ? [stepInto(value)] : [];
  for (let step = way.at(-1); step; step = way.at(-1)) {
    const key = step.keys[step.seen];
    step.seen += 1;
    if (key === undefined) {
      way.pop();
      continue;
    }
    const inner: unknown = Object.getOwnPropertyDescriptor(step.branch, key)?.value;
    if (!isBranch(inner)) continue;
    const path = () => way.map(keyAt);
    if (way.length >= DEEPEST)
      return [`${pathText(path())}: found ${way.length} lists and objects in each other, allowed is less`];
    const born =
      way.length === 4 && key === 'weights' && BORN_WITH.find((name) => Object.hasOwn(inner, name));
    if (born) return [`${pathText([...path(), born])}: found a weight, allowed is none for this name`];
    way.push(stepInto(inner));
  }
  return [];
}

/** A copy of a value without some of its fields. */
export function without(value: unknown, fields: readonly Path[]): unknown {
  const [here, deeper] = [
    fields.filter((path) => path.length === 1),
    fields.filter((path) => path.length > 1),
  ];
  const gone = new Set(here.map(([key]) => String(key)));
  const inner = (key: string | number, item: unknown) => {
    const below = deeper.filter(([first]) => first === key).map((path) => path.slice(1));
    return below.length === 0 ? item : without(item, below);
  };
  if (Array.isArray(value)) return value.map((item: unknown, index) => inner(index, item));
  if (!isBranch(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !gone.has(key))
      .map(([key, item]) => [key, inner(key, item)]),
  );
}
