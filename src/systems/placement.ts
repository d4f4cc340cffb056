// Where the work stands: the nodes of a system, machines or processes by definition, and what each of them does.
import { askedFor, callsOf, takers } from './asked.ts';
import type { Experiment, Service, Task } from './experiment.ts';
import type { Nodes } from './single-points.ts';

export interface Node {
  machine: string;
  /** Kinds of work that are asked for and that it does, in the order of the file. */
  kinds: string[];
  /** Does it get any requests? */
  isTaking: boolean;
}

export interface Placement {
  nodes: Node[];
  /** Services that some request asks for something. */
  services: Service[];
  /** Kinds asked for. */
  kinds: string[];
  partitioned: string[];
}

export function placementOf(experiment: Experiment, definition: Nodes): Placement {
  const asked = askedFor(experiment);
  const calls = callsOf(experiment);
  const kinds = [...new Set(calls.map(({ kind }) => kind))];
  const called = new Set(calls.map(({ to }) => to));
  const services = experiment.system.services.filter(({ id }) => called.has(id));
  const processes = services.flatMap((service) => {
    const taking = takers(service);
    const does = kinds.filter((kind) => asked.get(kind) === service);
    return service.on.map((machine): Node => ({ machine, kinds: does, isTaking: taking.includes(machine) }));
  });
  const machines = experiment.system.machines.flatMap(({ id }): Node[] => {
    const here = processes.filter(({ machine }) => machine === id);
    if (here.length === 0) return [];
    const isDone = new Set(here.flatMap((process) => process.kinds));
    return [
      {
        machine: id,
        kinds: kinds.filter((kind) => isDone.has(kind)),
        isTaking: here.some(({ isTaking }) => isTaking),
      },
    ];
  });
  return {
    nodes: definition === 'machines' ? machines : processes,
    services,
    kinds,
    partitioned: services.filter((service) => isPartitioned(service, experiment)).map(({ id }) => id),
  };
}

/**
 * Are the copies of a service responsible for different clients, so that each has a part of the data? Then it is
 * balanced by hash, is asked by requests that belong to clients, and keeps its data itself.
 */
function isPartitioned({ id, does, balance, data, on }: Service, { workload }: Experiment): boolean {
  if (balance !== 'hash' || on.length < 2 || (data !== 'own' && data !== id)) return false;
  const asks = ({ kind, calls }: Task): boolean => does.includes(kind) || (calls?.tasks ?? []).some(asks);
  return workload.some(
    ({ clients, arrivals, task }) => (clients !== null || arrivals.process === 'closed') && asks(task),
  );
}

/** Do all nodes do the same kinds of work? */
export const areAlike = ({ nodes }: Placement): boolean =>
  new Set(nodes.map(({ kinds }) => JSON.stringify(kinds))).size === 1;

/** On how many nodes a kind is done. */
export const nodesOf = ({ nodes }: Placement, kind: string): number =>
  nodes.filter(({ kinds }) => kinds.includes(kind)).length;
