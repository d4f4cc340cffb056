import * as v from 'valibot';
import { isMap, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import { type Fault, shown } from './fault.ts';

type Path = readonly (string | number)[];

export interface Yaml {
  /** The parsed value; null when the text is not YAML. */
  readonly value: unknown;
  readonly faults: readonly Fault[];
  /** The fault of a place in the value. */
  fault(path: Path, message: string): Fault;
}

/** Reads YAML so that every place of its value has a line. `firstLine` is the file's line at which `text` begins. */
export function readYaml(file: string, text: string, firstLine = 1): Yaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const faults = document.errors.map((error): Fault => {
    const message = (error.message.split('\n')[0] ?? '')
      .replace(/ at line \d+, column \d+:?$/, '')
      .replace(/\.$/, '');
    return { file, line: lineAt(error.pos[0]), message: `this is not YAML: ${message}` };
  });
  return {
    value: faults.length > 0 ? null : document.toJS(),
    faults,
    fault: (path, message) => ({ file, line: lineAt(offsetOf(document, path)), message }),
  };
}

/** Where a place begins: its key where it has one, else its value, else the nearest place around it that exists. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: Path): number {
  const around = path.slice(0, -1);
  const parent = path.length > 0 ? document.getIn(around, true) : null;
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
    if (isPair(pair) && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
  }
  const node: unknown = document.getIn(path, true);
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : null;
  if (Array.isArray(range) && typeof range[0] === 'number') return range[0];
  return path.length > 0 ? offsetOf(document, around) : 0;
}

/** Holds a parsed value to a schema whose messages say what is allowed. */
export function schemaFaults(yaml: Yaml, schema: v.GenericSchema): Fault[] {
  const result = v.safeParse(schema, yaml.value);
  return (result.issues ?? []).map((issue) => {
    // Keys of plain YAML are strings and numbers; a wider key type is valibot's for maps and sets.
    const path = (issue.path ?? []).map(({ key }) => key as string | number);
    if (issue.type === 'strict_object') return yaml.fault(path, issue.message);
    return yaml.fault(path, `"${path.join('.')}" is ${shown(issue.input)}; ${issue.message}`);
  });
}
