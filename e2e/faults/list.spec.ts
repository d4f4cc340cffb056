// The list of faults against the tests: none without one, and no number that the list does not have.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { elsewhere, faults } from './list.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const specs = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.spec\.ts$/.test(name),
);

test('every fault of the list is brought about by a test that carries its number @chromium', () => {
  const tagged = new Map<string, string[]>();
  for (const name of specs) {
    const text = readFileSync(`${root}${name}`, 'utf8');
    for (const [, id = ''] of text.matchAll(/['" ]@(F\d\d)\b/g))
      tagged.set(id, [...new Set([...(tagged.get(id) ?? []), name])]);
  }
  const known = faults.map(({ id }) => id as string);
  expect([...tagged.keys()].filter((id) => !known.includes(id))).toEqual([]);
  expect(known.filter((id) => !tagged.has(id) && !elsewhere.includes(id))).toEqual([]);
  for (const { id, also } of faults)
    if (also)
      expect(existsSync(fileURLToPath(new URL(`../../${also}`, import.meta.url))), `${id}: ${also}`).toBe(
        true,
      );
});
