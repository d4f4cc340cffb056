// The evidence for and against each name, in the order in which one would argue: how many nodes, what they do,
// how they are copied, who is released and keeps data with whom, what was left out.
import { takers } from './asked.ts';
import { type Definitions, type Evidence, evidence } from './evidence.ts';
import type { Experiment, Service } from './experiment.ts';
import { areAlike, nodesOf, type Placement } from './placement.ts';
import type { Units } from './units.ts';

export function nodeEvidence(placement: Placement, definitions: Definitions): Evidence[] {
  const { nodes, kinds } = placement;
  const [first] = nodes;
  const alone = ['cluster', 'distributed', 'distributedMonolith'] as const;
  if (nodes.length < 2)
    return [
      evidence({ code: 'one-node', nodes: definitions.nodes, machine: first?.machine ?? '' }, [], alone),
    ];
  const count = evidence({ code: 'several-nodes', nodes: definitions.nodes, count: nodes.length }, [
    'cluster',
    'distributed',
  ]);
  if (!areAlike(placement)) {
    const groups = groupsOf(placement);
    return [count, evidence({ code: 'nodes-differ', groups }, ['distributed'], ['cluster'])];
  }
  const against = definitions.clusterIsDistributed ? [] : (['distributed', 'distributedMonolith'] as const);
  return [count, evidence({ code: 'nodes-alike', kinds }, ['cluster'], against)];
}

function groupsOf({ nodes }: Placement): { kinds: string[]; machines: string[] }[] {
  const groups = new Map<string, { kinds: string[]; machines: string[] }>();
  for (const { kinds, machine } of nodes) {
    const key = JSON.stringify(kinds);
    const group = groups.get(key) ?? { kinds, machines: [] };
    group.machines.push(machine);
    groups.set(key, group);
  }
  return [...groups.values()];
}

export function copyEvidence(placement: Placement, { nodes }: Definitions): Evidence[] {
  const { kinds, services, partitioned } = placement;
  if (placement.nodes.length < 2) return nodes === 'machines' ? services.flatMap(copiesTogether) : [];
  const replicated = kinds.filter((kind) => nodesOf(placement, kind) > 1);
  const single = kinds.filter((kind) => nodesOf(placement, kind) === 1);
  return [
    ...(replicated.length > 0
      ? [evidence({ code: 'kinds-replicated', kinds: replicated }, ['cluster'])]
      : []),
    ...(single.length > 0 ? [evidence({ code: 'kinds-on-one-node', kinds: single }, [], ['cluster'])] : []),
    ...(partitioned.length > 0
      ? [evidence({ code: 'data-partitioned', services: partitioned }, ['distributed'], ['cluster'])]
      : []),
    ...services.flatMap(idleCopies),
    ...(nodes === 'machines' ? services.flatMap(copiesTogether) : []),
  ];
}

function idleCopies(service: Service): Evidence[] {
  const taking = takers(service);
  const machines = service.on.filter((machine) => !taking.includes(machine));
  if (machines.length === 0) return [];
  const { id } = service;
  return [
    evidence({ code: 'copies-without-requests', service: id, machines }, [], ['cluster', 'distributed']),
  ];
}

function copiesTogether({ id, on }: Service): Evidence[] {
  return [...new Set(on)].flatMap((machine) => {
    const count = on.filter((other) => other === machine).length;
    return count < 2
      ? []
      : [evidence({ code: 'copies-on-one-machine', service: id, machine, count }, [], ['cluster'])];
  });
}

export function unitEvidence({ services, stores, releases, data, groups }: Units): Evidence[] {
  const keeping = stores.map((store) => evidence({ code: 'store', ...store }));
  const [only] = services;
  if (services.length === 1 && only !== undefined) {
    const against = ['microservices', 'distributedMonolith'] as const;
    return [...keeping, evidence({ code: 'one-unit', service: only }, ['monolith'], against)];
  }
  const alone = services.filter((id) => !releases.some((release) => release.services.includes(id)));
  const owners = services.filter((id) => !data.some((tie) => tie.services.includes(id)));
  const tied = ['distributedMonolith'] as const;
  return [
    ...keeping,
    evidence({ code: 'several-services', services }, [], ['monolith']),
    ...(alone.length > 0
      ? [evidence({ code: 'released-alone', services: alone }, ['microservices'], ['monolith'])]
      : []),
    ...releases.map(({ name, services: together }) => {
      const isAll = together.length === services.length;
      const supports = isAll ? (['monolith', ...tied] as const) : tied;
      return evidence({ code: 'released-together', release: name, services: together }, supports, [
        'microservices',
      ]);
    }),
    ...(owners.length > 0 ? [evidence({ code: 'own-data', services: owners }, ['microservices'])] : []),
    ...data.map(({ name, services: sharing }) =>
      evidence({ code: 'shared-data', data: name, services: sharing }, tied, ['microservices']),
    ),
    ...(groups.length > 1
      ? [evidence({ code: 'units-apart', units: groups }, ['microservices'], ['distributedMonolith'])]
      : []),
  ];
}

export function leftOut({ system }: Experiment, { services, nodes }: Placement): Evidence[] {
  const asked = new Set(services.map(({ id }) => id));
  const working = new Set(nodes.map(({ machine }) => machine));
  const unasked = system.services.filter(({ id }) => !asked.has(id)).map(({ id }) => id);
  const idle = system.machines.filter(({ id }) => !working.has(id)).map(({ id }) => id);
  return [
    ...(unasked.length > 0 ? [evidence({ code: 'services-never-asked', services: unasked })] : []),
    ...(idle.length > 0 ? [evidence({ code: 'machines-without-work', machines: idle })] : []),
  ];
}
