// What the lesson “Cluster” says in words about cheap boxes.
import { expect, test } from 'vitest';
import { factOf } from './facts.ts';
import { loadLab } from './registry.ts';

test('with software that repeats, failures hardly show; without it the same boxes lose to the big server', async () => {
  const lab = await loadLab('cheap-boxes');
  const of = (name: string) => factOf(lab, name).value;
  expect(of('careful') / of('coordinated')).toBeLessThan(1.01);
  expect([of('promised'), of('coordinated'), of('big'), of('careless')]).toEqual(
    [of('promised'), of('coordinated'), of('big'), of('careless')].sort((a, b) => a - b),
  );
});
