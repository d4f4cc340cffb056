// Nobody has to trust what we built: two builds of one commit, in two folders, are the same byte for byte, so that
// anybody can make the site again and compare. And what was installed is what its makers signed.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { copyProject, runIn } from './copy.mjs';

/** Digest of every file under a folder, by its path. */
export async function digestsOf(root) {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const digests = new Map();
  for (const path of paths)
    digests.set(
      path.slice(root.length + 1).replaceAll('\\', '/'),
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    );
  return digests;
}

/** Paths of files that only one has, or that differ. */
export const differences = (one, other) =>
  [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path)).sort();

/**
 * The first build finds nothing that earlier ones kept, the second what the first kept.
 * @returns {Promise<{ files: number, unlike: string[], said: string }>} files that two builds do not have in common
 */
export async function buildTwice() {
  const built = [];
  await rm('node_modules/.cache/many-machines', { recursive: true, force: true });
  for (const name of ['first', 'second']) {
    const root = await copyProject(name);
    try {
      const { status, stdout, stderr } = runIn(root, 'astro', 'build');
      if (status !== 0) return { files: 0, unlike: ['nothing was built'], said: stdout + stderr };
      built.push(await digestsOf(join(root, 'dist')));
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  }
  const [one, other] = built;
  return { files: one.size, unlike: differences(one, other), said: '' };
}

/**
 * What `npm audit signatures` found.
 * @returns {'signed' | 'spoilt' | 'unknown'} unknown where the registry could not be asked, or signs nothing
 */
export function verdictOf({ status, stdout, stderr }) {
  if (status === 0) return 'signed';
  return /have (an )?(invalid|missing) (registry signature|attestation)|has (an )?(invalid|missing) /.test(
    stdout + stderr,
  )
    ? 'spoilt'
    : 'unknown';
}

export function auditSignatures() {
  const result = spawnSync('npm', ['audit', 'signatures'], { encoding: 'utf8' });
  return { verdict: verdictOf(result), said: `${result.stdout}${result.stderr}`.trim() };
}
