import { describe, expect, test } from 'vitest';
import { play } from './by-hand.ts';
import type { Policy } from './experiment.ts';
import { resultsOf } from './results.ts';

const many = Array.from({ length: 600 }, () => 0);
const countsOf = (chosen: readonly string[], servers: number) =>
  Array.from({ length: servers }, (_, index) => chosen.filter((id) => id === `m${index + 1}`).length);
/** Machine 2 is down from the start and the balancer knows by time 1. */
const oneDown = { faults: [{ machine: 'm2', at: 0 }], health: { checkEvery: 1, downAfter: 1 } };

test('round robin takes the servers in turn, and passes over one that it knows to be down', () => {
  expect(play({ times: [0, 0, 0, 0, 0], servers: 3 }).chosen).toEqual(['m1', 'm2', 'm3', 'm1', 'm2']);
  const { chosen, lines } = play({ times: [2, 3, 4, 5], servers: 3, file: oneDown });
  expect(chosen).toEqual(['m1', 'm3', 'm1', 'm3']);
  expect(lines('choose')[1]).toBe('3 choose #1 m3 of m1:0 m2:x m3:0 by round-robin turn 1');
});

test('random choice and weights give the shares that they say', () => {
  const random = countsOf(play({ times: many, servers: 3, policy: 'random' }).chosen, 3);
  for (const count of random) expect(Math.abs(count - 200)).toBeLessThan(50);
  const weights = { m1: 4, m3: 0 };
  const weighted = play({ times: many, servers: 3, policy: 'weighted', service: { weights } });
  const [first = 0, second = 0, third] = countsOf(weighted.chosen, 3);
  expect(third).toBe(0);
  expect(Math.abs(first - 480)).toBeLessThan(40);
  expect(first + second).toBe(600);
});

test('least busy takes the least load; equal loads are drawn, or the first wins', () => {
  const chosen = (tie: 'random' | 'lowest-index') =>
    play({ times: many.slice(0, 300), servers: 3, policy: 'least-busy', service: { tie } }).chosen;
  expect(chosen('lowest-index').slice(0, 6)).toEqual(['m1', 'm2', 'm3', 'm1', 'm2', 'm3']);
  expect(countsOf(chosen('random'), 3)).toEqual([100, 100, 100]);
  expect(chosen('random')).not.toEqual(chosen('lowest-index'));
});

describe('best of two', () => {
  const drawn = (replacement: boolean) =>
    play({ times: many, servers: 3, policy: 'best-of-two', service: { replacement } }).events.flatMap(
      (event) => (event.what === 'choose' ? [event.choice] : []),
    );

  test('draws two different servers, or with replacement sometimes one twice', () => {
    const isDouble = ({ compared: [one, other] }: { compared: number[] }) => one === other;
    expect(drawn(false).filter(isDouble)).toEqual([]);
    expect(Math.abs(drawn(true).filter(isDouble).length - 200)).toBeLessThan(50);
    const seconds = drawn(true).map(({ compared: [, other] }) => other);
    for (const server of [0, 1, 2]) {
      expect(Math.abs(seconds.filter((one) => one === server).length - 200)).toBeLessThan(50);
    }
  });

  test('sends to the less loaded of the two', () => {
    for (const { compared, candidates, chosen } of drawn(false)) {
      const loads = compared.map((index) => candidates[index]?.load ?? 0);
      expect(compared).toContain(chosen);
      expect(candidates[chosen]?.load).toBe(Math.min(...loads));
    }
  });
});

test('an old view of loads is renewed at its multiples and not corrected in between', () => {
  const { lines } = play({
    times: [0, 0.5, 1, 2.5],
    servers: 2,
    policy: 'least-busy',
    work: 50,
    service: { staleEvery: 1, tie: 'lowest-index' },
  });
  expect(lines('choose').map((line) => line.replace(/ by.*/, ''))).toEqual([
    '0 choose #0 m1 of m1:0 m2:0',
    '0.5 choose #1 m1 of m1:0 m2:0',
    '1 choose #2 m2 of m1:2 m2:0',
    '2.5 choose #3 m2 of m1:2 m2:1',
  ]);
});

