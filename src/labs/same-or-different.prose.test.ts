// What the lesson “Same work, or different work?” says in words about the numbers that it quotes.
import { expect, it } from 'vitest';
import { factOf } from './facts.ts';
import { loadLab } from './registry.ts';

const zoom = await loadLab('zoom');
const dies = await loadLab('one-dies');
const value = (lab: typeof zoom, name: string) => factOf(lab, name).value;

it('what is to be remembered: 90.4 %, 99.9 %, and 99.1 % for a second whole', () => {
  const percent = (name: string) => (100 * value(zoom, name)).toFixed(1);
  expect([percent('ten'), percent('twenty'), percent('twoShops')]).toEqual(['90.4', '99.9', '99.1']);
  // One question: from five weeks down a year to nine hours.
  expect(value(zoom, 'tenHours') / (7 * 24)).toBeCloseTo(5, 0);
  expect(value(zoom, 'twentyHours')).toBeCloseTo(9, 0);
});

it('two whole shops are not as good as ten pairs', () => {
  expect(value(zoom, 'twoShops')).toBeLessThan(value(zoom, 'twenty'));
  expect(value(zoom, 'twoShopsHours')).toBeGreaterThan(value(zoom, 'twentyHours'));
});

it('each step buys two more nines, saves about a hundredth, and makes an hour about a hundred times dearer', () => {
  const nines = (name: string) => -Math.log10(1 - value(zoom, name));
  expect(nines('twenty') - nines('ten')).toBeCloseTo(2, 1);
  expect(nines('thirty') - nines('twenty')).toBeCloseTo(2, 1);
  for (const [less, more] of [
    ['ten', 'twenty'],
    ['twenty', 'thirty'],
  ] as const) {
    const dearer = value(zoom, `${more}Price`) / value(zoom, `${less}Price`);
    expect(dearer).toBeGreaterThan(90);
    expect(dearer).toBeLessThan(110);
    expect(value(zoom, `${less}Saved`) / value(zoom, `${more}Saved`)).toBeCloseTo(dearer, 6);
  }
});

it('thirty servers are down about five minutes a year', () => {
  expect(60 * value(zoom, 'thirtyHours')).toBeCloseTo(5, 0);
});

it('in pairs the split is done like the cluster, with everybody able before it; alone not a single report', () => {
  expect(value(dies, 'pairLast')).toBe(value(dies, 'clusterLast'));
  expect(value(dies, 'anyLast')).toBeLessThan(value(dies, 'clusterLast'));
  expect([value(dies, 'ownDone'), value(dies, 'oneDone')]).toEqual([0, 0]);
  expect(value(dies, 'clusterLast')).toBeGreaterThan(10);
});

it('a death in the ninth hour costs the cluster nine hours, a split into parts never more than one', () => {
  expect(value(dies, 'clusterLost')).toBe(9);
  expect(value(dies, 'anyLost')).toBeLessThan(1);
});
