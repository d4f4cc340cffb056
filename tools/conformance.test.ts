import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
const out = join(folder, 'out.json');
const start = (text: string, ...more: string[]) => {
  const file = join(folder, 'in.json');
  writeFileSync(file, text);
  return spawnSync(process.execPath, ['tools/conformance.ts', file, out, ...more], { encoding: 'utf8' });
};
const law = { model: 'law', params: { law: 'channels', n: 10 }, metric: 'channels' };

test('answers are written in the order of the cases, refusals among them, and judged when asked', () => {
  const given = start(
    JSON.stringify([
      { id: 'a', ...law, expected: 45 },
      { id: 'b', model: 'abacus' },
    ]),
    '--check',
  );
  expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject([
    { id: 'a', value: 45, ciHalf: 0, seed: 1 },
    { id: 'b', unsupported: true },
  ]);
  expect(given.status).toBe(1);
  expect(given.stdout).toContain('1 passed, 1 missed');
});

test('a broken file, an unknown tier and a missing name end with one line and status 2', () => {
  for (const { status, stderr } of [start('[{'), start('[]', '--tier', 'slow'), start('[]', 'more.json')]) {
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  }
});
