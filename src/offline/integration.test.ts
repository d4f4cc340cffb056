import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Build } from './build.ts';
import { renewWorker } from './integration.ts';

const built: Build = {
  id: 'old',
  common: ['_astro/a.js', 'embed/words.json'],
  pages: { '': ['favicon.svg', 'feed.xml'], 'gone/': ['favicon.svg'] },
  rest: ['pagefind/a.js', 'pagefind/gone.js'],
  digests: {
    '': 'old',
    'gone/': 'old',
    'favicon.svg': 'old',
    'feed.xml': 'old',
    'embed/words.json': 'old',
    'pagefind/a.js': 'old',
  },
};
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'renew-'));
  for (const folder of ['_astro', 'embed', 'pagefind']) await mkdir(join(root, folder));
  for (const name of ['_astro/a.js', 'embed/words.json', 'index.html', 'favicon.svg', 'pagefind/a.js'])
    await writeFile(join(root, name), name);
  await writeFile(join(root, 'sw.js'), `const BUILD=${JSON.stringify(built)};\nwork();`);
});
afterEach(() => rm(root, { recursive: true }));

const renewed = async (): Promise<Build> => {
  const text = await readFile(join(root, 'sw.js'), 'utf8');
  expect(text.endsWith(';\nwork();')).toBe(true);
  return JSON.parse(text.slice('const BUILD='.length, text.indexOf(';\n')));
};

it('a worker that is renewed asks for no file and no page that is not there any more', async () => {
  await renewWorker(root);
  const { common, pages, rest, digests } = await renewed();
  expect({ common, pages, rest }).toEqual({
    common: built.common,
    pages: { '': ['favicon.svg'] },
    rest: ['pagefind/a.js'],
  });
  expect(Object.keys(digests).sort()).toEqual(
    ['', 'embed/words.json', 'favicon.svg', 'pagefind/a.js'].sort(),
  );
  expect(Object.values(digests)).not.toContain('old');
});

it('a worker that is renewed is another one when a file has changed, and the same when none has', async () => {
  await renewWorker(root);
  const first = await renewed();
  await renewWorker(root);
  expect(await renewed()).toEqual(first);
  await writeFile(join(root, 'index.html'), 'changed');
  await renewWorker(root);
  expect((await renewed()).id).not.toBe(first.id);
});
