// `npm run verify`: the long acceptance tests of the engine, as a table with figures that ends with
// `N passed, N failed`. What is held where stands in docs/verification.md.
//
//   npm run verify                     everything: 25 minutes on two busy cores
//   npm run verify -- random S16       only these parts: random, values, spread, ticks, properties, mutants, conformance
//   npm run verify -- --seed 7         statistics from another seed than the usual one
//   npm run verify -- --write          writes the table into docs/verification.md
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { randomSystems, randomWords, spreads, ticks, values } from './verify/checks.ts';
import type { Finding } from './verify/finding.ts';
import { mutants } from './verify/mutate.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const document = join(root, 'docs/verification.md');
/** Where statistics begin when nothing else is said: fixed, so that a run that passed passes again. */
const USUAL_SEED = 20_000;
const SYSTEMS = 600;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, write: { type: 'boolean', default: false } },
});
const first = options.seed === undefined ? USUAL_SEED : Number(options.seed);
// Random systems are new ones each time; a counterexample names its seed.
const fresh = options.seed === undefined ? Date.now() % 2 ** 31 : first;

const parts: Record<string, () => Iterable<Finding> | AsyncIterable<Finding>> = {
  random: randomWords,
  values: () => values(first),
  spread: () => spreads(first),
  ticks,
  properties: () => randomSystems(fresh, SYSTEMS),
  mutants: () => mutants(root),
  conformance,
};
const unknown = positionals.filter((name) => !(name in parts));
if (unknown.length > 0 || !Number.isSafeInteger(first) || first < 0) {
  console.error(`Parts are ${Object.keys(parts).join(', ')}; --seed is a whole number.`);
  process.exit(2);
}

/** Cases of the conformance runner at full length, where there is one. */
function* conformance(): Generator<Finding> {
  const cases = join(root, 'tools/conformance/cases.json');
  const runner = join(root, 'tools/conformance.ts');
  if (!existsSync(runner) || !existsSync(cases)) return;
  const folder = mkdtempSync(join(tmpdir(), 'many-machines-'));
  const out = join(folder, 'out.json');
  const { status, stdout } = spawnSync(process.execPath, [runner, cases, out, '--check', '--tier', 'full'], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true, force: true });
  yield {
    id: 'S4',
    what: 'conformance cases, full length',
    value: stdout.trim().split('\n').at(-1) ?? '',
    expected: 'all as printed',
    tolerance: 'in the cases',
    seeds: '',
    isPassed: status === 0,
  };
}

const lines: string[] = [];
const say = (line: string) => {
  lines.push(line);
  console.log(line);
};
const started = performance.now();
let passed = 0;
let failed = 0;
if (positionals.length === 0 || positionals.includes('properties'))
  console.log(`Random systems of seed ${fresh}.\n`);
say('| | test | value | expected | tolerance | seeds | seconds |');
say('| --- | --- | --- | --- | --- | --- | --- |');
for (const [name, findings] of Object.entries(parts)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  let since = performance.now();
  for await (const { id, what, value, expected, tolerance, seeds, isPassed } of findings()) {
    if (isPassed) passed += 1;
    else failed += 1;
    const seconds = ((performance.now() - since) / 1000).toFixed(1);
    since = performance.now();
    const mark = isPassed ? id : `**${id} FAILED**`;
    say(`| ${[mark, what, value, expected, tolerance, seeds, seconds].join(' | ')} |`);
  }
}
const minutes = ((performance.now() - started) / 60_000).toFixed(1);
const verdict = `${passed} passed, ${failed} failed`;
if (options.write)
  writeTable(`Took ${minutes} minutes on Node ${process.version}: ${verdict}.\n\n${lines.join('\n')}`);
console.log(`\n${minutes} minutes\n${verdict}`);
process.exit(failed === 0 ? 0 : 1);

function writeTable(table: string): void {
  const text = readFileSync(document, 'utf8');
  const [before = ''] = text.split('<!-- last run -->');
  writeFileSync(document, `${before}<!-- last run -->\n\n${table}\n`);
}
