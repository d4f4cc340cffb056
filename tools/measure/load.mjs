// How a page loads on a phone: four times slower processor, slow 4G, empty cache, a window of 360 × 640.

import { bareOf } from './bare-page.mjs';
import { median } from './numbers.mjs';

const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 };
/** Milliseconds after the load event during which blocking and shifts still count. */
const AFTER = 3000;

const observe = () => {
  const seen = { lcp: 0, cls: 0, tasks: [] };
  window.__seen = seen;
  const on = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  on('largest-contentful-paint', (entry) => {
    seen.lcp = entry.startTime;
  });
  on('layout-shift', (entry) => {
    if (!entry.hadRecentInput) seen.cls += entry.value;
  });
  on('longtask', (entry) => seen.tasks.push(entry.duration));
};

async function load(browser, url) {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
  await page.addInitScript(observe);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(AFTER);
  const { lcp, cls, tasks } = await page.evaluate(() => window.__seen);
  await context.close();
  return { lcp, cls, tbt: tasks.reduce((sum, task) => sum + Math.max(0, task - 50), 0) };
}

const middle = (runs) => ({
  lcp: median(runs.map(({ lcp }) => lcp)),
  cls: median(runs.map(({ cls }) => cls)),
  tbt: median(runs.map(({ tbt }) => tbt)),
});

/** Medians for each page and its bare twin, measured in turns so that both see the same machine. */
export async function loadTimes(browser, address, paths, rounds) {
  const rows = [];
  for (const path of paths) {
    const pages = [];
    const bare = [];
    for (let round = 0; round < rounds; round += 1) {
      pages.push(await load(browser, new URL(path, address).href));
      bare.push(await load(browser, new URL(bareOf(path), address).href));
    }
    rows.push({ path, page: middle(pages), bare: middle(bare) });
  }
  return rows;
}
