// What the lesson “Only deployed differently?” says about quoted numbers in words.
import { expect, test } from 'vitest';
import { factOf } from './facts.ts';
import { loadLab } from './registry.ts';

const numberOf = async (id: string, fact: string) => factOf(await loadLab(id), fact).value;

test.each([
  ['one-host-or-many', 'each further host is one more that can be missing', ['wholeApart', 'wholeOne']],
  ['one-host-or-many', 'two hosts are dark far less than one', ['darkTwo', 'darkOne']],
  ['one-host-or-many', 'the same plug leaves more when they are spread', ['leftHost', 'leftHostApart']],
  ['distance', 'inside is nearest, then the same host, then another', ['process', 'host', 'network']],
  ['distance', 'asked once, another host is nearer than a hundred calls next door', ['batch', 'host']],
  ['distance', 'one call leaves fewer gaps than a hundred', ['gapsBatch', 'gaps']],
  ['distributed-monolith', 'own data leave fewer signs', ['ownData', 'signs']],
])('%s: %s', async (id, _, facts) => {
  const values = await Promise.all(facts.map((fact) => numberOf(id, fact)));
  expect(values).toEqual([...values].sort((a, b) => a - b));
  expect(new Set(values).size).toBe(values.length);
});

test('distance: the same host is hundreds of times as far as the next line, and as likely to leave a gap', async () => {
  expect(await numberOf('distance', 'hostTimes')).toBeGreaterThanOrEqual(100);
  expect(await numberOf('distance', 'gapsHost')).toBe(await numberOf('distance', 'gaps'));
});

test('distance: the great step is out of the process, not from host to host', async () => {
  const [process, host, network] = await Promise.all(
    ['process', 'host', 'network'].map((fact) => numberOf('distance', fact)),
  );
  expect((host ?? 0) / (process ?? 1)).toBeGreaterThan((network ?? 0) / (host ?? 1));
});

test('distributed-monolith: more signs, all released alone; a single one, and all five come out together', async () => {
  const lab = 'distributed-monolith';
  expect(await numberOf(lab, 'ownData')).toBeGreaterThan(await numberOf(lab, 'onlyData'));
  expect(await numberOf(lab, 'ownDataTogether')).toBe(1);
  expect(await numberOf(lab, 'onlyData')).toBe(1);
  expect(await numberOf(lab, 'onlyDataTogether')).toBe(5);
});
