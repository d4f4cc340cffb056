// A run refuses what it has no part for, by name, instead of leaving it out.
import { describe, expect, test } from 'vitest';
import { POLICIES } from './acceptance/random-experiments.ts';
import { centralQueue, pulling } from './central-queue.ts';
import type { ExperimentInput, FaultInput, Policy } from './experiment.ts';
import { inTurn } from './in-turn.ts';
import { machineDown } from './machine-down.ts';
import type { Parts } from './parts.ts';
import { randomFaults } from './random-faults.ts';
import { createRun } from './run.ts';

const system = (
  file: Partial<ExperimentInput>,
  balance: Policy = 'round-robin',
  servers = 2,
): ExperimentInput => {
  const on = Array.from({ length: servers }, (_, index) => `m${index + 1}`);
  return {
    version: 1,
    system: { machines: on.map((id) => ({ id })), services: [{ id: 'shop', does: ['order'], on, balance }] },
    workload: [
      {
        id: 'buy',
        arrivals: { process: 'at', times: [1] },
        task: { kind: 'order', work: { dist: 'constant', value: 1 } },
      },
    ],
    ...file,
  };
};
const run = (input: ExperimentInput, parts: Parts) => createRun(input, {}, parts);

describe('what is not there is asked for by its name', () => {
  test.each(POLICIES)('the policy %s', (balance) => {
    const parts = balance === 'central-queue' ? { pulling } : {};
    expect(() => run(system({}, balance), parts)).toThrow(`needs the policy "${balance}"`);
  });

  test('the fetching from a central queue', () => {
    expect(() => run(system({}, 'central-queue'), { policies: centralQueue })).toThrow('the part "pulling"');
  });

  const faults: [string, FaultInput][] = [
    ['machine', { machine: 'm1', at: 1 }],
    ['machine', { machine: 'm1', at: 1, kind: 'down' }],
    ['machine', { machine: 'm1', meanUp: 10, meanDown: 1 }],
    ['service', { service: 'shop', at: 1 }],
    ['front', { front: true, at: 1 }],
    ['stall', { machine: 'm1', at: 1, kind: 'stall' }],
    ['slow', { machine: 'm1', at: 1, kind: 'slow' }],
    ['errors', { machine: 'm1', at: 1, kind: 'errors' }],
  ];
  test.each(faults)('the fault "%s", of the file: %j', (name, fault) => {
    const parts = { policies: inTurn, randomFaults };
    expect(() => run(system({ faults: [fault] }), parts)).toThrow(`needs the fault "${name}"`);
  });

  test('a fault that a reader adds, and the checks that would notice it', () => {
    const fault = { machine: 'm1', at: 1 };
    expect(() => run(system({}), { policies: inTurn }).inject(fault)).toThrow('needs the fault "machine"');
    const blind: Parts = { policies: inTurn, faults: machineDown };
    expect(() => run(system({}), blind).inject(fault)).toThrow('needs the part "checking"');
  });
});

describe('what nobody will ask for need not be there', () => {
  test('a policy where there is one instance, and checks where the balancer makes none', () => {
    const alone = run(system({}, 'least-busy', 1), {});
    alone.advance(Number.POSITIVE_INFINITY);
    expect(alone.inner.state.flows[0]?.finished).toBe(1);
    const unchecked = system({ health: null, faults: [{ machine: 'm1', at: 3 }] });
    expect(() => run(unchecked, { policies: inTurn, faults: machineDown })).not.toThrow();
  });
});
