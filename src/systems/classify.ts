// What a system is, by the words of the field, read from its placement, calls, releases and data. Authorities
// differ about two things, so both are arguments: whether the nodes of a distributed system are machines
// (Coulouris et al.: networked computers) or may be processes on one machine (van Steen & Tanenbaum; CNCF
// glossary), and whether copies of one program that share the load, a replica pool, are a distributed system
// (CNCF: yes) or not (who says "distributed" means different work on different machines).
//
// cluster (replica pool): yes when every node does the same kinds of work and copies are interchangeable; partly
//   when only some kinds are replicated, copies have different parts of the data, or some get no requests.
// distributed: yes when there are several nodes, unless they are a mere replica pool and that does not count;
//   then partly when their parts call each other across nodes. A copy that gets no requests counts by half.
// microservices (Newman; Lewis & Fowler): two or more services, each released alone and with its own data; partly
//   when that holds between groups of them only. Their number of nodes does not matter, nor does size.
// monolith: one unit of release in one program, in however many copies; partly when it is several programs.
// distributed monolith: services that one release or shared data ties all together; partly when it ties only
//   some of them, or when they stand on one node.
import { callsOf } from './asked.ts';
import { copyEvidence, leftOut, nodeEvidence, unitEvidence } from './classify-evidence.ts';
import { type Definitions, type Evidence, evidence, type SystemName, type Verdict } from './evidence.ts';
import { complete, type Experiment, type ExperimentInput } from './experiment.ts';
import { areAlike, nodesOf, type Placement, placementOf } from './placement.ts';
import type { Nodes } from './single-points.ts';
import { type Units, unitsOf } from './units.ts';

export type { Definitions, Evidence, SystemName, Verdict } from './evidence.ts';

export interface Classification extends Record<SystemName, Verdict> {
  evidence: Evidence[];
}

/** Services and machines that no request ever reaches are left out. The experiment must have passed its checks. */
export function classify(input: ExperimentInput, definitions: Definitions): Classification {
  const experiment = complete(input);
  const placement = placementOf(experiment, definitions.nodes);
  const units = unitsOf(experiment);
  const crossing = callsBetweenNodes(experiment, definitions.nodes);
  const distributed = isDistributed(placement, definitions, crossing.length > 0);
  return {
    cluster: isCluster(placement),
    distributed,
    microservices: isMicroservices(units),
    monolith: isMonolith(units),
    distributedMonolith: isDistributedMonolith(units, distributed),
    evidence: [
      ...nodeEvidence(placement, definitions),
      ...copyEvidence(placement, definitions),
      ...(crossing.length > 0
        ? [evidence({ code: 'calls-between-nodes', calls: crossing }, ['distributed'])]
        : []),
      ...unitEvidence(units),
      ...leftOut(experiment, placement),
    ],
  };
}

const hasIdleCopies = ({ nodes }: Placement): boolean => nodes.some(({ isTaking }) => !isTaking);

function isCluster(placement: Placement): Verdict {
  const { kinds, partitioned } = placement;
  if (!kinds.some((kind) => nodesOf(placement, kind) > 1)) return 'no';
  return areAlike(placement) && partitioned.length === 0 && !hasIdleCopies(placement) ? 'yes' : 'partly';
}

function isDistributed(placement: Placement, definitions: Definitions, callsCross: boolean): Verdict {
  const { nodes, partitioned } = placement;
  if (nodes.length < 2) return 'no';
  if (!areAlike(placement) || partitioned.length > 0) return 'yes';
  if (!definitions.clusterIsDistributed) return callsCross ? 'partly' : 'no';
  return nodes.filter(({ isTaking }) => isTaking).length > 1 ? 'yes' : 'partly';
}

function isMicroservices({ services, groups }: Units): Verdict {
  if (groups.length < 2) return 'no';
  return groups.length === services.length ? 'yes' : 'partly';
}

const isOneRelease = ({ services, releases }: Units): boolean =>
  releases.some((release) => release.services.length === services.length);

function isMonolith(units: Units): Verdict {
  if (units.services.length === 1) return 'yes';
  return isOneRelease(units) ? 'partly' : 'no';
}

function isDistributedMonolith({ services, groups }: Units, distributed: Verdict): Verdict {
  if (groups.length === services.length) return 'no';
  return groups.length === 1 && distributed !== 'no' ? 'yes' : 'partly';
}

/** Calls whose ends stand on different nodes, for some choice of instances. */
function callsBetweenNodes(experiment: Experiment, nodes: Nodes): { from: string; to: string }[] {
  const placed = new Map(experiment.system.services.map(({ id, on }) => [id, on]));
  const found = new Map<string, { from: string; to: string }>();
  for (const { from, to } of callsOf(experiment)) {
    if (from === null) continue;
    const ends = [...(placed.get(from) ?? []), ...(placed.get(to) ?? [])];
    const isApart = nodes === 'machines' ? new Set(ends).size > 1 : from !== to || ends.length > 2;
    if (isApart) found.set(JSON.stringify([from, to]), { from, to });
  }
  return [...found.values()];
}
