// Sets in sets: which systems stand against “everything in this set is in that one”, by four definitions.
import { classify, type Definitions } from '../../systems/classify.ts';
import { type TwelveId, twelve } from '../twelve.ts';
import { twelveSystems } from '../twelve-systems.ts';

export const SETS = ['cluster', 'distributed', 'micro'] as const;
export type SetId = (typeof SETS)[number];

/** Everything that is in `inner` is said to be in `outer`. */
export interface Nesting {
  inner: SetId;
  outer: SetId;
}

export const DEFINITIONS: readonly Definitions[] = [
  { nodes: 'machines', clusterIsDistributed: false },
  { nodes: 'machines', clusterIsDistributed: true },
  { nodes: 'processes', clusterIsDistributed: false },
  { nodes: 'processes', clusterIsDistributed: true },
];

/** The sets that a system is in. A cluster of unequal nodes and a standby that only waits are called so all the same. */
export function setsOf(id: TwelveId, definitions: Definitions): SetId[] {
  const { cluster, distributed, microservices } = classify(twelveSystems[id], definitions);
  const isIn = {
    cluster: cluster !== 'no',
    distributed: distributed !== 'no',
    micro: microservices === 'yes',
  };
  return SETS.filter((set) => isIn[set]);
}

/** The clearest first: what is shown when several stand against a nesting. */
const CLEAREST: readonly TwelveId[] = ['functions', 'copies', 'laptop', 'teams'];
const ordered = [...CLEAREST, ...twelve.filter((id) => !CLEAREST.includes(id))];

const isSpread = (id: TwelveId): boolean => twelveSystems[id].system.machines.length > 1;

/** Of the twelve, those that are in the inner set and not in the outer one. `spread`: only what stands on several machines. */
export function against({ inner, outer }: Nesting, definitions: Definitions, spread: boolean): TwelveId[] {
  return ordered.filter((id) => {
    if (spread && !isSpread(id)) return false;
    const sets = setsOf(id, definitions);
    return sets.includes(inner) && !sets.includes(outer);
  });
}
