// The same shop cut into few services or many. How small they are decides little; where the cut runs decides
// how many of them one change has to touch, and how many one request needs.
//
// Left out: what a service costs to run, how long calls take, and that services may have copies.
import { mean } from '../../systems/measures.ts';
import { channels } from '../../systems/theory/channels.ts';
import { wholePower } from '../../systems/theory/numbers.ts';
import { downHoursPerYear } from '../../systems/theory/reliability.ts';
import { defineComputedLab } from '../define-lab.ts';
import { type Cut, FUNCTIONS, KINDS, servicesTouched } from './pieces.ts';

/** Share of the time in which one service is up. */
const UP = 0.999;

const controls = {
  services: { type: 'range', min: 1, max: FUNCTIONS, step: 1, start: 10, unit: 'count' },
  cut: { type: 'choice', options: ['kind', 'business'], start: 'kind' },
  asks: { type: 'choice', options: ['all', 'touched'], start: 'all' },
} as const;

const touchedBy = (services: number, cut: Cut) => mean(servicesTouched(services, cut));

/** Share of the time in which a request is answered: all services that it asks are up, each independently. */
function availability(services: number, cut: Cut, asks: 'all' | 'touched'): number {
  const asked = asks === 'all' ? [services] : servicesTouched(services, cut);
  return mean(asked.map((count) => wholePower(UP, count)));
}

const line = (cut: Cut) =>
  Array.from({ length: FUNCTIONS }, (_, index) => [index + 1, touchedBy(index + 1, cut)] as const);

export const lab = defineComputedLab({
  id: 'grain',
  claims: ['M1', 'M2'],
  controls,
  metrics: {
    touched: 'number',
    size: 'number',
    links: 'count',
    availability: 'share',
    downHours: 'hours',
  },
  readouts: ['touched', 'size', 'availability', 'links'],
  compute({ services, cut, asks }) {
    const up = availability(services, cut, asks);
    return {
      metrics: {
        touched: touchedBy(services, cut),
        size: FUNCTIONS / services,
        links: channels(services),
        availability: up,
        downHours: downHoursPerYear(up),
      },
      picture: {
        type: 'curve',
        x: { unit: 'count', min: 1, max: FUNCTIONS },
        y: { unit: 'number', min: 0, max: KINDS + 1 },
        lines: [
          { id: 'kind', points: line('kind') },
          { id: 'business', points: line('business') },
        ],
        at: services,
      },
    };
  },
  prediction: {
    choices: ['one', 'some', 'five'],
    outcome: ({ touched = 0 }) => (touched < 1.05 ? 'one' : touched < KINDS - 0.5 ? 'some' : 'five'),
  },
  observation: {
    choices: ['as-one', 'hours', 'days'],
    outcome: ({ downHours = 0 }) =>
      downHours < downHoursPerYear(UP) * 1.05 ? 'as-one' : downHours < 48 ? 'hours' : 'days',
  },
  challenges: [
    {
      id: 'one-release',
      goal: ({ touched = 9 }, { services }) => services >= 10 && touched === 1,
    },
    {
      id: 'stays-up',
      goal: ({ availability: up = 0 }, { services }) => services >= 20 && up >= UP - 1e-9,
    },
    {
      id: 'too-fine',
      goal: ({ touched = 0 }, { cut }) => cut === 'business' && touched >= 3,
    },
  ],
});
