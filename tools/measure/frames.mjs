// Script, style and layout work of each frame while a lab runs with about 200 requests on the stage, with a
// processor four times slower. Read from a trace of the browser, so that nothing is added to the page.

import words from '../../src/i18n/en.json' with { type: 'json' };
import { lab } from '../../src/labs/copies/lab.ts';
import { simulate } from '../../src/systems/simulate.ts';
import { median, quantile } from './numbers.mjs';

const REQUESTS = 200;
const SECONDS = 6;
/** More requests than thirteen copies can work off: the queues grow by about twenty requests a second. */
const settings = { copies: 13, rate: 150 };

const WORK = new Set([
  'FireAnimationFrame',
  'FunctionCall',
  'EvaluateScript',
  'TimerFire',
  'RunMicrotasks',
  'UpdateLayoutTree',
  'Layout',
  'PrePaint',
]);

/** The moment (model seconds) at which the run has that many requests on the stage. */
function crowdedMoment() {
  const starts = Object.fromEntries(Object.entries(lab.controls).map(([name, { start }]) => [name, start]));
  const run = simulate({ ...lab.experiment({ ...starts, ...settings }), seed: lab.seed });
  while (!run.over && run.scene().requests.length < REQUESTS) run.advance(run.now + 0.25);
  return run.now;
}

/** Outermost work of the page's main thread in each frame, ms. */
function workPerFrame(events) {
  const frames = events.filter(({ name }) => name === 'FireAnimationFrame').sort((a, b) => a.ts - b.ts);
  const [first] = frames;
  if (!first) return [];
  const work = events
    .filter((event) => event.ph === 'X' && WORK.has(event.name) && event.tid === first.tid)
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  let end = 0;
  const outermost = work.filter((event) => {
    if (event.ts < end) return false;
    end = event.ts + (event.dur ?? 0);
    return true;
  });
  return frames.slice(0, -1).map((frame, index) => {
    const next = frames[index + 1];
    const inFrame = outermost.filter((event) => event.ts >= frame.ts && event.ts < next.ts);
    return inFrame.reduce((sum, event) => sum + (event.dur ?? 0), 0) / 1000;
  });
}

async function trace(cdp, milliseconds, page) {
  const events = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] },
  });
  await page.waitForTimeout(milliseconds);
  const complete = new Promise((done) => cdp.once('Tracing.tracingComplete', done));
  await cdp.send('Tracing.end');
  await complete;
  return events;
}

export async function frameCosts(browser, address) {
  const moment = crowdedMoment();
  const query = new URLSearchParams({ lab: lab.id, ...settings, at: moment.toFixed(2) });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(new URL(`/cluster/?${query}`, address).href, { waitUntil: 'load' });
  const place = page.locator(`[data-lab="${lab.id}"]`);
  await place.scrollIntoViewIfNeeded();
  await place.and(page.locator('[data-awake]')).waitFor();
  const press = (name) => place.getByRole('button', { name, exact: true }).click();
  await press(words['lab.predict.skip']);
  await press(words['lab.run']);
  await place.getByRole('button', { name: words['lab.pause'] }).waitFor();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.waitForTimeout(1000);
  const costs = workPerFrame(await trace(cdp, SECONDS * 1000, page));
  await context.close();
  return {
    requests: REQUESTS,
    frames: costs.length,
    perSecond: costs.length / SECONDS,
    median: median(costs),
    p95: quantile(costs, 0.95),
  };
}
