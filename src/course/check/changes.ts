import { changesSchema, changesTwinSchema } from '../changes.ts';
import { changesPath, type Files } from '../places.ts';
import type { Fault } from './fault.ts';
import type { Known } from './known.ts';
import { keysOf, recordTwinFaults } from './records.ts';
import { readYaml, schemaFaults, type Yaml } from './yaml.ts';

/** Holds what changed to its form, and languages to each other. */
export function changesFaults(files: Files, { languages }: Known): Fault[] {
  const sheet = (tag: string): Yaml | null => {
    const text = files.get(changesPath(tag));
    return text === undefined ? null : readYaml(changesPath(tag), text);
  };
  const [tag, ...others] = languages;
  const original = sheet(tag);
  if (!original) return [];
  if (original.faults.length > 0) return [...original.faults];
  const ids = keysOf(original.value);
  return [
    ...schemaFaults(original, changesSchema),
    ...others.flatMap((other) => recordTwinFaults(sheet(other), changesTwinSchema, ids)),
  ];
}
