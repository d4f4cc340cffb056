import { expect, test } from 'vitest';
import { classify } from '../../systems/classify.ts';
import { complete, faultsOf } from '../../systems/experiment.ts';
import { fits, names, twelve } from '../twelve.ts';
import { twelveSystems } from '../twelve-systems.ts';

/** In the widest sense: nodes may be processes, and a cluster counts as distributed. */
const WIDEST = { nodes: 'processes', clusterIsDistributed: true } as const;

test.each(twelve)('%s bears the names that fit what it is, and no others', (id) => {
  const system = twelveSystems[id];
  expect(faultsOf(complete(system))).toEqual([]);
  const { cluster, distributed, microservices } = classify(system, WIDEST);
  // A cluster of unequal nodes, or a standby that gets no requests, is called one all the same.
  const found = {
    cluster: cluster !== 'no',
    distributed: distributed !== 'no',
    micro: microservices === 'yes',
  };
  const none = !Object.values(found).includes(true);
  expect(fits[id]).toEqual(names.filter((name) => (name === 'none' ? none : found[name])));
});

test('by a narrower definition ten containers on one host are neither cluster nor distributed', () => {
  const narrow = classify(twelveSystems.containers, { nodes: 'machines', clusterIsDistributed: false });
  expect([narrow.cluster, narrow.distributed]).toEqual(['no', 'no']);
});
