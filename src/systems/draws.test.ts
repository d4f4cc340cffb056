// What is drawn by chance: gaps between arrivals, candidates of a choice, points on a ring.
import { describe, expect, test } from 'vitest';
import { exponential, flowOf, station } from './acceptance/stations.ts';
import { play } from './by-hand.ts';
import type { ExperimentInput } from './experiment.ts';
import { resultsOf } from './results.ts';
import { simulate } from './simulate.ts';
import { erlangTransform, gim1 } from './theory/arrivals.ts';
import { powerOfChoices } from './theory/choices.ts';

type Arrivals = ExperimentInput['workload'][number]['arrivals'];

describe('gaps of any distribution', () => {
  const hashOf = (arrivals: Arrivals) => {
    const run = simulate({ ...station({ load: 1, flow: { arrivals } }), run: { seed: 4, requests: 500 } });
    run.advance(Number.POSITIVE_INFINITY);
    return run.traceHash;
  };

  test('begin one gap after 0', () => {
    const arrivals: Arrivals = { process: 'renewal', gap: { dist: 'constant', value: 2, shift: 0.5 } };
    const { lines } = play({ times: [], flow: { arrivals }, file: { run: { until: 8 } } });
    expect(lines('arrive').map((line) => line.split(' ')[0])).toEqual(['2.5', '5', '7.5']);
  });

  test('that are constant are regular arrivals, and exponential ones a Poisson stream', () => {
    const constant: Arrivals = { process: 'renewal', gap: { dist: 'constant', value: 2 } };
    expect(hashOf(constant)).toBe(hashOf({ process: 'regular', rate: 0.5 }));
    const memoryless: Arrivals = { process: 'renewal', gap: { dist: 'exponential', mean: 1.25 } };
    expect(hashOf(memoryless)).toBe(hashOf({ process: 'poisson', rate: 0.8 }));
  });

  test('of two phases make E2/M/1', () => {
    const arrivals: Arrivals = { process: 'renewal', gap: { dist: 'erlang', k: 2, mean: 1.25 } };
    const { responseTime } = flowOf(station({ load: 0.8, work: exponential, flow: { arrivals } }), 5, 40_000);
    const { response } = gim1(erlangTransform(2, 0.8), 0.8, 1);
    expect(Math.abs((responseTime.mean ?? 0) - response)).toBeLessThan(0.46);
  });

  test('are seen coming', () => {
    const arrivals: Arrivals = { process: 'renewal', gap: { dist: 'uniform', min: 0.1, max: 1 } };
    const experiment = { ...station({ load: 1, flow: { arrivals } }), run: { seed: 4, until: 20 } };
    const foreseen = simulate(experiment)
      .approaching(10)
      .map(({ time }) => time);
    const seen: number[] = [];
    const watched = simulate(experiment, {
      watch: ({ what, time }) => what === 'arrive' && seen.push(time),
    });
    watched.advance(10);
    expect(foreseen).toEqual(seen);
  });
});

describe('more choices than two', () => {
  const times = Array.from({ length: 300 }, (_, index) => index / 10);
  const choose = (service: { choices?: number; replacement?: boolean }, servers = 5) =>
    play({ times, work: 0.9, servers, policy: 'best-of-two', service });
  const drawn = (service: { choices?: number; replacement?: boolean }) =>
    choose(service).events.flatMap((event) => (event.what === 'choose' ? [event.choice] : []));

  test('draw so many different ones, each as often as another', () => {
    const choices = drawn({ choices: 3 });
    for (const { compared } of choices) expect(new Set(compared).size).toBe(3);
    for (let server = 0; server < 5; server += 1) {
      const count = choices.filter(({ compared }) => compared.includes(server)).length;
      expect(Math.abs(count - 180)).toBeLessThan(36);
    }
  });

  test('may draw one again if the service says so', () => {
    const choices = drawn({ choices: 3, replacement: true });
    for (const { compared } of choices) expect(compared).toHaveLength(3);
    const different = choices.filter(({ compared }) => new Set(compared).size === 3).length / 300;
    expect(Math.abs(different - (4 * 3) / 25)).toBeLessThan(0.13);
    for (const { compared, chosen, candidates, tied } of choices) {
      const loads = new Map(compared.map((place) => [place, candidates[place]?.load]));
      const best = candidates[chosen]?.load;
      expect(tied).toBe([...loads.values()].filter((load) => load === best).length);
    }
  });

  test('of all servers are least busy', () => {
    const all = (policy: 'best-of-two' | 'least-busy', choices: number) =>
      play({ times, work: 0.9, servers: 5, policy, service: { choices, tie: 'lowest-index' } }).chosen;
    expect(all('best-of-two', 5)).toEqual(all('least-busy', 2));
    expect(all('best-of-two', 9)).toEqual(all('least-busy', 2));
    expect(all('best-of-two', 4)).not.toEqual(all('least-busy', 2));
  });

  test('make queues as short as the supermarket model says', () => {
    const experiment = station({ servers: 50, load: 0.85, policy: 'best-of-two', service: { choices: 3 } });
    const mean = flowOf(experiment, 6, 40_000).responseTime.mean ?? 0;
    expect(Math.abs(mean - powerOfChoices(0.85, 3))).toBeLessThan(0.135);
  });
});

test('more points on the ring spread the keys more evenly', () => {
  const spread = (points?: number) => {
    const service = points === undefined ? {} : { points };
    const run = simulate({
      ...station({ servers: 8, load: 1, work: { dist: 'constant', value: 0 }, policy: 'hash', service }),
      run: { seed: 1, requests: 4000 },
    });
    run.advance(Number.POSITIVE_INFINITY);
    const shares = Object.values(resultsOf(run).machines).map(({ share }) => share ?? 0);
    return Math.sqrt(shares.reduce((sum, share) => sum + (8 * share - 1) ** 2, 0) / 8);
  };
  // About sqrt((n-1)/(n points + 1)): 0.88, 0.29, 0.09.
  expect(spread(1)).toBeGreaterThan(0.4);
  expect(spread(10)).toBeLessThan(0.5);
  expect(spread(100)).toBeLessThan(0.18);
  expect(spread()).toBe(spread(100));
});
