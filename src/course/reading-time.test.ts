import { expect, it } from 'vitest';
import { lessonTime, readingMinutes, readingUnits } from './reading-time.ts';

const words = { unit: 'word', perMinute: 220 } as const;
const characters = { unit: 'character', perMinute: 300 } as const;

it('counts words, and nothing that is not read', () => {
  const body =
    '## Two words {#why}\n\n<Lab id="copies" />\n\n[three](https://example.org/a/b) more don’t\n\n```js\nlet x = 1;\n```\n';
  expect(readingUnits(body, words)).toBe(5);
});

it('counts Han characters without punctuation, and a Latin word as two of them', () => {
  expect(readingUnits('集群（cluster）很大。', characters)).toBe(6);
});

it('rounds to whole minutes and never says none', () => {
  expect(readingMinutes('word '.repeat(660), words)).toBe(3);
  expect(readingMinutes('', words)).toBe(1);
});

it('takes three minutes for each lab and one for each question, beside the reading', () => {
  expect(lessonTime(8, { labs: 3, questions: 13 })).toEqual({ reading: 8, labs: 9, questions: 13, all: 30 });
  expect(lessonTime(8, { labs: 0, questions: 0 }).all).toBe(8);
});