describe('the central queue', () => {
  test('keeps requests at the balancer until a core is free', () => {
    const { lines, run } = play({ times: [0, 0, 0, 0.5], servers: 2, policy: 'central-queue' });
    expect(lines('answer').map((line) => line.slice(0, 2))).toEqual(['1 ', '1 ', '2 ', '2 ']);
    expect(resultsOf(run).requests['buy']?.waitingTime.mean).toBeCloseTo((1 + 0.5) / 4, 12);
  });

  test('sends nothing to a dead server, known or not', () => {
    const faults = [{ machine: 'm2', at: 0 }];
    const { chosen, lines } = play({
      times: [1, 1, 1],
      servers: 2,
      policy: 'central-queue',
      file: { faults },
    });
    expect(new Set(chosen)).toEqual(new Set(['m1']));
    expect(lines('answer')).toHaveLength(3);
  });
});

describe('hashing', () => {
  const clients = { count: 200, zipf: 0 };
  const byClient = (servers: number, file = {}) => {
    const { events } = play({ times: many, servers, policy: 'hash', flow: { clients }, file });
    const client = new Map<number, number>();
    const server = new Map<number, Set<string>>();
    for (const event of events) {
      if (event.what === 'arrive' && event.client !== null) client.set(event.request, event.client);
      if (event.what !== 'choose') continue;
      const who = client.get(event.request) ?? -1;
      server.set(
        who,
        (server.get(who) ?? new Set()).add(event.choice.candidates[event.choice.chosen]?.machine ?? ''),
      );
    }
    return server;
  };

  test('sends all requests of a client to one server, and clients to all servers', () => {
    const servers = [...byClient(5).values()];
    for (const seen of servers) expect(seen.size).toBe(1);
    expect(new Set(servers.flatMap((seen) => [...seen])).size).toBe(5);
  });

  test('moves about a sixth of the clients when a sixth server comes, and only to it', () => {
    const before = byClient(5);
    const moved = [...byClient(6)].filter(([client, seen]) => !isSame(seen, before.get(client)));
    for (const [, seen] of moved) expect([...seen]).toEqual(['m6']);
    expect(moved.length / before.size).toBeGreaterThan(0.08);
    expect(moved.length / before.size).toBeLessThan(0.27);
  });
  test('sends the clients of a server that is known to be down to others, and leaves the rest where they are', () => {
    const late = Array.from({ length: 600 }, () => 5);
    const after = byClient(5, { ...oneDown, workload: [flowAt(late)] });
    const before = byClient(5, { workload: [flowAt(late)] });
    for (const [client, seen] of after) {
      expect(seen.has('m2')).toBe(false);
      if (!before.get(client)?.has('m2')) expect(seen).toEqual(before.get(client));
    }
    expect([...before.values()].some((seen) => seen.has('m2'))).toBe(true);
  });
  const flowAt = (times: number[]) => ({
    id: 'buy',
    arrivals: { process: 'at', times },
    clients,
    task: { kind: 'order', work: { dist: 'constant', value: 1 } },
  });
  const isSame = (a: Set<string>, b: Set<string> | undefined) => [...a].every((id) => b?.has(id));
});

test('with no server believed up, requests fail at once', () => {
  const policies: Policy[] = ['random', 'round-robin', 'least-busy', 'best-of-two', 'weighted', 'hash'];
  for (const policy of policies) {
    const faults = [
      { machine: 'm1', at: 0 },
      { machine: 'm2', at: 0 },
    ];
    const health = { checkEvery: 1, downAfter: 1 };
    const { lines } = play({ times: [5], servers: 2, policy, file: { faults, health } });
    expect(lines('fail', 'lose')).toEqual(['5 fail #0 no-server']);
  }
});
