// Puts x.br and x.gz beside every text file of a built site, as a static host serves them. What has not
// changed since the last time is left alone.

import { randomUUID } from 'node:crypto';
import { readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = /\.(html|js|mjs|css|svg|json|xml|txt|webmanifest|md)$/;
/** Below this many bytes a packet carries the file anyway. */
const WORTH_IT = 256;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** The bytes that a server with brotli at its best sends. */
export const brotlied = (bytes) =>
  brotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

const changedAt = (path) =>
  stat(path).then(
    (found) => found.mtimeMs,
    () => 0,
  );

async function compressFile(path) {
  const bytes = await readFile(path);
  if (bytes.length < WORTH_IT) return;
  if ((await changedAt(`${path}.br`)) > (await changedAt(path))) return;
  await writeWhole(`${path}.gz`, await zip(bytes, { level: 9 }));
  await writeWhole(`${path}.br`, await brotlied(bytes));
}

/** Another server of the same folder may be reading: nobody meets half a file. */
async function writeWhole(path, bytes) {
  const unfinished = `${path}.${randomUUID()}`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, path);
}

/** @throws with a hint when the folder is not there */
export async function compressFolder(root) {
  const names = await readdir(root, { recursive: true }).catch(() => {
    throw new Error(`There is no built site in ${root}: run \`npm run build\` first.`);
  });
  await Promise.all(names.filter((name) => TEXT.test(name)).map((name) => compressFile(join(root, name))));
}
