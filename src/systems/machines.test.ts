import { expect, test } from 'vitest';
import { play } from './by-hand.ts';
import { resultsOf } from './results.ts';

const sharing = { queue: { discipline: 'processor-sharing' as const } };

test('a server serves in the order of arrival, one at a time, at its speed', () => {
  const { lines } = play({ times: [0, 0.5, 0.5], machine: { speed: 2 }, work: 3 });
  expect(lines('start', 'answer')).toEqual([
    '0 start #0 m1',
    '1.5 start #1 m1',
    '1.5 answer #0',
    '3 start #2 m1',
    '3 answer #1',
    '4.5 answer #2',
  ]);
});

test('a server serves as many at once as it has cores', () => {
  const { lines } = play({ times: [0, 0, 0], machine: { cores: 2 } });
  expect(lines('answer')).toEqual(['1 answer #0', '1 answer #1', '2 answer #2']);
});

test('a shared core gives each request the same part of it', () => {
  // #0 alone until 1, then both at half speed: #0 ends its second unit at 3, #1 has one left and ends at 4.
  expect(play({ times: [0, 1], work: 2, system: sharing }).lines('answer')).toEqual([
    '3 answer #0',
    '4 answer #1',
  ]);
});

test('two shared cores serve two at full speed and four at half', () => {
  const two = play({ times: [0, 0], machine: { cores: 2 }, system: sharing });
  expect(two.lines('answer')).toEqual(['1 answer #0', '1 answer #1']);
  const four = play({ times: [0, 0, 0, 0], machine: { cores: 2 }, system: sharing });
  expect(four.lines('answer')).toHaveLength(4);
  for (const line of four.lines('answer')) expect(line).toMatch(/^2 /);
});

test('who ends at the moment of an arrival frees the server for it', () => {
  const { run } = play({ times: [0, 1] });
  expect(resultsOf(run).requests['buy']?.waitingTime.probabilityOfWaiting).toBe(0);
});

test('a full queue turns away, those in service counted', () => {
  const { lines } = play({ times: [0, 0, 0, 0.5, 1], system: { queue: { limit: 2 } } });
  expect(lines('turn-away', 'fail')).toEqual([
    '0 turn-away #2 m1',
    '0 fail #2 full',
    '0.5 turn-away #3 m1',
    '0.5 fail #3 full',
  ]);
});

test('a waiting request leaves when its patience ends, one in service stays', () => {
  const { lines } = play({ times: [0, 0.4], flow: { patience: { dist: 'constant', value: 0.5 } } });
  expect(lines('leave', 'fail', 'answer')).toEqual(['0.9 leave #1', '0.9 fail #1 impatient', '1 answer #0']);
});

test('calls and answers take the time of the network, and load counts until the answer is back', () => {
  const { lines } = play({
    times: [0, 1.6, 1.8],
    servers: 2,
    policy: 'least-busy',
    service: { tie: 'lowest-index' },
    system: { network: { betweenMachines: 0.25 } },
  });
  expect(lines('reach', 'answer').slice(0, 3)).toEqual([
    '0.25 reach #0 m1',
    '1.5 answer #0',
    '1.85 reach #1 m1',
  ]);
  expect(lines('choose')).toEqual([
    '0 choose #0 m1 of m1:0 m2:0 by least-busy tied 2',
    '1.6 choose #1 m1 of m1:0 m2:0 by least-busy tied 2',
    '1.8 choose #2 m2 of m1:1 m2:0 by least-busy',
  ]);
});

test('the picture shows who travels, waits and is served, in the order of the queue', () => {
  const { run } = play({
    times: [0, 0.1, 0.2, 0.9],
    work: 2,
    system: { network: { betweenMachines: 0.5 } },
    file: { run: { seed: 1, until: 1 } },
  });
  const scene = run.scene();
  expect(scene.requests.map(({ id, place, since, until }) => [id, place, since, until])).toEqual([
    [3, 'to-machine', 0.9, 1.4],
    [0, 'in-service', 0.5, 2.5],
    [1, 'waiting', 0.6, Number.POSITIVE_INFINITY],
    [2, 'waiting', 0.7, Number.POSITIVE_INFINITY],
  ]);
  expect(scene.machines).toEqual([
    {
      id: 'm1',
      up: true,
      believedUp: true,
      downSince: null,
      speed: 1,
      cores: 1,
      inService: 1,
      waiting: 2,
      services: [{ id: 'shop', up: true }],
    },
  ]);
});

test('averages over time are integrals: utilisation, number in system', () => {
  const { run } = play({ times: [0, 1, 1], file: { run: { seed: 1, until: 10 } } });
  const { requests, machines } = resultsOf(run);
  expect(machines['m1']?.utilisation).toBeCloseTo(0.3, 12);
  expect(requests['buy']?.inSystem.mean).toBeCloseTo((1 + 1 + 2) / 10, 12);
  expect(requests['buy']?.throughput).toBeCloseTo(0.3, 12);
  expect(requests['buy']?.completions).toEqual([1, 2, 3]);
});
