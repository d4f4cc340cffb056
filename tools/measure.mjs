// `npm run measure`: times of the built site, side by side with a bare page of the same text, in one run on
// one machine. The table goes to docs/measures.md. Nothing here is a test: times move from machine to machine.
//
//   npm run build && npm run measure               all of it, a good hour
//   npm run build && npm run measure -- --quick    one round of loading and running, no Lighthouse, a few lessons built

import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from './browsers.mjs';
import { writeBarePages } from './measure/bare-page.mjs';
import { buildTimes } from './measure/builds.mjs';
import { frameCosts } from './measure/frames.mjs';
import { lighthouseScores } from './measure/lighthouse.mjs';
import { loadTimes } from './measure/load.mjs';
import { report } from './measure/report.mjs';
import { serve } from './serve.mjs';

/** Work of others on the machine: processes that were running or waiting, on average over a minute. */
const load = () => (loadavg()[0] ?? 0).toFixed(1);

const before = load();
const quick = process.argv.includes('--quick');
const paths = ['/', '/cluster/', '/load-balancing/', '/zh/load-balancing/'];
const lessons = (await readdir('content/en')).flatMap((name) => /^(.+)\.mdx$/.exec(name)?.[1] ?? []);
/** Lighthouse looks at every lesson in both languages. */
const audited = ['/', '/zh/', ...lessons.flatMap((lesson) => [`/${lesson}/`, `/zh/${lesson}/`])];

const folder = await mkdtemp(join(tmpdir(), 'measured-'));
await cp('dist', folder, { recursive: true });
await writeBarePages(folder, paths);
const server = await serve({ dir: folder, port: 4350 });
const browser = await chromium.launch({
  ...findChromium(),
  args: ['--disable-quic', '--disable-background-networking', '--disable-component-update'],
});
try {
  console.log('Load times …');
  const loads = await loadTimes(browser, server.address, paths, quick ? 1 : 5);
  console.log('Work per frame …');
  const frames = await frameCosts(browser, server.address);
  console.log('Lighthouse …');
  const scores = quick ? null : await lighthouseScores(server.address, audited);
  console.log('Builds …');
  const builds = quick ? await buildTimes([20], 0) : await buildTimes([20, 500], 3);
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Chromium ${browser.version()}, load ${before} at the start and ${load()} at the end`;
  const text = report({ machine, loads, frames, scores, builds });
  await writeFile('docs/measures.md', text);
  console.log(text);
} finally {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true });
}
