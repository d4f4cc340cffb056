import type * as v from 'valibot';
import { drawingsSchema } from '../drawings.ts';
import { labWordsSchema } from '../labs.ts';
import { drawingsPath, type Files, labWordsPath } from '../places.ts';
import { type Fault, listOf } from './fault.ts';
import type { Known } from './known.ts';
import { keyPaths } from './twins.ts';
import { readYaml, schemaFaults, type Yaml } from './yaml.ts';

/** Holds the words of labs and drawings to their form, their names to what exists, and languages to each other. */
export function wordFaults(files: Files, known: Known): Fault[] {
  const faults: Fault[] = [];
  const [original] = known.languages;
  for (const lab of known.labs) {
    const file = labWordsPath(original, lab);
    if (!files.has(file))
      faults.push({ file, line: null, message: `the lab "${lab}" has no words; expected this file` });
    faults.push(...sheetFaults(files, (tag) => labWordsPath(tag, lab), labWordsSchema, known));
  }
  for (const [file, lab] of labFiles(files)) {
    if (!known.labs.includes(lab)) {
      faults.push({
        file,
        line: null,
        message: `there is no lab "${lab}"; allowed are ${listOf(known.labs)}`,
      });
    }
  }
  return [
    ...faults,
    ...sheetFaults(files, drawingsPath, drawingsSchema, known),
    ...drawingFaults(files, known),
  ];
}

const labFiles = (files: Files) =>
  [...files.keys()].flatMap((file): [string, string][] => {
    const lab = /^content\/[^/]+\/labs\/(.+)\.yml$/.exec(file)?.[1];
    return lab === undefined ? [] : [[file, lab]];
  });

/** One sheet of words in every language that has it: its form, and the same keys as the original. */
function sheetFaults(
  files: Files,
  path: (tag: string) => string,
  schema: v.GenericSchema,
  { languages }: Known,
): Fault[] {
  const [original, ...others] = languages.map((tag): Yaml | null => {
    const text = files.get(path(tag));
    return text === undefined ? null : readYaml(path(tag), text);
  });
  const faults: Fault[] = [];
  for (const sheet of [original, ...others]) {
    if (!sheet) continue;
    faults.push(...(sheet.faults.length > 0 ? sheet.faults : schemaFaults(sheet, schema)));
  }
  if (!original || original.faults.length > 0) return faults;
  for (const twin of others) {
    if (twin && twin.faults.length === 0) faults.push(...keyFaults(original, twin));
  }
  return faults;
}

/** Keys that stand in one of two languages only. */
function keyFaults(original: Yaml, twin: Yaml): Fault[] {
  const wanted = keyPaths(original.value);
  const found = keyPaths(twin.value);
  const extra = [...found].filter(([name]) => !wanted.has(name));
  const missing = [...wanted].filter(([name]) => !found.has(name));
  return [
    ...outermost(extra).map(([name, path]) => twin.fault(path, `the original has no key "${name}"`)),
    ...outermost(missing).map(([name, path]) =>
      twin.fault(path.slice(0, -1), `the key "${name}" of the original is missing`),
    ),
  ];
}

/** Without keys inside a key that is reported already. */
const outermost = (rows: [string, (string | number)[]][]) =>
  rows.filter(([name]) => !rows.some(([other]) => name.startsWith(`${other}.`)));

/** Drawings that have words must exist, and the other way round. */
function drawingFaults(files: Files, { languages, drawings }: Known): Fault[] {
  const file = drawingsPath(languages[0]);
  const yaml = readYaml(file, files.get(file) ?? '');
  const named = typeof yaml.value === 'object' && yaml.value !== null ? Object.keys(yaml.value) : [];
  return [
    ...named
      .filter((name) => !drawings.includes(name))
      .map((name) => yaml.fault([name], `there is no drawing "${name}"; allowed are ${listOf(drawings)}`)),
    ...drawings
      .filter((name) => !named.includes(name))
      .map(
        (name): Fault => ({
          file,
          line: null,
          message: `the drawing "${name}" has no words; expected a key of that name`,
        }),
      ),
  ];
}
