import type * as v from 'valibot';
import type { Fault } from './fault.ts';
import { schemaFaults, type Yaml } from './yaml.ts';

/** The ids of a sheet that is a table by id. */
export const keysOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value) : [];

/** Holds a translated table to its form, and its ids to those of the original. */
export function recordTwinFaults(
  twin: Yaml | null,
  schema: v.GenericSchema,
  ids: readonly string[],
): Fault[] {
  if (!twin) return [];
  if (twin.faults.length > 0) return [...twin.faults];
  const faults = schemaFaults(twin, schema);
  if (faults.length > 0) return faults;
  const found = keysOf(twin.value);
  return [
    ...found
      .filter((id) => !ids.includes(id))
      .map((id) => twin.fault([id], `the original has no entry "${id}"`)),
    ...ids
      .filter((id) => !found.includes(id))
      .map((id) => twin.fault([], `the entry "${id}" of the original is missing`)),
  ];
}
