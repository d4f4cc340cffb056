// The distributions of a case in the words of the experiment file.
import type { Distribution } from '../../src/engine/samplers.ts';
import { type Bounds, isObject, numberAt, refuse } from './params.ts';

const POSITIVE: Bounds = { above: 0 };

/**
 * `{dist: exp|det|erlang|h2|lognormal|uniform|pareto, …, shift?}` or `{mix: [[weight, distribution], …], shift?}`.
 * A bare number is a constant.
 * @throws RangeError that names the place
 */
export function distributionOf(value: unknown, path: string): Distribution {
  if (typeof value === 'number') return { dist: 'constant', value: numberAt(value, path, { least: 0 }) };
  if (!isObject(value)) refuse(`${path}: found ${JSON.stringify(value)}, allowed is a distribution`);
  const { shift } = value;
  const drawn = value['mix'] === undefined ? namedOf(value, path) : mixtureOf(value['mix'], `${path}.mix`);
  return shift === undefined || shift === null
    ? drawn
    : { ...drawn, shift: numberAt(shift, `${path}.shift`, { least: 0 }) };
}

function namedOf(value: Record<string, unknown>, path: string): Distribution {
  const at = (name: string, bounds: Bounds = POSITIVE) => numberAt(value[name], `${path}.${name}`, bounds);
  const mean = () =>
    value['mean'] === undefined && value['rate'] !== undefined ? 1 / at('rate') : at('mean');
  const variation = () =>
    value['cv'] === undefined ? Math.sqrt(at('scv', { least: 0 })) : at('cv', { least: 0 });
  switch (value['dist']) {
    case 'exp':
    case 'exponential':
      return { dist: 'exponential', mean: mean() };
    case 'det':
    case 'constant':
      return { dist: 'constant', value: at(value['value'] === undefined ? 'mean' : 'value', { least: 0 }) };
    case 'erlang':
      return { dist: 'erlang', k: at('k', { least: 1, whole: true }), mean: mean() };
    case 'h2':
      return balancedH2(mean(), at('scv', { least: 1 }));
    case 'lognormal':
      return { dist: 'lognormal', mean: mean(), cv: variation() };
    case 'uniform':
      return { dist: 'uniform', min: at('min', { least: 0 }), max: at('max', { least: 0 }) };
    case 'pareto':
      return { dist: 'pareto', shape: at('shape', { above: 1 }), mean: mean() };
    default:
      return refuse(
        `${path}.dist: found ${JSON.stringify(value['dist']) ?? 'nothing'}, allowed is exp, det, erlang, h2, lognormal, uniform, pareto`,
      );
  }
}

/** Two phases that carry half of the work each: p = (1 + sqrt((scv - 1)/(scv + 1)))/2, means m/(2p), m/(2(1 - p)). */
function balancedH2(mean: number, scv: number): Distribution {
  const p = (1 + Math.sqrt((scv - 1) / (scv + 1))) / 2;
  return { dist: 'hyperexponential', p: [p, 1 - p], means: [mean / (2 * p), mean / (2 * (1 - p))] };
}

function mixtureOf(value: unknown, path: string): Distribution {
  if (!Array.isArray(value) || value.length === 0)
    refuse(`${path}: allowed is a list of [weight, distribution]`);
  const parts = value.map((part, index) => {
    const where = `${path}[${index}]`;
    if (!Array.isArray(part) || part.length !== 2) refuse(`${where}: allowed is [weight, distribution]`);
    return { weight: numberAt(part[0], where, { least: 0 }), of: distributionOf(part[1], where) };
  });
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (!(total > 0)) refuse(`${path}: allowed is a sum of weights above 0`);
  return {
    dist: 'mixture',
    p: parts.map(({ weight }) => weight / total),
    of: parts.map(({ of }) => of),
  };
}
