import { claimsSchema, twinClaimsSchema } from '../claim-words.ts';
import { claimsPath, type Files } from '../places.ts';
import { type Fault, listOf } from './fault.ts';
import type { Known } from './known.ts';
import { readYaml, schemaFaults } from './yaml.ts';

/** Every claim has its short words in every language that has the file, and nothing else stands there. */
export function claimFaults(files: Files, { languages, claims }: Known): Fault[] {
  return languages.flatMap((tag, place): Fault[] => {
    const file = claimsPath(tag);
    const text = files.get(file);
    if (text === undefined) {
      return place > 0 ? [] : [{ file, line: null, message: 'the claims have no words; expected this file' }];
    }
    const yaml = readYaml(file, text);
    if (yaml.faults.length > 0) return [...yaml.faults];
    const faults = schemaFaults(yaml, place === 0 ? claimsSchema : twinClaimsSchema);
    const named = typeof yaml.value === 'object' && yaml.value !== null ? Object.keys(yaml.value) : [];
    const strange = named.filter((id) => !claims.includes(id));
    const missing = claims.filter((id) => !named.includes(id));
    return [
      ...faults,
      ...strange.map((id) => yaml.fault([id], `there is no claim "${id}"; allowed are ${listOf(claims)}`)),
      ...missing.map((id): Fault => ({ file, line: null, message: `the claim "${id}" has no words` })),
    ];
  });
}
