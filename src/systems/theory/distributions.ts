// The engine's distributions as formulas: mean, variability and tail of what its samplers draw.
import { exp, log } from '../../engine/elementary.ts';
import type { Distribution } from '../../engine/samplers.ts';
import { notNegative, positive, share, whole } from './allowed.ts';
import { complementaryError } from './error-function.ts';
import { poissonBelow } from './numbers.ts';
import type { Tail } from './quantiles.ts';

export interface Moments {
  mean: number;
  /**
   * Squared coefficient of variation, variance over mean squared: 0 constant, 1 exponential; 0 for mean 0.
   */
  scv: number;
}

/** Mean and squared coefficient of variation; a Pareto of shape 2 or less has scv Infinity. */
export function momentsOf(spec: Distribution): Moments {
  const [mean, square] = firstTwo(spec);
  return { mean, scv: mean === 0 ? 0 : Math.max(0, square / (mean * mean) - 1) };
}

/** E[X] and E[X^2]. */
function firstTwo(spec: Distribution): [number, number] {
  const [mean, square] = unshifted(spec);
  const shift = spec.shift ?? 0;
  return [mean + shift, square + 2 * shift * mean + shift * shift];
}

function unshifted(spec: Distribution): [number, number] {
  switch (spec.dist) {
    case 'constant':
      return [spec.value, spec.value * spec.value];
    case 'exponential':
      return [spec.mean, 2 * spec.mean * spec.mean];
    case 'uniform':
      return [
        (spec.min + spec.max) / 2,
        (spec.min * spec.min + spec.min * spec.max + spec.max * spec.max) / 3,
      ];
    case 'erlang':
      return [spec.mean, spec.mean * spec.mean * (1 + 1 / spec.k)];
    case 'lognormal':
      return [spec.mean, spec.mean * spec.mean * (1 + spec.cv * spec.cv)];
    case 'pareto': {
      const { shape, mean } = spec;
      const square = shape > 2 ? 1 + 1 / (shape * (shape - 2)) : Number.POSITIVE_INFINITY;
      return [mean, mean * mean * square];
    }
    case 'hyperexponential':
    case 'mixture': {
      let sums: [number, number] = [0, 0];
      for (const [chance, part] of branches(spec)) {
        const [mean, square] = firstTwo(part);
        sums = [sums[0] + chance * mean, sums[1] + chance * square];
      }
      return sums;
    }
  }
}

/** P(X > t) of what the sampler draws. */
export function tailOf(spec: Distribution): Tail {
  const tail = unshiftedTail(spec);
  const shift = spec.shift ?? 0;
  notNegative({ shift });
  return (t) => (t < shift ? 1 : tail(t - shift));
}

/** For t >= 0. */
function unshiftedTail(spec: Distribution): Tail {
  switch (spec.dist) {
    case 'constant': {
      notNegative({ value: spec.value });
      return (t) => (t < spec.value ? 1 : 0);
    }
    case 'exponential': {
      if (spec.mean === 0) return () => 0;
      positive({ mean: spec.mean });
      return (t) => exp(-t / spec.mean);
    }
    case 'uniform': {
      const { min, max } = spec;
      notNegative({ min, max });
      return (t) => (t < min ? 1 : t < max ? (max - t) / (max - min) : 0);
    }
    case 'erlang': {
      whole({ k: spec.k }, 1);
      positive({ mean: spec.mean });
      return (t) => poissonBelow((t * spec.k) / spec.mean, spec.k);
    }
    case 'lognormal':
      return lognormalTail(spec.mean, spec.cv);
    case 'pareto': {
      positive({ mean: spec.mean, 'shape less 1': spec.shape - 1 });
      const least = (spec.mean * (spec.shape - 1)) / spec.shape;
      return (t) => (t < least ? 1 : exp(spec.shape * log(least / t)));
    }
    case 'hyperexponential':
    case 'mixture': {
      const parts = branches(spec).map(([chance, part]): [number, Tail] => [chance, tailOf(part)]);
      return (t) => parts.reduce((sum, [chance, tail]) => sum + chance * tail(t), 0);
    }
  }
}

/** ln X is normal with variance ln(1 + cv^2) and mean ln(mean) less half of that. */
function lognormalTail(mean: number, cv: number): Tail {
  positive({ mean });
  notNegative({ cv });
  if (cv === 0) return (t) => (t < mean ? 1 : 0);
  const variance = log(1 + cv * cv);
  const centre = log(mean) - variance / 2;
  return (t) => (t <= 0 ? 1 : complementaryError((log(t) - centre) / Math.sqrt(2 * variance)) / 2);
}

/** Probabilities and parts; as the sampler has it, the last part gets what the others leave. */
function branches(
  spec: Extract<Distribution, { dist: 'hyperexponential' | 'mixture' }>,
): [number, Distribution][] {
  const parts: readonly Distribution[] =
    spec.dist === 'mixture' ? spec.of : spec.means.map((mean) => ({ dist: 'exponential', mean }));
  let left = 1;
  return parts.map((part, place) => {
    const given = typeof spec.p === 'number' ? spec.p : (spec.p[place] ?? 0);
    share({ p: given });
    const chance = place === parts.length - 1 ? left : Math.min(left, given);
    left -= chance;
    return [chance, part];
  });
}
