// The test step `deploy`: starts the container's web server with the built site, and looks at what it sends with
// every kind of file; then opens every page in Chromium under these headers, labs awake, and counts refusals. A
// page that tries what the policy forbids proves that it would be noticed. And nginx reads what lessons show of it.

import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../browsers.mjs';
import { compressFolder } from '../compress.mjs';
import { ALWAYS, CACHE } from './headers.mjs';
import { ensureNginx, refusalOf, startNginx } from './nginx.mjs';

const SITE = 'dist';
const PORT = 4345;
/** Pages that are open side by side. */
const TABS = 4;

const faults = [];
const expect = (holds, sentence) => {
  if (!holds) faults.push(sentence);
};

const advice = ensureNginx();
if (advice) {
  console.error(advice);
  process.exit(1);
}
await checkLessons();
const CANARY = 'canary.html';
await rm(join(SITE, CANARY), { force: true });
await compressFolder(SITE);
const names = (await readdir(SITE, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
const pages = names.filter((name) => name.endsWith('.html')).map((name) => name.replace(/index\.html$/, ''));
const server = await startNginx(SITE, PORT);
try {
  await checkFiles();
  await checkPages();
} finally {
  await server.stop();
  await rm(join(SITE, CANARY), { force: true });
}
for (const fault of faults) console.error(fault);
console.log(`${pages.length} pages behind nginx: ${faults.length} faults.`);
process.exit(faults.length === 0 ? 0 : 1);

/** The configuration that lessons show is accepted by nginx as it stands. */
async function checkLessons() {
  const lessons = (await readdir('content', { recursive: true })).filter((name) => name.endsWith('.mdx'));
  let shown = 0;
  for (const lesson of lessons) {
    const text = await readFile(join('content', lesson), 'utf8');
    for (const [, block] of text.matchAll(/```nginx\n([\s\S]*?)```/g)) {
      shown += 1;
      const refusal = await refusalOf(block);
      expect(refusal === null, `${lesson}: ${refusal}`);
    }
  }
  expect(shown > 0, 'No lesson shows a configuration of nginx: look for where it went.');
  expect((await refusalOf('upstream tea_shop { random two; }')) !== null, 'nginx takes anything.');
}

/** Headers, compression and caching of each kind of file. */
async function checkFiles() {
  const isEmbed = (path) => /^([\w-]+\/)?embed\//.test(path);
  for (const path of pages.filter((page) => page !== '404.html')) {
    const { status, headers } = await fetch(server.address + path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(status === 200, `/${path} answers ${status}.`);
    for (const [name, value] of Object.entries(ALWAYS))
      expect(headers.get(name) === value, `/${path} has ${name}: ${headers.get(name)}.`);
    expect(headers.get('cache-control') === CACHE.other, `/${path} may be cached unasked.`);
    expect(/require-trusted-types-for 'script'/.test(policy), `/${path} takes text for scripts.`);
    expect(!/script-src[^;]*'unsafe-(inline|eval)'/.test(policy), `/${path} runs any script: ${policy}`);
    expect(/default-src 'none'/.test(policy), `/${path} allows by default: ${policy}`);
    expect(
      /frame-ancestors 'none'/.test(policy) === !isEmbed(path),
      `/${path} ${isEmbed(path) ? 'refuses' : 'allows'} to be framed.`,
    );
  }
  const hashed = names.find((name) => /^_astro\/.*\.js$/.test(name) && names.includes(`${name}.br`));
  for (const [path, caching] of [
    [hashed, CACHE.hashed],
    ['sw.js', CACHE.other],
    ['course.json', CACHE.other],
  ]) {
    for (const encoding of ['br', 'gzip', 'identity']) {
      const { headers } = await fetch(server.address + path, { headers: { 'accept-encoding': encoding } });
      const sent = headers.get('content-encoding') ?? 'identity';
      expect(sent === encoding, `/${path} comes as ${sent} where ${encoding} was asked for.`);
      expect(headers.get('cache-control') === caching, `/${path} has ${headers.get('cache-control')}.`);
    }
  }
  const missing = await fetch(`${server.address}nothing/`);
  expect(missing.status === 404, 'What is missing is not said to be.');
  expect((await missing.text()).includes('<html'), 'What is missing has no page.');
  const manifest = await fetch(`${server.address}offline/app.webmanifest`);
  expect(
    manifest.headers.get('content-type')?.startsWith('application/manifest+json'),
    'The manifest has no type.',
  );
}

/** Every page under the headers; and one that does what is forbidden. */
async function checkPages() {
  const browser = await chromium.launch({ ...findChromium(), args: ['--disable-background-networking'] });
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (refusal) => {
      console.error(`refused: ${refusal.violatedDirective} ${refusal.blockedURI} ${refusal.sample}`);
    });
  });
  const left = pages.filter((page) => page !== CANARY && page !== '404.html');
  const visit = async () => {
    const page = await context.newPage();
    let at = '';
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`/${at}: ${message.text()}`);
    });
    page.on('pageerror', (error) => faults.push(`/${at}: ${error.message}`));
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      at = next;
      await page.goto(server.address + next, { waitUntil: 'load' });
      // What comes to life later runs under the policy too. The Chinese pages have the same parts.
      if (next.startsWith('zh/')) continue;
      // The lab of the home page waits for a reader.
      await page.mouse.move(1, 1);
      for (const host of await page.locator('[data-lab]').all()) {
        await host.scrollIntoViewIfNeeded();
        await host.and(page.locator('[data-awake]')).waitFor({ timeout: 30_000 });
      }
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: TABS }, visit));

  await writeFile(join(SITE, CANARY), '<!doctype html><title>-</title><script>document.title="ran"</script>');
  const canary = await context.newPage();
  await canary.goto(server.address + CANARY);
  expect((await canary.title()) === '-', 'A script that the policy does not know has run.');
  await canary.goto(server.address);
  const framed = await canary.evaluate(async (address) => {
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.append(frame);
    await new Promise((done) => frame.addEventListener('load', done, { once: true }));
    return frame.contentDocument !== null;
  }, `${server.address}offline/`);
  expect(!framed, 'A page can be framed.');
  await browser.close();
}
