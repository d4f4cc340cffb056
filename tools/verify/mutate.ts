// S16: puts each mutation into a copy of engine and systems and sees whether their tests go red.
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from './finding.ts';
import { type Mutation, mutations } from './mutations.ts';

const ROOMS = ['src/engine', 'src/systems'];
/**
 * Tests that say why: golden traces and fingerprints would notice everything, and say nothing about whether the
 * others do. What looks outside of the two rooms is left out too.
 */
const QUICK = [
  'src/engine/!(battery|samplers).test.ts',
  'src/systems/{machines,balance,calls,faults}.test.ts',
  'src/systems/acceptance/ties.test.ts',
];
const SLOW = [
  'src/engine/samplers.test.ts',
  'src/systems/{run,invariants,values}.test.ts',
  'src/systems/acceptance/{drift,intervals}.test.ts',
];
const BY_REASON = '^(?!.*fingerprints)';
/** A mutated engine may run for ever: that is noticed too. */
const PATIENCE = 180_000;

export async function* mutants(root: string): AsyncGenerator<Finding> {
  const copy = await mkdtemp(join(tmpdir(), 'many-machines-mutants-'));
  try {
    await layOut(root, copy);
    const healthy = await suite(copy);
    yield finding('nothing changed', healthy, 'green');
    if (healthy.colour !== 'green') return;
    const sources = await sourcesIn(copy);
    for (const mutation of mutations) yield await tryOne(copy, sources, mutation);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

const finding = (what: string, { colour, by }: Verdict, expected: Verdict['colour']): Finding => ({
  id: 'S16',
  what,
  value: by === '' ? colour : `${colour}: ${by}`,
  expected,
  tolerance: '',
  seeds: '',
  isPassed: colour === expected,
});

async function layOut(root: string, copy: string): Promise<void> {
  await mkdir(join(copy, 'src'));
  for (const path of [...ROOMS, 'package.json'])
    await cp(join(root, path), join(copy, path), { recursive: true });
  for (const [name, include] of Object.entries({ quick: QUICK, slow: SLOW })) {
    // Run by Node itself: calls between rewritten modules would cost several times as much.
    const test = { include, testTimeout: 60_000, isolate: false, experimental: { viteModuleRunner: false } };
    await writeFile(join(copy, `${name}.config.mjs`), `export default ${JSON.stringify({ test })};`);
  }
  await writeFile(join(copy, 'tsconfig.json'), '{ "compilerOptions": { "target": "esnext" } }');
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
}

async function sourcesIn(copy: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const room of ROOMS) {
    for (const path of await readdir(join(copy, room), { recursive: true })) {
      const isSource = path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.startsWith('acceptance');
      if (isSource) found.set(join(copy, room, path), await readFile(join(copy, room, path), 'utf8'));
    }
  }
  return found;
}

async function tryOne(copy: string, sources: Map<string, string>, mutation: Mutation): Promise<Finding> {
  const { what, find, replace, also } = mutation;
  const places = [...sources].flatMap(([path, text]) =>
    [...text.matchAll(new RegExp(find, 'g'))].map(() => path),
  );
  const [path] = places;
  if (path === undefined || places.length > 1)
    return finding(what, { colour: 'green', by: `fits ${places.length} places` }, 'red');
  const text = sources.get(path) ?? '';
  if (also && !also.find.test(text))
    return finding(what, { colour: 'green', by: `does not fit: ${also.find}` }, 'red');
  const changed = text.replace(find, replace);
  await writeFile(path, also ? changed.replace(also.find, also.replace) : changed);
  const verdict = await suite(copy);
  await writeFile(path, text);
  return finding(what, verdict, 'red');
}

/** Runs the tests, the quick ones first, up to one that fails, and names it. */
async function suite(copy: string): Promise<Verdict> {
  const quick = await run(copy, 'quick');
  return quick.colour === 'red' ? quick : run(copy, 'slow');
}

async function run(copy: string, which: 'quick' | 'slow'): Promise<Verdict> {
  const report = join(copy, 'report.json');
  await rm(report, { force: true });
  const code = await vitest(copy, [
    `--config=${which}.config.mjs`,
    '--bail=1',
    '--silent',
    '--reporter=json',
    `--outputFile=${report}`,
    `--testNamePattern=${BY_REASON}`,
  ]);
  if (code === 0) return { colour: 'green', by: '' };
  const text = await readFile(report, 'utf8').catch(() => '{}');
  const { testResults = [] } = JSON.parse(text) as Report; // as vitest writes it
  const failed = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .find(({ status }) => status === 'failed');
  return { colour: 'red', by: failed?.fullName ?? 'could not run to its end' };
}

interface Report {
  testResults?: { assertionResults: { status: string; fullName: string }[] }[];
}
interface Verdict {
  colour: 'green' | 'red';
  by: string;
}

function vitest(copy: string, options: readonly string[]): Promise<number> {
  const script = join(copy, 'node_modules/vitest/vitest.mjs');
  return new Promise((answer) => {
    const child = spawn(process.execPath, [script, 'run', '--root', copy, ...options], {
      cwd: copy,
      stdio: 'ignore',
      env: { ...process.env, CI: '1' },
      detached: true,
    });
    // Workers are children of the child: all of the group goes.
    const stop = () => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL');
    const timer = setTimeout(stop, PATIENCE);
    child.on('close', (code) => {
      clearTimeout(timer);
      answer(code ?? 1);
    });
  });
}
