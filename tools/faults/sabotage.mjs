// One sabotage: a copy of the project with the change in it, built, and the tests of the fault run against it.

import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyProject, runIn } from './copy.mjs';

/**
 * Puts the changes of a sabotage into the project in `root`.
 * @throws when a text that is to be replaced does not stand there exactly once: the guard has been rewritten
 */
export async function spoil(root, { what, changes }) {
  for (const { file, find, put } of changes) {
    const text = await readFile(join(root, file), 'utf8');
    if (text.split(find).length !== 2) throw new Error(`${file} has not what “${what}” would take out.`);
    await writeFile(
      join(root, file),
      text.replace(find, () => put),
    );
  }
}

/** @returns whether the tests of the fault fail where the guard is missing, and what they said */
export async function trySabotage(sabotage) {
  const root = await copyProject('sabotage');
  try {
    await spoil(root, sabotage);
    const built = runIn(root, 'astro', 'build');
    // A guard that cannot even be taken out is another matter.
    if (built.status !== 0) return { isCaught: false, said: built.stdout + built.stderr };
    const tried = runIn(
      root,
      ...['playwright', 'test', '-c', 'e2e/faults/faults.config.ts', '--project', 'chromium'],
      ...['--grep', sabotage.fault, '--grep-invert', '@whole', '--max-failures', '1', '--reporter', 'list'],
    );
    const said = tried.stdout + tried.stderr;
    return { isCaught: tried.status !== 0 && /^\s*1 failed/m.test(said), said };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
