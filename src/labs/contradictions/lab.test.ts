import { expect, test } from 'vitest';
import { complete, faultsOf } from '../../systems/experiment.ts';
import { twelveSystems } from '../twelve-systems.ts';
import { calledOf, hours, indispensable, refutes, systems, WITNESSES } from './witnesses.ts';

test.each(WITNESSES)('the system %s is an experiment without faults', (witness) => {
  expect(faultsOf(complete(systems[witness]))).toEqual([]);
});

test('four systems decide their pair in any case, the laptop only where nodes are machines', () => {
  expect(WITNESSES.filter((witness) => refutes(witness, 'machines'))).toEqual(WITNESSES);
  expect(WITNESSES.filter((witness) => !refutes(witness, 'processes'))).toEqual(['laptop']);
});

test('three parts need each of their machines, three doubled parts none of them', () => {
  expect([indispensable(systems.functions), indispensable(systems.doubled)]).toEqual([3, 0]);
});

test('the doubled parts are distributed under either definition, so they are what the sentence speaks of', () => {
  expect(calledOf('doubled', 'machines').distributed).toBe('yes');
  expect(calledOf('doubled', 'processes').distributed).toBe('yes');
});

test('eight services of one release and eight of eight teams stand on the same machines in the same way', () => {
  const placed = ({ system }: (typeof systems)['tied']) =>
    system.services.map(({ id, does, on }) => ({ id, does, on }));
  expect(placed(twelveSystems.teams)).toEqual(placed(systems.tied));
});

test('a cluster of ten makes one hour of a job of ten, which is A1 and A2', () => {
  expect([hours.whole, hours.split]).toEqual([10, 1]);
});
