import { expect, test } from 'vitest';
import { momentsOf } from '../../src/systems/theory/distributions.ts';
import { distributionOf } from './distributions.ts';

const moments = (value: unknown) => momentsOf(distributionOf(value, 'service'));

test('mean and squared variation are those that the case names', () => {
  for (const scv of [1, 3, 4, 25]) {
    const h2 = moments({ dist: 'h2', mean: 2, scv });
    expect(h2.mean).toBeCloseTo(2, 12);
    expect(h2.scv).toBeCloseTo(scv, 10);
  }
  expect(moments({ dist: 'lognormal', mean: 3, scv: 2 }).scv).toBeCloseTo(2, 10);
  expect(moments({ dist: 'erlang', k: 4, mean: 2 }).scv).toBeCloseTo(0.25, 12);
  expect(moments({ dist: 'exp', rate: 4 }).mean).toBe(0.25);
  expect(moments({ dist: 'det', value: 1.5, shift: 0.5 })).toEqual({ mean: 2, scv: 0 });
});

test('both phases of h2 carry half of the work', () => {
  const spec = distributionOf({ dist: 'h2', mean: 1, scv: 4 }, 'service');
  if (spec.dist !== 'hyperexponential' || typeof spec.p === 'number') throw new Error(spec.dist);
  expect((spec.p[0] ?? 0) * (spec.means[0] ?? 0)).toBeCloseTo(0.5, 12);
  expect((spec.p[1] ?? 0) * (spec.means[1] ?? 0)).toBeCloseTo(0.5, 12);
});

test('weights of a mixture need not add to one', () => {
  const mix = {
    mix: [
      [3, { dist: 'det', value: 1 }],
      [1, { dist: 'exp', mean: 5 }],
    ],
    shift: 1,
  };
  expect(moments(mix).mean).toBeCloseTo(3, 12);
});

test('what is no distribution is refused by its place', () => {
  const refused = (value: unknown) => () => distributionOf(value, 'params.service');
  expect(refused({ dist: 'h2', mean: 1, scv: 0.5 })).toThrow(
    'params.service.scv: found 0.5, allowed is at least 1',
  );
  expect(refused({ dist: 'exp', mean: null })).toThrow(
    'params.service.mean: found null, allowed is a number',
  );
  expect(refused({ dist: 'gauss' })).toThrow('params.service.dist: found "gauss"');
  expect(refused({ mix: [[1]] })).toThrow('params.service.mix[0]: allowed is [weight, distribution]');
  expect(refused('exp')).toThrow('params.service: found "exp"');
});
