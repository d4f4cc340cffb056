// From words on the command line to an experiment that can run: read, parsed, with what the options put in the
// place of the file's own numbers, and checked.
import { type ExperimentInput, parseExperiment } from '../../src/systems/schema.ts';
import { readText } from './input.ts';
import { readJson } from './json-text.ts';

export type Loaded = { ok: true; experiment: ExperimentInput } | { ok: false; faults: string[] };

export interface RunOverrides {
  seed?: number | undefined;
  requests?: number | undefined;
}

/** Each fault is one line that names the file or the path in it. */
export async function loadExperiment(file: string, overrides: RunOverrides = {}): Promise<Loaded> {
  const read = await readText(file);
  if (!read.ok) return read;
  const json = readJson(read.text);
  if (!json.ok) return json;
  return parseExperiment(overridden(json.value, overrides));
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A file of the wrong form is left as it is: its own faults are told. */
function overridden(file: unknown, { seed, requests }: RunOverrides): unknown {
  if (!isObject(file)) return file;
  const run: unknown = 'run' in file ? file.run : {};
  if (!isObject(run)) return file;
  const changes = {
    ...(seed === undefined ? {} : { seed }),
    ...(requests === undefined ? {} : { requests }),
  };
  return Object.keys(changes).length === 0 ? file : { ...file, run: { ...run, ...changes } };
}
