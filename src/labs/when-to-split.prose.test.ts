// What the lesson “When to split” says about quoted numbers in words.
import { expect, test } from 'vitest';
import { factOf } from './facts.ts';
import { loadLab } from './registry.ts';

const numberOf = async (id: string, fact: string) => factOf(await loadLab(id), fact).value;

test('one server can take 140 requests at 70 %, and 30,000 of them need 215', async () => {
  const rate = await numberOf('when-to-split', 'largeRate');
  expect(rate / 140).toBeGreaterThan(214);
  expect(await numberOf('when-to-split', 'largeBoxes')).toBe(Math.ceil(rate / 140));
});

test('one release is enough for one team and too little for eight, and for eight again when it is quick', async () => {
  const [one, eight, quick] = await Promise.all(
    ['oneTeam', 'eightTeams', 'eightQuick'].map((fact) => numberOf('when-to-split', fact)),
  );
  expect(one).toBeLessThan(0.7);
  expect(eight).toBeGreaterThan(1);
  expect(quick).toBeLessThan(0.7);
});

test('in memory the split wins about five times, in servers the one pool wins', async () => {
  expect(await numberOf('hot-function', 'ratio')).toBeCloseTo(5.3, 1);
  expect(await numberOf('hot-function', 'poolApart')).toBeGreaterThan(
    await numberOf('hot-function', 'poolWhole'),
  );
});
