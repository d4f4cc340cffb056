import { mkdtemp, readFile, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { compressFolder } from './compress.mjs';

it('leaves a whole file to those who read it while it is compressed again', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'compressed-'));
  const names = Array.from({ length: 50 }, (_, index) => join(dir, `${index}.html`));
  for (const name of names) await writeFile(name, `<p>${name.repeat(500)}</p>`);
  await compressFolder(dir);
  for (const name of names) await utimes(name, new Date(), new Date(Date.now() + 5000));

  let isDone = false;
  const again = compressFolder(dir).then(() => {
    isDone = true;
  });
  const lengths = new Set<boolean>();
  while (!isDone)
    for (const name of names)
      lengths.add(brotliDecompressSync(await readFile(`${name}.br`)).length > name.length * 500);
  await again;
  expect([...lengths]).toEqual([true]);
});
