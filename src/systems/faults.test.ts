import { describe, expect, test } from 'vitest';
import { play } from './by-hand.ts';
import { resultsOf } from './results.ts';

const health = { checkEvery: 1, downAfter: 1 };

describe('a machine that goes down', () => {
  test('loses what it does and what waits there, and serves again when it is back', () => {
    const faults = [{ machine: 'm1', at: 1.5, for: 2 }];
    const { lines } = play({ times: [0, 0.1, 0.2, 4], file: { faults } });
    expect(lines('answer', 'lose', 'machine-down', 'machine-up')).toEqual([
      '1 answer #0',
      '1.5 machine-down m1',
      '1.5 lose #1 at m1',
      '1.5 lose #2 at m1',
      '3.5 machine-up m1',
      '5 answer #3',
    ]);
  });

  test('draws requests while it looks idle, until the balancer notices', () => {
    const faults = [{ machine: 'm2', at: 2.5 }];
    const times = [1, 1.1, 2.6, 2.7, 2.8, 3.1];
    const file = { faults, health };
    const { lines } = play({
      times,
      servers: 2,
      policy: 'least-busy',
      work: 50,
      service: { tie: 'lowest-index' },
      file,
    });
    expect(lines('lose', 'notice-down', 'machine-down')).toEqual([
      '2.5 machine-down m2',
      '2.5 lose #1 at m2',
      '2.6 lose #2 at m2',
      '2.7 lose #3 at m2',
      '2.8 lose #4 at m2',
      '3 notice-down m2 shop',
    ]);
    expect(lines('choose').at(-1)).toBe('3.1 choose #5 m1 of m1:1 m2:x by least-busy');
  });

  test('is noticed after so many failed checks, and again after one good one', () => {
    const file = { faults: [{ machine: 'm1', at: 2.5, for: 4 }], health: { checkEvery: 2, downAfter: 2 } };
    expect(play({ times: [], servers: 2, file }).lines('notice-down', 'notice-up')).toEqual([
      '6 notice-down m1 shop',
      '8 notice-up m1 shop',
    ]);
  });

  test('is never noticed without checks, and not when it is back before enough of them', () => {
    const fault = { machine: 'm1', at: 2.5, for: 4 };
    expect(play({ times: [], file: { faults: [fault], health: null } }).lines('notice-down')).toEqual([]);
    const file = { faults: [fault], health: { checkEvery: 2, downAfter: 3 } };
    expect(play({ times: [], file }).lines('notice-down', 'notice-up')).toEqual([]);
  });

  test('stays down until the last of overlapping faults has ended', () => {
    const faults = [
      { machine: 'm1', at: 1, for: 3 },
      { machine: 'm1', at: 2, for: 5 },
    ];
    const { lines, run } = play({ times: [], file: { faults, run: { seed: 1, until: 10 } } });
    expect(lines('machine-down', 'machine-up')).toEqual(['1 machine-down m1', '7 machine-up m1']);
    expect(resultsOf(run).machines['m1']?.availability).toBeCloseTo(0.4, 12);
  });

  test('loses a request that is on its way to it, but not an answer that has left', () => {
    const faults = [{ machine: 'm1', at: 1.6, for: 1 }];
    const system = { network: { betweenMachines: 0.5 } };
    const { lines } = play({ times: [0, 1.3], system, file: { faults } });
    expect(lines('answer', 'lose')).toEqual(['1.8 lose #1 at m1', '2 answer #0']);
  });
});

test('faults at one moment make the same run in whatever order they are told', () => {
  const faults = [
    { machine: 'm1', at: 2, for: 3 },
    { machine: 'm2', at: 2 },
    { machine: 'm2', at: 5, for: 1, kind: 'stall' as const },
    { front: true as const, at: 5, for: 1 },
  ];
  const told = [faults, faults.toReversed()].map((some) => {
    const { run, lines } = play({ times: [0, 0, 1, 4, 5, 7], servers: 2, work: 3, file: { faults: some } });
    return [run.traceHash, lines('machine-down', 'machine-up', 'front-down', 'lose', 'answer')];
  });
  expect(told[1]).toEqual(told[0]);
});

test('a stall starts nothing and loses nothing', () => {
  const faults = [{ machine: 'm1', at: 0.5, for: 4, kind: 'stall' as const }];
  const { lines } = play({ times: [0, 1, 2], file: { faults } });
  expect(lines('start', 'answer', 'lose')).toEqual([
    '0 start #0 m1',
    '1 answer #0',
    '4.5 start #1 m1',
    '5.5 start #2 m1',
    '5.5 answer #1',
    '6.5 answer #2',
  ]);
});

