import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sabotages } from './sabotages.mjs';

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

it('every guard that a sabotage takes out stands where it says, once', () => {
  expect(sabotages.length).toBeGreaterThanOrEqual(3);
  for (const { what, changes } of sabotages)
    for (const { file, find } of changes) expect(read(file).split(find), `${what}: ${file}`).toHaveLength(2);
});
