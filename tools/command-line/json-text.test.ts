import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from './json-text.ts';

const faultsOf = (text: string): string[] => {
  const read = readJson(text);
  return read.ok ? [] : read.faults;
};

describe('what is wrong is told by line and column', () => {
  test.each([
    [
      'a number that JSON does not have',
      '{\n  "rate": NaN\n}',
      'line 2, column 11: found NaN, which is no number in JSON, allowed is a value',
    ],
    [
      'an endless number',
      '[-Infinity]',
      'line 1, column 2: found -Infinity, which is no number in JSON, allowed is a value or "]"',
    ],
    [
      'a missing comma',
      '{"a": 1\n "b": 2}',
      'line 2, column 2: found "b", allowed is "," or the closing bracket',
    ],
    ['a comma too many', '{"a": 1,}', 'line 1, column 9: found "}", allowed is a name in double quotes'],
    ['a comma too many in a list', '[1,]', 'line 1, column 4: found "]", allowed is a value'],
    [
      'a comment',
      '{ // the shop\n}',
      'line 1, column 3: found a comment, which JSON does not have, allowed is a name in double quotes or "}"',
    ],
    [
      'a name without quotes',
      '{rate: 1}',
      'line 1, column 2: found "rate", allowed is a name in double quotes or "}"',
    ],
    [
      'single quotes',
      "{'rate': 1}",
      'line 1, column 2: found "\'", allowed is a name in double quotes or "}"',
    ],
    [
      'an end too early',
      '{"a": [1',
      'line 1, column 9: found the end of the file, allowed is "," or the closing bracket',
    ],
    ['more after the end', '{} {}', 'line 1, column 4: found "{", allowed is nothing after the first value'],
    ['a leading zero', '[01]', 'line 1, column 2: found "01", allowed is a value or "]"'],
    [
      'a text without end',
      '["abc\n"]',
      'line 1, column 2: found a text that does not end, or holds a sign that must be escaped, allowed is a value or "]"',
    ],
    ['the wrong bracket', '[1}', 'line 1, column 3: found "}", allowed is "," or the closing bracket'],
    ['a word', 'hello', 'line 1, column 1: found "hello", allowed is a value'],
  ])('%s', (_, text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
  });

  test('names that stand twice, with their path', () => {
    expect(faultsOf('{"a": {"b": [0, {"c": 1, "c": 2}]},\n "a": 3}')).toEqual([
      'line 1, column 26: found a.b[1].c a second time',
      'line 2, column 2: found a a second time',
    ]);
  });

  test('brackets a hundred thousand deep are read', () => {
    const depth = 100_000;
    expect(faultsOf('['.repeat(depth) + ']'.repeat(depth))).toEqual([]);
    expect(faultsOf('['.repeat(depth))).toEqual([
      `line 1, column ${depth + 1}: found the end of the file, allowed is a value or "]"`,
    ]);
  });
});

test('what a parser reads is read as it reads it, and what it refuses has a fault', () => {
  const broken = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', ']', '0', ':', '\\', 'e', '\n'))
    .map(([text, at, sign]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + sign + text.slice(place + 1);
    });
  fc.assert(
    fc.property(fc.oneof(fc.json(), broken), (text) => {
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch {
        expect(faultsOf(text)).toHaveLength(1);
        return;
      }
      const read = readJson(text);
      if (read.ok) expect(read.value).toEqual(value);
      else expect(read.faults.every((fault) => fault.endsWith('a second time'))).toBe(true);
    }),
    { seed: 8, numRuns: 2000 },
  );
});