test('a slow machine works so many times slower, also on what it has begun', () => {
  const faults = [{ machine: 'm1', at: 1, for: 4, kind: 'slow' as const, factor: 4 }];
  // 2 units: one done by 1, one more in the 4 slow ones.
  expect(play({ times: [0], work: 2, file: { faults } }).lines('answer')).toEqual(['5 answer #0']);
  const shared = { queue: { discipline: 'processor-sharing' as const } };
  expect(play({ times: [0], work: 2, system: shared, file: { faults } }).lines('answer')).toEqual([
    '5 answer #0',
  ]);
});

test('a machine with errors answers errors, so many times as fast', () => {
  const faults = [{ machine: 'm1', at: 0, for: 3, kind: 'errors' as const, factor: 10 }];
  expect(play({ times: [0, 4], file: { faults } }).lines('fail', 'answer')).toEqual([
    '0.1 fail #0 error',
    '5 answer #1',
  ]);
});

test('a service that goes down leaves the other services of its machines alone', () => {
  const file = {
    system: {
      machines: [{ id: 'm1', cores: 2 }],
      services: [
        { id: 'shop', does: ['order'], on: ['m1'] },
        { id: 'till', does: ['pay'], on: ['m1'] },
      ],
    },
    workload: (['order', 'pay'] as const).map((kind) => ({
      id: kind,
      arrivals: { process: 'at' as const, times: [0, 5] },
      task: { kind, work: { dist: 'constant' as const, value: 3 } },
    })),
    faults: [{ service: 'till', at: 1 }],
    health: { checkEvery: 4, downAfter: 1 },
  };
  expect(play({ times: [], file }).lines('answer', 'lose', 'fail', 'service-down', 'notice-down')).toEqual([
    '1 service-down till',
    '1 lose #1 at m1',
    '3 answer #0',
    '4 notice-down m1 till',
    '5 fail #3 no-server',
    '8 answer #2',
  ]);
});

describe('the entrance', () => {
  const times = [0, 2, 3, 5];
  test('with one replica, loses what arrives while it is down; what is inside goes on', () => {
    const faults = [{ front: true as const, at: 1, for: 3 }];
    expect(
      play({ times, work: 3, servers: 2, file: { faults } }).lines(
        'lose',
        'answer',
        'front-down',
        'front-up',
      ),
    ).toEqual([
      '1 front-down 0 left',
      '2 lose #1 at front',
      '3 answer #0',
      '3 lose #2 at front',
      '4 front-up 1 left',
      '8 answer #3',
    ]);
  });

  test('with two replicas, a fault kills one and nobody notices', () => {
    const faults = [{ front: true as const, at: 1 }];
    const { lines } = play({ times, servers: 4, system: { front: { replicas: 2 } }, file: { faults } });
    expect(lines('lose')).toEqual([]);
    expect(lines('front-down')).toEqual(['1 front-down 1 left']);
  });

  test('loses what its central queue holds', () => {
    const faults = [{ front: true as const, at: 1 }];
    const { lines } = play({ times: [0, 0.5], work: 3, policy: 'central-queue', file: { faults } });
    expect(lines('lose', 'answer')).toEqual(['1 lose #1 at front', '3 answer #0']);
  });
});

describe('failures by chance', () => {
  const lives = { meanUp: 3, meanDown: 1, shape: 'constant' as const };

  test('come after the time up, and go after the time down, again and again', () => {
    const file = { faults: [{ machine: 'm1', ...lives }], run: { seed: 1, until: 9 } };
    expect(play({ times: [], file }).lines('machine-down', 'machine-up')).toEqual([
      '3 machine-down m1',
      '4 machine-up m1',
      '7 machine-down m1',
      '8 machine-up m1',
    ]);
  });

  test('wait for a crew when there are too few', () => {
    const faults = ['m1', 'm2', 'm3'].map((machine) => ({ machine, ...lives }));
    const file = { faults, crews: 1, run: { seed: 1, until: 6.5 } };
    expect(play({ times: [], servers: 3, file }).lines('machine-up')).toEqual([
      '4 machine-up m1',
      '5 machine-up m2',
      '6 machine-up m3',
    ]);
  });

  test('make a thing available for its part of the time, whatever it is', () => {
    const faults = [
      { machine: 'm1', meanUp: 4, meanDown: 1 },
      { service: 'shop', meanUp: 4, meanDown: 1 },
      { front: true as const, meanUp: 4, meanDown: 1 },
    ];
    const { run, lines } = play({ times: [], file: { faults, run: { seed: 1, until: 20_000 } } });
    expect(Math.abs((resultsOf(run).machines['m1']?.availability ?? 0) - 0.8)).toBeLessThan(0.02);
    for (const what of ['machine-down', 'service-down', 'front-down'] as const) {
      expect(Math.abs(lines(what).length - 4000)).toBeLessThan(250);
    }
  });
});
