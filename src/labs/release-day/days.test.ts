import { describe, expect, test } from 'vitest';
import { changesOf, type Module, releaseAll } from './days.ts';

const change = (id: number, ready: number, modules: Module[], fails = false) => ({
  id,
  ready,
  modules,
  fails,
});

describe('a change, by hand: half a day of testing for each module that comes out with it', () => {
  test('alone it waits for its own test', () => {
    expect(releaseAll([change(0, 3, ['account'])], [['account']]).wait).toBe(0.5);
  });

  test('with another module in the release it waits for the test of both', () => {
    expect(releaseAll([change(0, 3, ['account'])], [['account', 'order']]).wait).toBe(1);
  });

  test('after a failed test come a day of mending and the whole test again', () => {
    expect(releaseAll([change(0, 0, ['account'], true)], [['account', 'order']]).wait).toBe(3);
  });

  test('a fault of another team holds it up only in the same release', () => {
    const changes = [change(0, 0, ['account']), change(1, 0, ['catalogue'], true)];
    expect(releaseAll(changes, [['account', 'catalogue']])).toMatchObject({
      wait: 3,
      heldUp: 1,
      releases: 1,
    });
    expect(releaseAll(changes, [['account'], ['catalogue']])).toMatchObject({ heldUp: 0, waits: [0.5, 2] });
  });

  test('what becomes ready during a test waits for the next', () => {
    const changes = [change(0, 0, ['account']), change(5, 0.25, ['account'])];
    expect(releaseAll(changes, [['account']])).toMatchObject({ wait: 0.625, releases: 2 });
  });

  test('in two releases pay comes out first, then the teams agree, then order comes out', () => {
    const both = [change(2, 2, ['order', 'pay'])];
    expect(releaseAll(both, [['order'], ['pay']])).toMatchObject({ wait: 3, releases: 2 });
    expect(releaseAll(both, [['order', 'pay']])).toMatchObject({ wait: 1, releases: 1 });
  });
});

test('there are twenty changes, one a day, four of each team, with as many failing and paired as asked for', () => {
  const changes = changesOf(7, 5);
  expect(changes.map(({ ready }) => ready)).toEqual(Array.from({ length: 20 }, (_, day) => day));
  expect(changes.filter(({ fails }) => fails)).toHaveLength(7);
  expect(changes.filter(({ modules }) => modules.length === 2)).toHaveLength(5);
});
