// Five teams, twenty changes, and the question what has to be released together. The reader puts modules into
// releases; what that makes is named as it is built.
//
// Left out: people. Days are told, not drawn; a failed test is always mended in a day.
import { classify } from '../../systems/classify.ts';
import type { ExperimentInput } from '../../systems/experiment.ts';
import { itemsAt } from '../board.ts';
import { type BoardControl, defineComputedLab } from '../define-lab.ts';
import { changesOf, MODULES, type Module, releaseAll } from './days.ts';

const RELEASES = ['r1', 'r2', 'r3', 'r4', 'r5'] as const;

const board = {
  type: 'board',
  items: MODULES,
  places: RELEASES,
  start: 'r1.r1.r1.r1.r1',
} as const satisfies BoardControl;

const controls = {
  units: board,
  library: { type: 'switch', start: false },
  paired: { type: 'range', min: 0, max: 8, step: 1, start: 0, unit: 'count' },
  failing: { type: 'range', min: 0, max: 10, step: 1, start: 4, unit: 'count' },
} as const;

/** The modules of each release that has any, with the release's name. */
const built = (units: string): { id: string; modules: Module[] }[] =>
  RELEASES.map((id) => ({
    id,
    modules: MODULES.filter((module) => itemsAt(board, units, id).includes(module)),
  })).filter(({ modules }) => modules.length > 0);

/** One program for each release, each on its own machine, with its own data; a library in one version ties them. */
function systemOf(units: ReturnType<typeof built>, library: boolean): ExperimentInput {
  return {
    version: 1,
    system: {
      machines: units.map(({ id }) => ({ id: `${id}-machine` })),
      services: units.map(({ id, modules }) => ({
        id,
        does: modules,
        on: [`${id}-machine`],
        release: library && units.length > 1 ? 'library' : 'own',
      })),
    },
    workload: MODULES.map((kind) => ({
      id: kind,
      arrivals: { process: 'poisson', rate: 1 },
      task: { kind, work: { dist: 'constant', value: 0.1 } },
    })),
  };
}

export const lab = defineComputedLab({
  id: 'release-day',
  claims: ['M2', 'M4'],
  controls,
  metrics: {
    wait: 'days',
    releases: 'count',
    heldUp: 'count',
    programs: 'count',
    together: 'count',
  },
  readouts: ['wait', 'heldUp', 'releases', 'programs'],
  compute({ units, library, paired, failing }) {
    const programs = built(units);
    // In one version everywhere: whatever comes out, all come out.
    const released = library ? [MODULES] : programs.map(({ modules }) => modules);
    const day = releaseAll(changesOf(failing, paired), released);
    return {
      metrics: {
        wait: day.wait,
        releases: day.releases,
        heldUp: day.heldUp,
        programs: programs.length,
        together: Math.max(...released.map((modules) => modules.length)),
      },
      picture: {
        type: 'board',
        control: 'units',
        links: [],
        down: [],
        notes: programs.map(({ id }, index) => ({
          id,
          value: day.waits[library ? 0 : index] ?? Number.NaN,
          unit: 'days',
        })),
      },
      called: classify(systemOf(programs, library), { nodes: 'machines', clusterIsDistributed: true }),
    };
  },
  prediction: {
    choices: ['a-day', 'days', 'longer'],
    outcome: ({ wait = 0 }) => (wait < 2 ? 'a-day' : wait < 4 ? 'days' : 'longer'),
  },
  observation: {
    choices: ['none', 'some', 'many'],
    outcome: ({ heldUp = 0 }) => (heldUp === 0 ? 'none' : heldUp < 10 ? 'some' : 'many'),
  },
  challenges: [
    {
      id: 'own-pace',
      goal: ({ wait = 9 }, { failing }) => failing >= 4 && wait < 1.5,
    },
    {
      id: 'change-together',
      goal: ({ wait = 9 }, { paired, failing }) => paired === 8 && failing >= 4 && wait < 1.5,
    },
    {
      id: 'in-name-only',
      goal: ({ programs = 0, wait = 0 }) => programs === 5 && wait > 3,
    },
  ],
});
