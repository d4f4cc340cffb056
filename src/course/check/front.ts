import * as v from 'valibot';
import { englishFrontMatter, splitLesson, twinFrontMatter } from '../front-matter.ts';
import { type Fault, listOf } from './fault.ts';
import type { Known } from './known.ts';
import { readYaml, schemaFaults, type Yaml } from './yaml.ts';

const NONE = 'the file has no front matter; expected keys between two lines of ---';

/** Front matter of a file as YAML whose lines are the file's. */
function readFront(file: string, text: string): Yaml | null {
  const { yaml } = splitLesson(text);
  return yaml === null ? null : readYaml(file, yaml, 2);
}

/** Holds the front matter of a lesson in the default language to its form, and its claims to those that exist. */
export function frontFaults(file: string, text: string, known: Known): Fault[] {
  const yaml = readFront(file, text);
  if (!yaml) return [{ file, line: 1, message: NONE }];
  if (yaml.faults.length > 0) return [...yaml.faults];
  const front = v.safeParse(englishFrontMatter, yaml.value);
  if (!front.success) return schemaFaults(yaml, englishFrontMatter);
  return front.output.claims.flatMap((claim, place) =>
    known.claims.includes(claim)
      ? []
      : yaml.fault(['claims', place], `there is no claim "${claim}"; allowed are ${listOf(known.claims)}`),
  );
}

/** Holds a translation's front matter to its form, and its sources to those of the original. */
export function twinFrontFaults(original: string, file: string, text: string): Fault[] {
  const yaml = readFront(file, text);
  if (!yaml) return [{ file, line: 1, message: NONE }];
  if (yaml.faults.length > 0) return [...yaml.faults];
  const words = v.safeParse(twinFrontMatter, yaml.value);
  if (!words.success) return schemaFaults(yaml, twinFrontMatter);
  const front = v.safeParse(englishFrontMatter, readFront('', original)?.value);
  if (!front.success) return [];
  const wanted = front.output.sources.map(({ id }) => id);
  const found = words.output.sources.map(({ id }) => id);
  if (wanted.join() === found.join()) return [];
  return [
    yaml.fault(
      ['sources'],
      `its sources are ${listOf(found)}; the original has ${listOf(wanted)}, in this order`,
    ),
  ];
}
