// `npm run measure`: times of the built site, side by side with a bare page of the same text, in one run on
// one machine. The table goes to docs/measures.md. Nothing here is a test: times move from machine to machine.
//
//   npm run build && npm run measure [-- --quick]

import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from './browsers.mjs';
import { writeBarePages } from './measure/bare-page.mjs';
import { frameCosts } from './measure/frames.mjs';
import { lighthouseScores } from './measure/lighthouse.mjs';
import { loadTimes } from './measure/load.mjs';
import { report } from './measure/report.mjs';
import { serve } from './serve.mjs';

const quick = process.argv.includes('--quick');
const paths = ['/', '/cluster/', '/load-balancing/', '/zh/load-balancing/'];

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
  const scores = quick ? null : await lighthouseScores(server.address, paths);
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Chromium ${browser.version()}`;
  const text = report({ machine, loads, frames, scores });
  await writeFile('docs/measures.md', text);
  console.log(text);
} finally {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true });
}
