// What the lab says of a placement, held to what the model says of the same system.
import { expect, test } from 'vitest';
import { availability } from '../../systems/availability.ts';
import { startSettings } from '../define-lab.ts';
import { factOf } from '../facts.ts';
import { finalMetrics } from '../final-metrics.ts';
import { HOST_UP, lab, PROCESS_UP } from './lab.ts';
import { HOSTS, SERVICES, systemOf } from './placing.ts';

const fact = (name: string) => factOf(lab, name).value;
const computed = (change: Record<string, string>) =>
  lab.compute({ ...startSettings(lab.controls), ...change });
const placingOf = (hosts: string) =>
  Object.fromEntries(hosts.split('.').map((host, index) => [SERVICES[index] ?? '', host]));

test.each(['m1.m1.m1.m1.m1', 'm1.m2.m1.m1.m2', 'm1.m2.m3.m4.m5'])(
  'on %s all five work as often as a request that needs all five',
  (hosts) => {
    const input = systemOf(placingOf(hosts));
    const meanUp = PROCESS_UP * 1000;
    const { requests } = availability(
      {
        ...input,
        workload: [
          {
            id: 'all',
            arrivals: { process: 'poisson', rate: 1 },
            task: {
              kind: 'account',
              work: { dist: 'constant', value: 1 },
              calls: {
                tasks: SERVICES.slice(1).map((kind) => ({ kind, work: { dist: 'constant', value: 1 } })),
              },
            },
          },
        ],
        faults: SERVICES.map((service) => ({ service, meanUp, meanDown: 1000 - meanUp })),
      },
      { machine: HOST_UP, front: 1 },
    );
    const { whole } = finalMetrics(lab, { ...startSettings(lab.controls), services: hosts }, 1);
    expect(whole).toBeCloseTo(requests.all ?? Number.NaN, 12);
  },
);

test('a dead process takes itself, a dead host all that stand on it', () => {
  expect([fact('leftProcess'), fact('leftHost'), fact('leftHostApart')]).toEqual([4, 0, 4]);
});

test('on one host the definition decides whether it is distributed; on several both agree', () => {
  expect(computed({}).called?.distributed).toBe('no');
  expect(computed({ nodes: 'processes' }).called?.distributed).toBe('yes');
  for (const nodes of ['machines', 'processes'])
    expect(computed({ nodes, services: 'm1.m2.m3.m4.m5' }).called?.distributed).toBe('yes');
});

test('they are microservices wherever they stand and whoever counts', () => {
  const everywhere = [...HOSTS.map((host) => SERVICES.map(() => host).join('.')), 'm1.m2.m3.m4.m5'];
  for (const hosts of everywhere)
    for (const nodes of ['machines', 'processes'])
      expect(computed({ services: hosts, nodes }).called?.microservices, `${hosts}, ${nodes}`).toBe('yes');
});

test('more hosts: something is missing more often, everything less often', () => {
  expect(fact('wholeApart')).toBeLessThan(fact('wholeOne'));
  expect(fact('darkApart')).toBeLessThan(fact('darkTwo'));
  expect(fact('darkTwo')).toBeLessThan(fact('darkOne'));
  expect(fact('darkOne')).toBeCloseTo(87.6, 6);
});
