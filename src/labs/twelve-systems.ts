// The twelve systems that are sorted at the beginning of the course and again at its end, as systems: what each of
// them is called is read from here. Small where the real one is large; sameness, parts, data and releases are kept.
import type { ExperimentInput, TaskInput } from '../systems/experiment.ts';
import type { TwelveId } from './twelve.ts';

type Service = ExperimentInput['system']['services'][number];
type Placed = Omit<Service, 'id' | 'does'>;

const work = { dist: 'constant', value: 1 } as const;
const asks = (kind: string, ...parts: string[]): TaskInput =>
  parts.length === 0
    ? { kind, work }
    : { kind, work, calls: { tasks: parts.map((part) => ({ kind: part, work })) } };

const ids = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${name}${index + 1}`);

/** Services that each do the kind of their name, and one request that passes through all of them. */
export function system(services: Record<string, Placed>, clients = false): ExperimentInput {
  const [first = '', ...others] = Object.keys(services);
  const machines = new Set(Object.values(services).flatMap(({ on }) => on));
  return {
    system: {
      machines: [...machines].map((id) => ({ id })),
      services: Object.entries(services).map(([id, placed]) => ({ id, does: [id], ...placed })),
    },
    workload: [
      {
        id: 'request',
        arrivals: { process: 'poisson', rate: 1 },
        ...(clients ? { clients: { count: 100 } } : {}),
        task: asks(first, ...others),
      },
    ],
  };
}

/** Services that stand on one machine each, but for what they have in common. */
const apart = (names: readonly string[], more: Partial<Placed> = {}) =>
  system(Object.fromEntries(names.map((name) => [name, { on: [`on-${name}`], ...more }])));

const teams = ['cart', 'search', 'reviews', 'pay', 'stock', 'mail', 'prices', 'pictures'];

export const twelveSystems: Readonly<Record<TwelveId, ExperimentInput>> = {
  chess: system({ site: { on: ['box'] } }),
  copies: system({ shop: { on: ids('m', 3) } }),
  redis: system({ keys: { on: ids('m', 6), balance: 'hash' } }, true),
  hadoop: system({
    planning: { on: ['master'], release: 'one-version' },
    counting: { on: ids('worker', 6), release: 'one-version' },
  }),
  // The standby is there and gets no requests until the first one dies.
  standby: system({ bank: { on: ['first', 'second'], balance: 'weighted', weights: { second: 0 } } }),
  laptop: system(
    Object.fromEntries(
      ['login', 'list', 'order', 'pay', 'mail'].map((name) => [name, { on: ['one-laptop'] }]),
    ),
  ),
  functions: apart(['pages', 'orders', 'payment'], { release: 'monday' }),
  tied: apart(teams, { release: 'friday', data: 'one-database' }),
  teams: apart(teams),
  containers: system({ app: { on: Array.from({ length: 10 }, () => 'host') } }),
  names: system({ lookup: { on: ids('ns', 5) } }),
  modules: system({ everything: { on: ['big-server'] } }),
};
