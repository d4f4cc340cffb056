import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { differences, digestsOf, verdictOf } from './supply.mjs';

it('two builds are unlike in what only one has, and in what differs by a byte', async () => {
  const root = await mkdtemp(join(tmpdir(), 'supply-'));
  const write = async (path: string, text: string) => {
    await mkdir(join(root, path, '..'), { recursive: true });
    await writeFile(join(root, path), text);
  };
  await write('a/index.html', 'same');
  await write('a/only.txt', '');
  await write('a/in/one.js', 'one');
  await write('b/index.html', 'same');
  await write('b/in/one.js', 'onE');
  const [a, b] = [await digestsOf(join(root, 'a')), await digestsOf(join(root, 'b'))];
  await rm(root, { recursive: true });
  expect([...a.keys()]).toEqual(['in/one.js', 'index.html', 'only.txt']);
  expect(differences(a, b)).toEqual(['in/one.js', 'only.txt']);
  expect(differences(a, new Map(a))).toEqual([]);
});

it('signatures that do not fit are a fault, a registry that cannot be asked is not', () => {
  const said = (status: number, stdout: string, stderr = '') => verdictOf({ status, stdout, stderr });
  expect(said(0, 'audited 450 packages in 9s\n\n450 packages have verified registry signatures')).toBe(
    'signed',
  );
  expect(said(1, '1 package has an invalid registry signature:\n\nastro@7.3.4')).toBe('spoilt');
  expect(said(1, '2 packages have missing registry signatures but the registry is providing keys')).toBe(
    'spoilt',
  );
  expect(said(1, '', 'npm error code ENOTFOUND')).toBe('unknown');
  expect(said(1, '', 'found no installed dependencies to audit')).toBe('unknown');
});
