// The two commands, in this process with a terminal of their own; at the end a few as processes.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseExperiment } from '../../src/systems/schema.ts';
import { simulate } from '../../src/systems/simulate.ts';
import { analyseCommand } from './analyse-command.ts';
import { drive, LIMITS, type Limits } from './drive.ts';
import { simulateCommand } from './simulate-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'command-line-'));
const inFolder = (name: string) => join(folder, name);
const save = (name: string, content: unknown): string => {
  const path = inFolder(name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

const shop = {
  system: {
    machines: [{ id: 'm1' }, { id: 'm2' }],
    services: [{ id: 'shop', does: ['order'], on: ['m1', 'm2'] }],
  },
  workload: [
    {
      id: 'buy',
      arrivals: { process: 'poisson', rate: 1.6 },
      task: { kind: 'order', work: { dist: 'exponential', mean: 1 } },
    },
  ],
  run: { requests: 500 },
};
const file = save('shop.json', shop);

type Command = typeof simulateCommand;
async function call(command: Command, words: string[], isWatched = false) {
  let out = '';
  let err = '';
  const code = await command(words, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    isWatched,
  });
  return { code, out, lines: err.split('\n').slice(0, -1) };
}
const results = async (...words: string[]) => {
  const { code, out, lines } = await call(simulateCommand, words);
  expect({ code, lines }).toEqual({ code: 0, lines: [] });
  return JSON.parse(out);
};

describe('simulate', () => {
  test('prints what the contract promises, and the same for the same seed', async () => {
    const first = await results(file);
    expect(first).toMatchObject({
      seed: 1,
      events: expect.any(Number),
      time: expect.any(Number),
      traceHash: expect.stringMatching(/^[0-9a-f]{16}$/),
      requests: { buy: { offered: 500, finished: 500, failed: 0, lost: 0, successRate: 1 } },
      machines: { m1: { tasks: 250, share: 0.5, availability: 1 } },
    });
    expect(first.requests.buy.completions).toHaveLength(500);
    expect(await results(file)).toEqual(first);
    expect((await results(file, '--seed', '2')).traceHash).not.toBe(first.traceHash);
  });

  test('options stand instead of what the file says', async () => {
    const other = await results('--requests=40', '--seed=9', file);
    expect(other).toMatchObject({ seed: 9, requests: { buy: { offered: 40 } } });
  });

  test('replications: the first run, and means over all with intervals that hold them', async () => {
    const many = await results(file, '--replications', '4');
    const { replications, ...first } = many;
    expect(first).toEqual(await results(file));
    expect(replications).toMatchObject({ count: 4, seeds: [1, 2, 3, 4] });
    const means: number[] = [];
    for (const seed of ['1', '2', '3', '4'])
      means.push((await results(file, '--seed', seed)).requests.buy.responseTime.mean);
    const { mean, ci95 } = replications.requests.buy.responseTime;
    expect(mean).toBeCloseTo(means.reduce((sum, value) => sum + value, 0) / 4, 12);
    expect(ci95[0]).toBeLessThan(mean);
    expect(ci95[1]).toBeGreaterThan(mean);
    expect(replications.machines.m2.utilisation.ci95).not.toBeNull();
    const one = await results(file, '--replications', '1');
    expect(one.replications.requests.buy.throughput.ci95).toBeNull();
  });

  test('seeds go on from the greatest to 0', async () => {
    const wrapped = await results(file, '--seed', '4294967295', '--replications', '2');
    expect(wrapped.replications.seeds).toEqual([4294967295, 0]);
  });

  test('the trace is every event as a line, and changes nothing', async () => {
    const trace = inFolder('trace.txt');
    const { traceHash } = await results(file, '--trace', trace);
    expect(traceHash).toBe((await results(file)).traceHash);
    const lines = readFileSync(trace, 'utf8').split('\n');
    expect(lines.filter((line) => / arrive #\d+ buy order$/.test(line))).toHaveLength(500);
    expect(lines.filter((line) => / answer #\d+$/.test(line))).toHaveLength(500);
    expect(lines.at(-1)).toBe('');
  });

  test('shows progress to a person, and only to a person', async () => {
    const look: Limits = { ...LIMITS, look: 100 };
    const parsed = parseExperiment(shop);
    if (!parsed.ok) throw new Error(parsed.faults.join());
    let looks = 0;
    expect(drive(simulate(parsed.experiment), () => (looks += 1), look)).toBeNull();
    expect(looks).toBeGreaterThan(5);
    expect((await call(simulateCommand, [file], true)).lines.filter((line) => line.includes('{'))).toEqual(
      [],
    );
  });
});

describe('a run that cannot end is stopped with what to set', () => {
  const stopped = (change: object, limits: Partial<Limits>) => {
    const parsed = parseExperiment({ ...shop, ...change });
    if (!parsed.ok) throw new Error(parsed.faults.join());
    return drive(simulate(parsed.experiment), () => {}, { ...LIMITS, look: 1000, ...limits });
  };
  const arrivals = (process: object) => [{ ...shop.workload[0], arrivals: process }];

  test('more come than can be done', () => {
    const overload = { workload: arrivals({ process: 'poisson', rate: 5 }), run: { requests: 1_000_000 } };
    expect(stopped(overload, { open: 5000 })).toMatch(
      /^run: found \d+ requests in the system at time [\d.]+, allowed are 5000: .*set a smaller run\.requests/,
    );
  });

  test('more than there is memory for', () => {
    expect(stopped({ run: { requests: 1_000_000 } }, { bytes: 1000 })).toMatch(
      /^run: found more than 1000 bytes of requests in the system .*set a smaller run\.requests/,
    );
  });

  test('more events than anybody waits for', () => {
    expect(stopped({ run: { requests: 1_000_000 } }, { events: 20_000 })).toMatch(
      /^run: found more than 20000 events/,
    );
  });

  test('requests that wait for ever while things break and are mended', () => {
    const faults = [
      { machine: 'm1', at: 1, kind: 'stall' },
      { machine: 'm2', meanUp: 1, meanDown: 1 },
    ];
    expect(stopped({ faults }, { still: 16 })).toMatch(
      /^run: no request came or ended in 16000 events .* set run\.until$/,
    );
  });

  test('a clock that stands still', () => {
    const think = { dist: 'constant', value: 1e-300 };
    const [flow] = arrivals({ process: 'closed', clients: 1, think });
    const task = { kind: 'order', work: { dist: 'constant', value: 0 } };
    // From 1 on, the think time is too small to be added to the clock.
    const faults = ['m1', 'm2'].map((machine) => ({ machine, at: 0, for: 1, kind: 'stall' }));
    const file = { workload: [{ ...flow, task }], faults, run: { until: 2, requests: 1e8 } };
    expect(stopped(file, { still: 3 })).toMatch(
      /^run: the clock stands still at time 1: set some work, think/,
    );
  });
});

describe('words that are wrong', () => {
  test.each<[string, string[], string]>([
    ['no file', [], 'found no file, allowed is one, or - for standard input'],
    ['two files', ['a', 'b'], 'found 2 files, allowed is one, or - for standard input'],
    ['an option that there is not', [file, '--sede', '1'], '--sede: unknown option, allowed are --seed'],
    [
      'a seed below 0',
      [file, '--seed', '-1'],
      '--seed: found "-1", allowed is a whole number from 0 to 4294967295',
    ],
    [
      'too many requests',
      [file, '--requests', '1000000000'],
      '--requests: found "1000000000", allowed is a whole',
    ],
    [
      'a number that is none',
      [file, '--requests', 'NaN'],
      '--requests: found "NaN", allowed is a whole number',
    ],
    ['half a run', [file, '--replications', '1.5'], '--replications: found "1.5", allowed is a whole number'],
    ['an option without value', [file, '--seed'], '--seed: found nothing, allowed is N'],
    ['an option twice', [file, '--seed', '1', '--seed=2'], '--seed: found a second time, allowed is once'],
    ['the trace on standard output', [file, '--trace', '-'], '--trace: found "-", allowed is a file'],
    ['the trace over the experiment', [file, '--trace', file], '--trace: found the experiment itself'],
    [
      'a trace where none can be',
      [file, '--trace', inFolder('no/t')],
      `--trace ${inFolder('no/t')}: found no such`,
    ],
    ['no such file', [inFolder('none.json')], `${inFolder('none.json')}: found no such file or folder`],
    ['a folder', [folder], `${folder}: found a folder, allowed is a file`],
    [
      'nothing in it',
      [save('empty.json', ' \n')],
      `${inFolder('empty.json')}: found nothing, allowed is an experiment`,
    ],
    ['an endless file', ['/dev/zero'], '/dev/zero: found more than 16777216 bytes'],
    [
      'no JSON',
      [save('bad.json', '{\n "system": NaN }')],
      'line 2, column 12: found NaN, which is no number in JSON',
    ],
    [
      'a warm-up longer than the run asked for',
      [save('warm.json', { ...shop, run: { warmup: 100 } }), '--requests', '50'],
      'run.warmup: found 100, allowed is less than run.requests (50)',
    ],
  ])('%s', async (_, words, line) => {
    const { code, out, lines } = await call(simulateCommand, words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(line);
  });

  test('every fault of a file has its line, of very many the first', async () => {
    const many = {
      ...shop,
      system: { ...shop.system, machines: Array.from({ length: 300 }, () => ({ id: 1 })) },
    };
    const { code, lines } = await call(simulateCommand, [save('many.json', many)]);
    expect(code).toBe(2);
    expect(lines[0]).toBe('system.machines[0].id: found 1, allowed is a name of 1 to 100 characters');
    expect(lines).toHaveLength(51);
    expect(lines.at(-1)).toBe('… and 250 more');
  });

  test('help is on standard output and no fault', async () => {
    for (const command of [simulateCommand, analyseCommand]) {
      const { code, out, lines } = await call(command, ['--help']);
      expect({ code, lines }).toEqual({ code: 0, lines: [] });
      expect(out).toContain('FILE|-');
    }
  });
});

describe('analyse', () => {
  test('prints names with evidence, availability, and single points of failure', async () => {
    const words = [file, '--machine-availability', '0.9', '--front-availability=0.5'];
    const { code, out } = await call(analyseCommand, words);
    expect(code).toBe(0);
    const found = JSON.parse(out);
    expect(found).toMatchObject({
      classify: { cluster: 'yes', distributed: 'yes', microservices: 'no', monolith: 'yes' },
      singlePointsOfFailure: [{ front: true, breaks: ['buy'] }],
    });
    expect(found.classify.evidence.length).toBeGreaterThan(2);
    expect(found.availability.kinds.order).toBeCloseTo(0.99, 12);
    expect(found.availability.requests.buy).toBeCloseTo(0.495, 12);
  });

  test('the definitions are switches', async () => {
    const one = save('one-host.json', {
      ...shop,
      system: { machines: [{ id: 'm1' }], services: [{ id: 'shop', does: ['order'], on: ['m1', 'm1'] }] },
    });
    const distributed = async (...words: string[]) =>
      JSON.parse((await call(analyseCommand, [one, ...words])).out).classify.distributed;
    expect(await distributed()).toBe('no');
    expect(await distributed('--nodes', 'processes')).toBe('yes');
    expect(await distributed('--nodes', 'processes', '--copies', 'not')).toBe('no');
  });

  test.each([
    [
      ['--machine-availability', '1.2'],
      '--machine-availability: found "1.2", allowed is a number from 0 to 1',
    ],
    [['--front-availability', 'high'], '--front-availability: found "high", allowed is a number from 0 to 1'],
    [['--nodes', 'boxes'], '--nodes: found "boxes", allowed is machines or processes'],
  ])('%j is refused', async (words, line) => {
    expect(await call(analyseCommand, [file, ...words])).toEqual({ code: 2, out: '', lines: [line] });
  });

  test('what cannot be computed exactly is a fault of the file', async () => {
    const crews = {
      ...shop,
      faults: [
        { machine: 'm1', meanUp: 1, meanDown: 1, crews: 1 },
        { machine: 'm2', meanUp: 2, meanDown: 1 },
      ],
    };
    const { code, out, lines } = await call(analyseCommand, [save('crews.json', crews)]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(lines[0]).toMatch(/^availability: 2 random faults share 1 crews/);
  });
});

describe('as processes', () => {
  const run = (script: string, words: string[], input = '') =>
    spawnSync(process.execPath, [join('tools', script), ...words], { input, encoding: 'utf8' });

  test('standard input in, one object out, nothing beside it', () => {
    const { status, stdout, stderr } = run('simulate.ts', ['-'], `\ufeff${JSON.stringify(shop)}`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout).requests.buy.offered).toBe(500);
  });

  test('a bad file: exit 2, a line for each fault, nothing on standard output', () => {
    const bad = { ...shop, run: { requests: 1e9 }, faults: [{ at: 1 }] };
    const { status, stdout, stderr } = run('analyse.ts', ['-'], JSON.stringify(bad));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(
      'faults[0].machine: missing\nrun.requests: found 1000000000, allowed is a whole number from 1 to 100000000\n',
    );
  });
});
