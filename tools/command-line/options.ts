// The words after a command: one file, and options of the form `--name value` or `--name=value`.

export interface Option {
  name: string;
  /** What stands for the value in the help. */
  value: string;
  help: string;
}

export type Words =
  | { ok: true; file: string; values: Map<string, string> }
  | { ok: true; help: true }
  | { ok: false; faults: string[] };

/** Takes the words apart. Each fault is one line. */
export function readWords(words: readonly string[], options: readonly Option[]): Words {
  const values = new Map<string, string>();
  const files: string[] = [];
  const faults: string[] = [];
  const known = new Map(options.map((option) => [`--${option.name}`, option]));
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--help' || word === '-h') return { ok: true, help: true };
    if (word === '-' || !word.startsWith('-')) {
      files.push(word);
      continue;
    }
    const [name = '', attached] = word.split(/=(.*)/s, 2);
    const option = known.get(name);
    if (!option) {
      faults.push(`${name}: unknown option, allowed are ${[...known.keys(), '--help'].join(', ')}`);
      continue;
    }
    const value = attached ?? words[at + 1];
    if (attached === undefined) at += 1;
    if (value === undefined || value === '')
      faults.push(`${name}: found nothing, allowed is ${option.value}`);
    else if (values.has(option.name)) faults.push(`${name}: found a second time, allowed is once`);
    else values.set(option.name, value);
  }
  // The word after an unknown option may be its value: then nothing is said about files.
  if (files.length !== 1 && faults.length === 0)
    faults.push(
      `found ${files.length === 0 ? 'no file' : `${files.length} files`}, allowed is one, or - for standard input`,
    );
  return faults.length > 0 ? { ok: false, faults } : { ok: true, file: files[0] ?? '', values };
}

/** A whole number written in digits; otherwise a fault. */
export function wholeNumber(
  values: ReadonlyMap<string, string>,
  name: string,
  range: { from: number; to: number },
): { value: number | undefined; faults: string[] } {
  const text = values.get(name);
  if (text === undefined) return { value: undefined, faults: [] };
  const value = Number(text);
  const isFine = /^\d+$/.test(text) && value >= range.from && value <= range.to;
  return isFine
    ? { value, faults: [] }
    : {
        value: undefined,
        faults: [rangeFault(name, text, `a whole number from ${range.from} to ${range.to}`)],
      };
}

/** A probability in decimal notation; otherwise a fault. */
export function probability(
  values: ReadonlyMap<string, string>,
  name: string,
  otherwise: number,
): { value: number; faults: string[] } {
  const text = values.get(name);
  if (text === undefined) return { value: otherwise, faults: [] };
  const value = Number(text);
  const isFine = /^(\d+\.?\d*|\.\d+)(e-?\d+)?$/i.test(text) && value >= 0 && value <= 1;
  return isFine
    ? { value, faults: [] }
    : { value: otherwise, faults: [rangeFault(name, text, 'a number from 0 to 1')] };
}

/** One of several words; the first stands when nothing is said. */
export function oneOf<W extends string>(
  values: ReadonlyMap<string, string>,
  name: string,
  allowed: readonly [W, ...W[]],
): { value: W; faults: string[] } {
  const text = values.get(name);
  const value = text === undefined ? allowed[0] : allowed.find((word) => word === text);
  return value === undefined
    ? { value: allowed[0], faults: [rangeFault(name, text ?? '', allowed.join(' or '))] }
    : { value, faults: [] };
}

const rangeFault = (name: string, text: string, allowed: string): string =>
  `--${name}: found ${JSON.stringify(text.slice(0, 60))}, allowed is ${allowed}`;

/** Options as lines of a help text, names in one column. */
export function helpLines(options: readonly Option[]): string {
  const heads = options.map(({ name, value }) => `  --${name} ${value}`);
  const width = Math.max(...heads.map(({ length }) => length)) + 2;
  return options.map(({ help }, at) => (heads[at] ?? '').padEnd(width) + help).join('\n');
}
