// What a classification rests on, as data: the course turns it into sentences. `supports` and `against` say for
// which names it speaks.
import type { Nodes } from './single-points.ts';

export type Verdict = 'yes' | 'no' | 'partly';
/** What a system can be called; `cluster` in the sense of a replica pool. */
export type SystemName = 'cluster' | 'distributed' | 'microservices' | 'monolith' | 'distributedMonolith';

export interface Definitions {
  nodes: Nodes;
  /** Does a replica pool count as a distributed system? */
  clusterIsDistributed: boolean;
}

export type Finding =
  | { code: 'one-node'; nodes: Nodes; machine: string }
  | { code: 'several-nodes'; nodes: Nodes; count: number }
  /** Every node does the same kinds of work. */
  | { code: 'nodes-alike'; kinds: string[] }
  /** Nodes by the kinds that they do; a machine is named so often as it has such nodes. */
  | { code: 'nodes-differ'; groups: { kinds: string[]; machines: string[] }[] }
  | { code: 'kinds-replicated'; kinds: string[] }
  | { code: 'kinds-on-one-node'; kinds: string[] }
  /** Requests go to the instance that their client belongs to: copies of the program, each with a part of the data. */
  | { code: 'data-partitioned'; services: string[] }
  /** Instances that stand there and get no requests. */
  | { code: 'copies-without-requests'; service: string; machines: string[] }
  /** Copies that fall with one machine. */
  | { code: 'copies-on-one-machine'; service: string; machine: string; count: number }
  /** Calls whose two ends may stand on different nodes. */
  | { code: 'calls-between-nodes'; calls: { from: string; to: string }[] }
  /** One service does everything, in however many copies. */
  | { code: 'one-unit'; service: string }
  | { code: 'several-services'; services: string[] }
  | { code: 'released-alone'; services: string[] }
  | { code: 'released-together'; release: string; services: string[] }
  | { code: 'own-data'; services: string[] }
  | { code: 'shared-data'; data: string; services: string[] }
  /** A service that keeps the data of others: part of them, not a service of the business. */
  | { code: 'store'; service: string; of: string[] }
  /** Services in groups that nothing ties together. */
  | { code: 'units-apart'; units: string[][] }
  /** Left out of the judgement. */
  | { code: 'services-never-asked'; services: string[] }
  | { code: 'machines-without-work'; machines: string[] };

export type Evidence = Finding & { supports: SystemName[]; against: SystemName[] };

export const evidence = (
  finding: Finding,
  supports: readonly SystemName[] = [],
  against: readonly SystemName[] = [],
): Evidence => ({ ...finding, supports: [...supports], against: [...against] });
