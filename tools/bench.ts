// `npm run bench`: how fast the engine is, beside what bounds it and beside two published libraries, all in one
// process and in turn, so that a busy machine slows all of them alike. The engine runs as readers get it: bundled.
// Best of the rounds; processor time of this process, not time on the wall.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { POLICIES } from '../src/systems/acceptance/random-experiments.ts';
import type { resultsOf } from '../src/systems/results.ts';
import type { simulate } from '../src/systems/simulate.ts';
import { callTree, cluster, mm1 } from './bench/experiments.ts';
import { holdHeap } from './bench/heap.ts';
import { benchLog } from './bench/log.ts';
import { simJs, simScript } from './bench/peers.ts';

const ROUNDS = 5;
const REQUESTS = 400_000;

interface Engine {
  simulate: typeof simulate;
  resultsOf: typeof resultsOf;
}

const folder = await mkdtemp(join(tmpdir(), 'many-machines-bench-'));
const root = new URL('..', import.meta.url).pathname;
const bundle = await rolldown({
  input: 'engine',
  plugins: [
    {
      name: 'engine',
      resolveId: (id) => (id === 'engine' ? id : null),
      load: (id) =>
        id === 'engine'
          ? `export { simulate } from '${root}src/systems/simulate.ts'; export { resultsOf } from '${root}src/systems/results.ts';`
          : null,
    },
  ],
});
const file = join(folder, 'engine.mjs');
await bundle.write({ file, format: 'esm', minify: true });
const engine = (await import(pathToFileURL(file).href)) as Engine; // what the bundle exports, three lines above

/** Events per second of one run, statistics read at its end. */
const ours = (experiment: Parameters<typeof simulate>[0]) => () => {
  const run = engine.simulate(experiment);
  run.advance(Number.POSITIVE_INFINITY);
  engine.resultsOf(run);
  return run.events;
};

type Work = () => number | Promise<number>;
async function speedOf(work: Work): Promise<number> {
  const before = process.cpuUsage();
  const events = await work();
  const { user, system } = process.cpuUsage(before);
  return events / (user + system);
}

/** Millions of events per second, the best of the rounds for each, taken in turn. */
async function race(works: Record<string, Work>, rounds = ROUNDS): Promise<Map<string, number>> {
  const best = new Map<string, number>();
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, work] of Object.entries(works)) {
      best.set(name, Math.max(best.get(name) ?? 0, await speedOf(work)));
    }
  }
  return best;
}

const say = (line: string) => process.stdout.write(`${line}\n`);
const row = (name: string, speed: number, more = '') =>
  say(`  ${name.padEnd(34)} ${speed.toFixed(2).padStart(7)} M events/s ${more}`);

say(
  `Node ${process.version}, ${process.platform} ${process.arch}; best of ${ROUNDS} rounds, processor time\n`,
);

say('M/M/1 at 0.8');
const station = await race({
  'this engine': ours(mm1(REQUESTS)),
  'bare heap, 2 events pending': () => holdHeap(2, 4 * REQUESTS),
  'simjs 2.0.3': () => simJs(REQUESTS / 4),
  'simscript 1.0.37': () => simScript(REQUESTS / 80),
});
const own = station.get('this engine') ?? 0;
for (const [name, speed] of station)
  row(name, speed, name === 'this engine' ? '' : `engine = ${(own / speed).toFixed(2)} x`);

say('\nTen servers at 0.8, by policy');
const policies = await race(
  Object.fromEntries(POLICIES.map((policy) => [policy, ours(cluster(10, policy, REQUESTS / 2))])),
  3,
);
const heap = (await race({ heap: () => holdHeap(11, 4 * REQUESTS) }, 3)).get('heap') ?? 0;
row('bare heap, 11 events pending', heap);
for (const [name, speed] of policies) row(name, speed, `${(speed / heap).toFixed(2)} of the heap`);

say('\nAn order that calls four services');
for (const [name, speed] of await race({ 'call tree': ours(callTree(REQUESTS / 10)) }, 3)) row(name, speed);

say('\nCost of one event against scale, microseconds (random, best of two, least busy)');
for (const machines of [10, 100, 1000, 10_000]) {
  const requests = Math.max(REQUESTS / 4, 20 * machines);
  const costs = await race(
    {
      random: ours(cluster(machines, 'random', requests)),
      two: ours(cluster(machines, 'best-of-two', requests)),
      ...(machines <= 1000 ? { least: ours(cluster(machines, 'least-busy', requests)) } : {}),
    },
    2,
  );
  say(
    `  ${String(machines).padStart(6)} machines ${[...costs.values()].map((speed) => (1 / speed).toFixed(2).padStart(8)).join('')}`,
  );
}

say('\nA log of 50,000 records, milliseconds on the wall');
for (const [name, ms] of await benchLog(ROUNDS)) say(`  ${name.padEnd(34)} ${ms.toFixed(1).padStart(7)} ms`);
await rm(folder, { recursive: true });
