// Mobile Lighthouse. It is large and changes often, so it is fetched when asked for and is not in the lock.

import { spawn } from 'node:child_process';
import { chromium } from '@playwright/test';
import { findChromium } from '../browsers.mjs';
import { median } from './numbers.mjs';

const VERSION = '13.5.0';
/** A page that has less than 100 somewhere is looked at again, since a busy moment of the machine costs points. */
const ROUNDS = 3;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

const run = (args) =>
  new Promise((answer) => {
    const chrome = findChromium()?.executablePath ?? chromium.executablePath();
    const child = spawn('npx', ['--yes', `lighthouse@${VERSION}`, ...args], {
      env: { ...process.env, CHROME_PATH: chrome },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
    });
    child.on('error', () => answer(null));
    child.on('close', (code) => answer(code === 0 ? said : null));
  });

async function audit(url) {
  const flags = '--headless=new --no-sandbox --disable-quic --disable-background-networking';
  const said = await run([url, '--quiet', '--output=json', `--chrome-flags=${flags}`]);
  return said === null ? null : JSON.parse(said);
}

/** @returns rows of medians, or null where Lighthouse cannot be had */
export async function lighthouseScores(address, paths) {
  const rows = [];
  for (const path of paths) {
    const runs = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const one = await audit(new URL(path, address).href);
      runs.push(one);
      if (one && CATEGORIES.every((name) => one.categories[name].score === 1)) break;
    }
    const good = runs.filter((one) => one !== null).slice(-ROUNDS);
    if (good.length === 0) return null;
    const number = (name) => median(good.map(({ audits }) => audits[name].numericValue));
    rows.push({
      path,
      scores: CATEGORIES.map((name) => 100 * median(good.map(({ categories }) => categories[name].score))),
      fcp: number('first-contentful-paint'),
      lcp: number('largest-contentful-paint'),
      tbt: number('total-blocking-time'),
      cls: number('cumulative-layout-shift'),
      speed: median(good.map(({ environment }) => environment.benchmarkIndex)),
    });
  }
  return rows;
}
