// The same five services on one host or on several: what a dead process takes along, what a dead host does, and who
// calls the placement distributed.
//
// Left out: that a service stops when one that it needs has stopped (the lab break-one has that), and how long a
// host that has more to do is slower. How often hosts and processes are up are constants chosen for the course.
import { classify } from '../../systems/classify.ts';
import { downHoursPerYear, inSeries, kOf } from '../../systems/theory/reliability.ts';
import { itemsAt, placesOf } from '../board.ts';
import { type BoardControl, defineComputedLab } from '../define-lab.ts';
import { callsBetween, HOSTS, SERVICES, systemOf } from './placing.ts';

/** Share of the time that one host, and one process on a host that is up, are up. */
export const HOST_UP = 0.99;
export const PROCESS_UP = 0.999;

const board = {
  type: 'board',
  items: SERVICES,
  places: HOSTS,
  start: 'm1.m1.m1.m1.m1',
} as const satisfies BoardControl;

const controls = {
  services: board,
  killed: { type: 'choice', options: ['none', 'process', 'host'], start: 'process' },
  nodes: { type: 'choice', options: ['machines', 'processes'], start: 'machines' },
} as const;

/** What no longer works: the process of pay, or its host with everything on it. */
function downWith(services: string, killed: 'none' | 'process' | 'host'): string[] {
  const host = placesOf(board, services).pay ?? '';
  if (killed === 'none') return [];
  return killed === 'process' ? ['pay'] : [host, ...itemsAt(board, services, host)];
}

/** Hours a year in which not one of the services works; thousandths of an hour are told, and no less. */
function darkHours(used: readonly string[][]): number {
  const some = used.map((here) =>
    inSeries([
      HOST_UP,
      kOf(
        1,
        here.map(() => PROCESS_UP),
      ),
    ]),
  );
  return Math.round(downHoursPerYear(kOf(1, some)) * 1000) / 1000;
}

export const lab = defineComputedLab({
  id: 'one-host-or-many',
  claims: ['Y1', 'Y2', 'Y3'],
  controls,
  metrics: { hosts: 'count', nodes: 'count', left: 'count', calls: 'count', whole: 'share', dark: 'hours' },
  readouts: ['left', 'nodes', 'calls', 'whole', 'dark'],
  compute({ services, killed, nodes }) {
    const used = HOSTS.map((host) => itemsAt(board, services, host)).filter((here) => here.length > 0);
    const links = callsBetween(placesOf(board, services));
    const down = downWith(services, killed);
    return {
      metrics: {
        hosts: used.length,
        nodes: nodes === 'machines' ? used.length : SERVICES.length,
        left: SERVICES.filter((service) => !down.includes(service)).length,
        calls: links.filter(({ crosses }) => crosses).length,
        whole: inSeries([...used.map(() => HOST_UP), ...SERVICES.map(() => PROCESS_UP)]),
        dark: darkHours(used),
      },
      picture: { type: 'board', control: 'services', links, down },
      called: classify(systemOf(placesOf(board, services)), { nodes, clusterIsDistributed: true }),
    };
  },
  prediction: {
    choices: ['nothing', 'some', 'but-pay', 'all'],
    outcome: ({ left = 0 }) => (left === 0 ? 'nothing' : left < 4 ? 'some' : left === 4 ? 'but-pay' : 'all'),
  },
  observation: {
    choices: ['no', 'yes'],
    outcome: ({ nodes = 0 }) => (nodes > 1 ? 'yes' : 'no'),
  },
  challenges: [
    {
      id: 'survive-a-host',
      goal: ({ left = 0 }, { killed }) => killed === 'host' && left >= 4,
    },
    {
      id: 'two-words',
      goal: ({ hosts = 0, nodes = 0 }) => hosts === 1 && nodes > 1,
    },
    {
      id: 'neither-extreme',
      goal: ({ whole = 0, dark = 99 }) => whole >= 0.97 && dark < 2,
    },
    {
      id: 'quiet-cut',
      goal: ({ calls = 9 }, { services }) =>
        calls <= 1 && HOSTS.filter((host) => itemsAt(board, services, host).length >= 2).length === 2,
    },
  ],
});
