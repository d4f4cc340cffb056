// What would make a run depend on the machine that runs it, looked for in the sources themselves.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const sources = (room: string) =>
  readdirSync(new URL(`${room}/`, root), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.ts$/.test(path) && !/\.test\.ts$|(^|\/)acceptance\//.test(path))
    .map((path): [string, string] => [
      `${room}/${path}`,
      withoutComments(readFileSync(new URL(`${room}/${path}`, root), 'utf8')),
    ]);

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(^|[^:'])\/\/.*$/gm, '$1');

const FORBIDDEN: Record<string, RegExp> = {
  'chance of the machine': /\bMath\s*\.\s*random\b|\bcrypto\b/,
  'a clock of the machine': /\bDate\b|\bperformance\b|\bsetTimeout\b|\bsetInterval\b|\bqueueMicrotask\b/,
  waiting: /\basync\b|\bawait\b|\bPromise\b/,
  'mathematics that differs between engines':
    /\bMath\s*\.\s*(log\w*|exp\w*|pow|a?sinh?|a?cosh?|a?tanh?|atan2|cbrt|hypot)\b/,
};
const labs = sources('labs').filter(([path]) => path.endsWith('/lab.ts'));

test.each(Object.entries(FORBIDDEN))('no source of engine, systems or a lab uses %s', (_, pattern) => {
  const all = [...sources('engine'), ...sources('systems'), ...labs];
  expect(all.length).toBeGreaterThan(40);
  expect(all.filter(([, text]) => pattern.test(text)).map(([path]) => path)).toEqual([]);
});

test('the patterns see what they look for', () => {
  const bad = ['Math.random()', 'new Date()', 'async () => {}', 'Math.log(x)'];
  for (const [index, pattern] of Object.values(FORBIDDEN).entries()) {
    expect(bad[index]).toMatch(pattern);
    expect(withoutComments(`x; // ${bad[index]}\n/* ${bad[index]} */`)).not.toMatch(pattern);
  }
});
