import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { modelDigest, readKept, writeKept } from './between-builds.ts';

let root: string;
let file: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'between-'));
  file = join(root, 'cache/facts.json');
  for (const folder of ['engine', 'systems', 'labs/nines']) {
    mkdirSync(join(root, 'src', folder), { recursive: true });
    writeFileSync(join(root, 'src', folder, 'lab.ts'), folder);
  }
});
afterEach(() => rmSync(root, { recursive: true }));

const isNumber = (value: unknown): value is number => typeof value === 'number';
const values = new Map([
  ['nines/three', 0.1 + 0.2],
  ['nines/least', 5e-324],
]);

describe('what an earlier build left', () => {
  it('is taken over to the last digit by a build with the same model, and leaves one file', () => {
    writeKept(file, 'a', values);
    expect(readKept(file, 'a', isNumber)).toEqual(values);
    expect(readdirSync(join(root, 'cache'))).toEqual(['facts.json']);
  });

  it('is worked out again when it is of another model, gone, cut off or not what it should be', () => {
    expect(readKept(file, 'a', isNumber).size).toBe(0);
    writeKept(file, 'a', new Map<string, unknown>([...values, ['nines/none', Number.NaN]]));
    expect(readKept(file, 'b', isNumber).size).toBe(0);
    expect(readKept(file, 'a', isNumber)).toEqual(values);
    for (const text of [
      readFileSync(file, 'utf8').slice(0, -4),
      '',
      'null',
      '{"digest":"a","values":null}',
    ]) {
      writeFileSync(file, text);
      expect(readKept(file, 'a', isNumber).size).toBe(0);
    }
  });

  it('may be impossible to keep, and the build goes on', () => {
    writeFileSync(join(root, 'cache'), 'a file stands where the folder should be');
    expect(() => writeKept(file, 'a', values)).not.toThrow();
  });
});

it('a model is another one when any of its files has changed, has come or is called otherwise, but for its tests', () => {
  const before = modelDigest(root);
  writeFileSync(join(root, 'src/labs/nines/lab.test.ts'), 'expect');
  expect(modelDigest(root)).toBe(before);
  writeFileSync(join(root, 'src/labs/nines/lab.ts'), 'changed');
  const changed = modelDigest(root);
  writeFileSync(join(root, 'src/engine/more.ts'), '');
  const more = modelDigest(root);
  rmSync(join(root, 'src/engine/more.ts'));
  writeFileSync(join(root, 'src/engine/other.ts'), '');
  expect(new Set([before, changed, more, modelDigest(root)]).size).toBe(4);
});
