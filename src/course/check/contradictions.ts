import { contradictionsSchema, twinContradictionsSchema } from '../contradictions.ts';
import { contradictionsPath, type Files } from '../places.ts';
import { type Fault, listOf } from './fault.ts';
import type { Known } from './known.ts';
import { keysOf, recordTwinFaults } from './records.ts';
import { readYaml, schemaFaults, type Yaml } from './yaml.ts';

/** Contradictions have their form, name claims that exist, and are the same in every language. */
export function contradictionFaults(files: Files, { languages, claims }: Known): Fault[] {
  const [tag, ...others] = languages;
  const original = readSheet(files, tag);
  if (!original) return [];
  if (original.faults.length > 0) return [...original.faults];
  const faults = schemaFaults(original, contradictionsSchema);
  if (faults.length > 0) return faults;
  const ids = keysOf(original.value);
  return [
    ...strangeClaims(original, claims),
    ...others.flatMap((other) => recordTwinFaults(readSheet(files, other), twinContradictionsSchema, ids)),
  ];
}

function readSheet(files: Files, tag: string): Yaml | null {
  const text = files.get(contradictionsPath(tag));
  return text === undefined ? null : readYaml(contradictionsPath(tag), text);
}

function strangeClaims(sheet: Yaml, claims: readonly string[]): Fault[] {
  // The schema has accepted the sheet.
  const entries = Object.entries(sheet.value as Record<string, { between: string[] }>);
  return entries.flatMap(([key, { between }]) =>
    between.flatMap((claim, place) =>
      claims.includes(claim)
        ? []
        : [
            sheet.fault(
              [key, 'between', place],
              `there is no claim "${claim}"; allowed are ${listOf(claims)}`,
            ),
          ],
    ),
  );
}
