// A copy of the project in a folder of its own, to be built there.

import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

/** What a copy does without: what is made, and what is large and linked instead. */
const LEFT_OUT = /^(node_modules|dist.*|test-results|\.git|\.astro)$/;

/** @returns the folder of the copy, to be removed by who asked */
export async function copyProject(name) {
  const root = await mkdtemp(join(tmpdir(), `${name}-`));
  for (const entry of await readdir('.'))
    if (!LEFT_OUT.test(entry) && !entry.endsWith('.zip'))
      await cp(entry, join(root, entry), {
        recursive: true,
        filter: (file) => basename(file) !== 'node_modules',
      });
  await symlink(resolve('node_modules'), join(root, 'node_modules'));
  return root;
}

/** Runs a command of the project in a copy of it. */
export const runIn = (root, ...command) =>
  spawnSync('npx', command, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' },
  });
