// What the lesson “What it costs” says about quoted numbers in words.
import { expect, test } from 'vitest';
import { factOf } from './facts.ts';
import { loadLab } from './registry.ts';

const numberOf = async (id: string, fact: string) => factOf(await loadLab(id), fact).value;

test.each([
  ['running-costs', 'for ten services a platform is dearer', ['tenHours', 'tenPlatform']],
  ['running-costs', 'for forty the platform is cheaper', ['fortyPlatform', 'fortyHours']],
  ['running-costs', 'four rotations take more people than one', ['oneRotation', 'fourRotations']],
  ['both-ways', 'some had gone back before, not all', ['oneBefore', 'one']],
])('%s: %s', async (id, _, facts) => {
  const values = await Promise.all(facts.map((fact) => numberOf(id, fact)));
  expect(values).toEqual([...values].sort((a, b) => a - b));
  expect(new Set(values).size).toBe(values.length);
});

test('running-costs: three people cannot do it, by far', async () => {
  expect(await numberOf('running-costs', 'manyFewShare')).toBeGreaterThan(2);
});

test('running-costs: a platform costs nearly the same for ten as for forty', async () => {
  const [ten, forty] = [
    await numberOf('running-costs', 'tenPlatform'),
    await numberOf('running-costs', 'fortyPlatform'),
  ];
  expect(forty / ten).toBeLessThan(1.25);
});

test('both-ways: the table has eight of the ten, and two are told below', async () => {
  expect(await numberOf('both-ways', 'cases')).toBe(10);
});

test('both-ways: of each trouble all but one took the same way, and “the other one” is one', async () => {
  expect(await numberOf('both-ways', 'changeMany')).toBe((await numberOf('both-ways', 'changeSeen')) - 1);
  expect(await numberOf('both-ways', 'runningOne')).toBe((await numberOf('both-ways', 'runningSeen')) - 1);
});
