// What is brought in from outside: exactly what the lock says, and nothing that runs when it is installed.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const read = (path: string) => readFileSync(root + path, 'utf8');
const json = (path: string) => JSON.parse(read(path));

interface Locked {
  integrity?: string;
  resolved?: string;
  hasInstallScript?: boolean;
  link?: boolean;
}
const folders = ['', 'tools/node/'];

it('every package is named by one exact version, and the lock says the same', () => {
  for (const folder of folders) {
    const {
      dependencies = {},
      devDependencies = {},
      optionalDependencies = {},
    } = json(`${folder}package.json`);
    const own = json(`${folder}package-lock.json`).packages[''];
    const named = { ...dependencies, ...devDependencies, ...optionalDependencies };
    for (const [name, version] of Object.entries(named)) expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect({ ...own.dependencies, ...own.devDependencies, ...own.optionalDependencies }).toEqual(named);
  }
});

it('every package of the lock carries the digest of its content, and comes from the registry', () => {
  for (const folder of folders) {
    const packages: Record<string, Locked> = json(`${folder}package-lock.json`).packages;
    for (const [name, { integrity, resolved, link }] of Object.entries(packages)) {
      if (name === '') continue;
      expect(link ?? false, `${name} is a link`).toBe(false);
      expect(integrity, name).toMatch(/^sha512-/);
      if (resolved) expect(resolved, name).toMatch(/^https:\/\/registry\.npmjs\.org\//);
    }
  }
});

it('no package runs anything when it is installed, but those that were looked at', () => {
  const packages: Record<string, Locked> = json('package-lock.json').packages;
  const running = Object.entries(packages)
    .filter(([name, { hasInstallScript }]) => name !== '' && hasInstallScript)
    .map(([name]) => name.replace(/^.*node_modules\//, ''));
  expect(running).toEqual(Object.keys(json('package.json').allowScripts));
});

it('every action of a workflow is one commit, not a name that can be moved', () => {
  const folder = '.github/workflows/';
  const used = readdirSync(root + folder).flatMap((name) =>
    [...read(folder + name).matchAll(/\buses:\s*(\S+)/g)].map(([, action = '']) => action),
  );
  expect(used.length).toBeGreaterThan(0);
  for (const action of used) expect(action).toMatch(/^[\w./-]+@[0-9a-f]{40}$/);
});
