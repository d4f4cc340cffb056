// Which services depend on each other's releases and data: what can be changed and released alone.
import { type Call, callsOf } from './asked.ts';
import type { Experiment, Service } from './experiment.ts';

export interface Tie {
  /** Name of the release or of the data. */
  name: string;
  services: string[];
}

export interface Units {
  /** Services of the business that are asked for something. */
  services: string[];
  stores: { service: string; of: string[] }[];
  /** Shared by two or more. */
  releases: Tie[];
  data: Tie[];
  /** Services that releases or data tie together, as groups. */
  groups: string[][];
}

const isOwn = (value: string, service: Service): boolean => value === 'own' || value === service.id;

/**
 * `release` and `data` name what a service shares: the same name, or the id of another service. A service that
 * others name as their data, that makes no calls and that no request asks directly is their store.
 */
export function unitsOf(experiment: Experiment): Units {
  const calls = callsOf(experiment);
  const asked = new Set(calls.map(({ to }) => to));
  const all = experiment.system.services.filter(({ id }) => asked.has(id));
  const stores = all.flatMap((store) => {
    const of = all.filter((service) => service.data === store.id && service !== store).map(({ id }) => id);
    return of.length > 0 && isLeaf(store.id, calls) ? [{ service: store.id, of }] : [];
  });
  const services = all.filter(({ id }) => !stores.some(({ service }) => service === id));
  const releases = ties(services, 'release');
  const data = ties(services, 'data');
  const names = services.map(({ id }) => id);
  return { services: names, stores, releases, data, groups: grouped(names, [...releases, ...data]) };
}

const isLeaf = (id: string, calls: readonly Call[]): boolean =>
  calls.every(({ from, to }) => from !== id && (to !== id || from !== null));

function ties(services: readonly Service[], what: 'release' | 'data'): Tie[] {
  const byName = new Map<string, string[]>();
  for (const service of services) {
    const name = isOwn(service[what], service) ? service.id : service[what];
    byName.set(name, [...(byName.get(name) ?? []), service.id]);
  }
  return [...byName]
    .filter(([, sharing]) => sharing.length > 1)
    .map(([name, sharing]) => ({ name, services: sharing }));
}

function grouped(names: readonly string[], shared: readonly Tie[]): string[][] {
  let groups = names.map((name) => [name]);
  for (const { services } of shared) {
    const isTied = (group: readonly string[]) => group.some((name) => services.includes(name));
    const joined = groups.filter(isTied).flat();
    groups = [...groups.filter((group) => !isTied(group)), joined];
  }
  const order = (name = '') => names.indexOf(name);
  return groups
    .map((group) => group.sort((a, b) => order(a) - order(b)))
    .sort(([a], [b]) => order(a) - order(b));
}
