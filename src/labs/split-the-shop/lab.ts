// The shop's modules on up to four machines. What stands together is one program; a call that crosses machines
// needs an interface. A database that all use ties the programs together without any call between them.
//
// Left out: how busy the machines are, and that calls could be made at the same time or saved up.
import { classify } from '../../systems/classify.ts';
import { itemsAt } from '../board.ts';
import { defineComputedLab } from '../define-lab.ts';
import {
  callsBetween,
  closure,
  DATABASE,
  MACHINES,
  MODULES,
  orderTime,
  placed,
  programsOf,
  systemOf,
  type Way,
} from './shop.ts';

const controls = {
  shop: {
    type: 'board',
    items: [...MODULES, DATABASE],
    places: ['shelf', ...MACHINES],
    start: 'm3.m1.m2.m2.m1.m1.shelf.shelf.shelf.m2',
  },
  separate: { type: 'switch', start: false },
  nodes: { type: 'choice', options: ['machines', 'processes'], start: 'machines' },
} as const;

const board = controls.shop;
const placesOf = (value: string): Way =>
  Object.fromEntries(MACHINES.map((m) => [m, itemsAt(board, value, m)]));

export const lab = defineComputedLab({
  id: 'split-the-shop',
  claims: ['D1', 'D2', 'D3', 'D6', 'D7'],
  controls,
  metrics: {
    modules: 'count',
    machines: 'count',
    programs: 'count',
    nodes: 'count',
    interfaces: 'count',
    tied: 'count',
    stopWithPay: 'count',
    browsing: 'count',
    orderTime: 'duration',
  },
  readouts: ['machines', 'interfaces', 'tied', 'stopWithPay', 'orderTime'],
  compute({ shop, separate, nodes }) {
    const way = placesOf(shop);
    const calls = callsBetween(way);
    const programs = programsOf(way, separate);
    const crossing = calls.filter(({ crosses }) => crosses);
    const machines = MACHINES.filter((machine) => way[machine]?.some((item) => item !== DATABASE));
    const atPay = Object.values(way).find((items) => items.includes('pay')) ?? [];
    const stopped = closure(way, atPay);
    const stands = placed(way);
    const hasShared = stands.includes(DATABASE) && programs.length > 1;
    const system = systemOf(way, separate);
    return {
      metrics: {
        modules: stands.filter((item) => item !== DATABASE).length,
        machines: machines.length,
        programs: programs.length,
        nodes: nodes === 'machines' ? machines.length : programs.length,
        interfaces: crossing.length,
        tied: hasShared ? programs.length : 0,
        stopWithPay: stopped.filter((item) => item !== DATABASE).length,
        browsing: ['catalogue', 'search'].every((it) => stands.includes(it) && !stopped.includes(it)) ? 1 : 0,
        orderTime: orderTime(way),
      },
      picture: { type: 'board', control: 'shop', links: calls, down: [] },
      ...(system && { called: classify(system, { nodes, clusterIsDistributed: true }) }),
    };
  },
  prediction: {
    choices: ['one-program', 'tied', 'apart'],
    outcome: ({ programs = 0, tied = 0 }) => (programs < 2 ? 'one-program' : tied > 0 ? 'tied' : 'apart'),
  },
  observation: {
    choices: ['none', 'some', 'many'],
    outcome: ({ interfaces = 0 }) => (interfaces === 0 ? 'none' : interfaces < 6 ? 'some' : 'many'),
  },
  challenges: [
    {
      id: 'browse',
      goal: ({ browsing, machines = 0, modules = 0 }, { shop }) =>
        browsing === 1 &&
        machines >= 2 &&
        modules >= 6 &&
        itemsAt(board, shop, 'shelf').includes('pay') === false,
    },
    {
      id: 'few-calls',
      goal: ({ interfaces = Infinity }, { shop }) =>
        interfaces <= 4 && MACHINES.filter((m) => itemsAt(board, shop, m).length >= 2).length >= 3,
    },
    {
      id: 'untied',
      goal: ({ tied = 0, machines = 0, modules = 0 }) => tied === 0 && machines >= 3 && modules >= 6,
    },
    {
      id: 'one-laptop',
      goal: ({ machines = 0, nodes = 0 }) => machines === 1 && nodes > 1,
    },
  ],
});
