// `npm test`: every check of this project, ending with `N passed, N failed`. Names of steps as arguments run
// only those: `npm test -- lint types`. Each unit and browser test counts as one, so does each other step.
//
// Two lanes run side by side (a small machine has two cores): the static checks with the builds, and the
// unit tests. The browser tests come last and alone, since a busy machine makes them slow.

import { spawn } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowsers } from './browsers.mjs';
import { countPlaywright, countVitest, failedInPlaywright, sum, verdict } from './counts.mjs';

const reports = await mkdtemp(join(tmpdir(), 'many-machines-'));
const unitReport = join(reports, 'unit.json');
const browserReport = join(reports, 'browser.json');
/** The same site under a base path, in a folder of its own, for one browser test. */
const BASE = { SITE_BASE: '/course/', SITE_OUT: 'dist-base' };

/** Runs a command of node_modules/.bin and keeps what it says. */
const run = (command, environment = {}) =>
  new Promise((answer) => {
    const child = spawn(command, {
      shell: true,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0', ...environment },
    });
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    child.on('close', (code) => answer({ code: code ?? 1, said }));
  });

const readJson = (path) => readFile(path, 'utf8').then(JSON.parse, () => null);
const command = (text, environment) => async () => {
  const { code, said } = await run(text, environment);
  return { said, count: verdict(code === 0) };
};
const counted = (text, report, countOf, environment) => async () => {
  const { code, said } = await run(text, environment);
  const count = countOf(await readJson(report));
  // A runner that fell over before it could count has failed once.
  return { said, count: code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count };
};

const browserTests = async () => {
  const advice = ensureBrowsers();
  if (advice) return { said: advice, count: verdict(false) };
  const text = 'playwright test -c e2e/playwright.config.ts';
  const result = await counted(text, browserReport, countPlaywright, {
    PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport,
  })();
  const failed = failedInPlaywright(await readJson(browserReport));
  // What failed first; the runner's own lines, thousands of them, only where that says nothing.
  return failed.length > 0 ? { ...result, said: failed.join('\n\n') } : result;
};

/** By name: the steps that must have passed before, and the work. */
const steps = {
  format: {
    run: command('biome ci --colors=off --config-path tools --diagnostic-level=warn --error-on-warnings .'),
  },
  lint: { run: command('eslint -c tools/eslint.config.mjs --max-warnings 0 .') },
  styles: {
    run: command('stylelint --allow-empty-input --config tools/stylelint.config.mjs "src/**/*.{css,astro}"'),
  },
  typography: { run: command('autocorrect --lint --quiet content/zh-Hans src/i18n/zh-Hans.json') },
  types: { run: command('astro check --minimumFailingSeverity warning') },
  unit: {
    run: counted(
      `vitest run --reporter=default --reporter=json --outputFile.json=${unitReport}`,
      unitReport,
      countVitest,
    ),
  },
  build: { run: command('astro build') },
  'build-base': { run: command('astro build', BASE) },
  html: { needs: ['build'], run: command('html-validate --config tools/html-validate.json dist') },
  links: { needs: ['build', 'build-base'], run: command('node tools/links.mjs') },
  deploy: { needs: ['build'], run: command('node tools/deploy/check.mjs') },
  browsers: { needs: ['build', 'build-base'], run: browserTests },
};
const lanes = [Object.keys(steps).filter((name) => name !== 'unit' && name !== 'browsers'), ['unit']];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}; there are ${Object.keys(steps).join(', ')}.`);
  process.exit(2);
}
const asked = (name) => wanted.length === 0 || wanted.includes(name);

const done = new Map();
async function perform(name) {
  const { needs = [], run: work } = steps[name];
  const broken = needs.filter((need) => done.has(need) && done.get(need).failed > 0);
  const started = performance.now();
  const { said, count } =
    broken.length > 0
      ? { said: `Not run, because ${broken.join(' and ')} failed.`, count: verdict(false) }
      : await work();
  done.set(name, count);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const mark = count.failed === 0 ? 'ok    ' : 'FAILED';
  console.log(
    `${mark} ${name.padEnd(12)} ${seconds.padStart(6)} s  ${count.passed} passed, ${count.failed} failed`,
  );
  if (count.failed > 0) console.log(`\n${said.trimEnd()}\n`);
}
const inOrder = async (names) => {
  for (const name of names.filter(asked)) await perform(name);
};

await Promise.all(lanes.map(inOrder));
await inOrder(['browsers']);

const total = sum([...done.values()]);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
