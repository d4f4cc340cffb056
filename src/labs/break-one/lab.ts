// A page that asks ten services. Which of them it cannot do without is a choice; how many copies each has is
// another. Exact, from the engine's availability of the whole call tree.
//
// Left out: failures that hit several at once, how long they take to be noticed, and that copies need room.
import { availability } from '../../systems/availability.ts';
import type { ExperimentInput } from '../../systems/experiment.ts';
import { downHoursPerYear } from '../../systems/theory/reliability.ts';
import { itemsAt } from '../board.ts';
import { defineComputedLab } from '../define-lab.ts';
import { SHOP_KINDS as SERVICES } from '../shop-kinds.ts';

/** Share of the time that one machine is up. */
const MACHINE = 0.99;

const everything = SERVICES.map(() => 'needed').join('.');
const controls = {
  needs: { type: 'board', items: SERVICES, places: ['needed', 'optional'], start: everything },
  replicas: { type: 'range', min: 1, max: 3, step: 1, start: 1, unit: 'count' },
  broken: { type: 'choice', options: ['none', 'search', 'pay', 'reviews'], start: 'none' },
} as const;

const machineOf = (service: string, copy: number) => `${service}-machine-${copy}`;
/** The number of copies stands after the name, as on the board's marks. */
const machinesOf = (service: string, replicas: number) =>
  Array.from({ length: replicas }, (_, index) => machineOf(service, index + 1));

/** A page whose calls are needed or not; the machine that puts it together is taken to be up. */
function shop(optional: readonly string[], replicas: number): ExperimentInput {
  return {
    system: {
      machines: [{ id: 'page' }, ...SERVICES.flatMap((it) => machinesOf(it, replicas)).map((id) => ({ id }))],
      services: [
        { id: 'page', does: ['page'], on: ['page'] },
        ...SERVICES.map((id) => ({ id, does: [id], on: machinesOf(id, replicas) })),
      ],
    },
    workload: [
      {
        id: 'visit',
        arrivals: { process: 'poisson', rate: 1 },
        task: {
          kind: 'page',
          work: { dist: 'constant', value: 1 },
          calls: {
            mode: 'parallel',
            tasks: SERVICES.map((kind) => ({
              kind,
              work: { dist: 'constant', value: 1 },
              optional: optional.includes(kind),
            })),
          },
        },
      },
    ],
  };
}

/** How often a visit gets its page, with the first machine of one service down for good or none. */
function worksHow(optional: readonly string[], replicas: number, broken: string): number {
  const up = SERVICES.flatMap((it) => machinesOf(it, replicas)).map(
    (id) => [id, id === machineOf(broken, 1) ? 0 : MACHINE] as const,
  );
  const machine = { ...Object.fromEntries(up), page: 1 };
  return availability(shop(optional, replicas), { machine, front: 1 }).requests['visit'] ?? 0;
}

export const lab = defineComputedLab({
  id: 'break-one',
  claims: ['D5'],
  controls,
  metrics: { works: 'share', downHours: 'hours', full: 'share', servers: 'count', needed: 'count' },
  readouts: ['works', 'downHours', 'full', 'servers'],
  compute({ needs, replicas, broken }) {
    const optional = itemsAt(controls.needs, needs, 'optional');
    const works = worksHow(optional, replicas, broken);
    const isGone = broken !== 'none' && replicas === 1;
    return {
      metrics: {
        works,
        downHours: downHoursPerYear(works),
        full: worksHow([], replicas, broken),
        servers: SERVICES.length * replicas,
        needed: SERVICES.length - optional.length,
      },
      picture: {
        type: 'board',
        control: 'needs',
        links: [],
        down: isGone ? [broken] : [],
        notes: [{ id: 'needed', value: works, unit: 'share' }],
      },
    };
  },
  prediction: {
    choices: ['as-one', 'less', 'more', 'stopped'],
    outcome: ({ works = 0 }) =>
      works === 0
        ? 'stopped'
        : Math.abs(works - MACHINE) < 0.0005
          ? 'as-one'
          : works < MACHINE
            ? 'less'
            : 'more',
  },
  observation: {
    choices: ['hours', 'days', 'weeks', 'always'],
    outcome: ({ downHours = 0, works = 0 }) =>
      works === 0 ? 'always' : downHours < 24 ? 'hours' : downHours < 14 * 24 ? 'days' : 'weeks',
  },
  challenges: [
    {
      id: 'three-nines',
      goal: ({ works = 0, servers = 0, needed = 0 }, { broken }) =>
        works >= 0.999 && needed === 10 && servers <= 20 && broken === 'none',
    },
    {
      id: 'degrade',
      goal: ({ works = 0 }, { replicas, broken }) => broken === 'search' && replicas === 1 && works > 0.9,
    },
    {
      id: 'fewer-needs',
      goal: ({ downHours = Infinity }, { needs, replicas }) =>
        replicas === 1 &&
        downHours < 300 &&
        ['account', 'order', 'pay'].every((it) => itemsAt(controls.needs, needs, 'needed').includes(it)),
    },
    {
      id: 'not-indispensable',
      goal: ({ works = 0, needed = 0 }, { broken }) => broken === 'pay' && needed === 10 && works > 0.98,
    },
  ],
});
