// The same model in every browser: what Node computes (and a unit test holds to stored values), computed here.
// The modules are served as they stand, types taken away, on a page of their own.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { fingerprints } from '../src/systems/fingerprint.ts';
import { expect, test } from './support/test.ts';

const read = (url: string | URL) => readFileSync(fileURLToPath(url), 'utf8');
const plain = (source: string) =>
  ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  }).outputText;
const page = `<!doctype html><html lang="en"><title>model</title><link rel="icon" href="data:,">
<script type="importmap">{"imports":{"valibot":"/model/valibot.js"}}</script>
<script type="module">
  import { fingerprints } from '/model/src/systems/fingerprint.ts';
  document.body.textContent = JSON.stringify(fingerprints());
</script><body></body></html>`;

test('every run has the same events in this browser as in Node', async ({ page: browser }) => {
  await browser.route('**/model/**', (route) => {
    const path = new URL(route.request().url()).pathname.replace('/model/', '');
    if (path === '') return route.fulfill({ contentType: 'text/html', body: page });
    const body = path.endsWith('.ts')
      ? plain(read(new URL(`../${path}`, import.meta.url)))
      : read(import.meta.resolve('valibot'));
    return route.fulfill({ contentType: 'text/javascript', body });
  });
  await browser.goto('/model/');
  const here = fingerprints();
  expect(Object.keys(here).length).toBeGreaterThanOrEqual(5);
  await expect(browser.locator('body')).toContainText('}', { timeout: 20_000 });
  expect(JSON.parse(await browser.locator('body').innerText())).toEqual(here);
});
