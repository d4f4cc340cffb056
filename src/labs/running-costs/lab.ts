// What it takes to keep services running: releases, dashboards, links, and people who can be woken. By hand the hours
// grow with every service; a shared platform costs much at once and little for each further service.
//
// Left out: what services are good for; that people get tired; and failures, which do not come evenly.
import { channels } from '../../systems/theory/channels.ts';
import { onCallCrew } from '../../systems/theory/on-call.ts';
import { defineComputedLab } from '../define-lab.ts';

/** Hours of a working week. */
const WEEK = 40;
/** Releases of one service in a week. */
const RELEASES = 2;
/** Hours a week; made up for the course. Each service: its releases, and looking after it. */
const COSTS = {
  hand: { fixed: 0, each: RELEASES * 1 + 1 },
  platform: { fixed: 60, each: RELEASES * 0.1 + 0.25 },
} as const;
type Tools = keyof typeof COSTS;
/** Two people ready in each rotation, each of them at most a week in four. */
const READY = 2;
const WEEKS_ON_CALL = 0.25;
/** No more of the week than this is to go into running. */
const MOST = 0.5;
const MOST_SERVICES = 150;

const controls = {
  services: { type: 'range', min: 1, max: MOST_SERVICES, step: 1, start: 40, unit: 'count' },
  people: { type: 'range', min: 2, max: 24, step: 1, start: 8, unit: 'count' },
  tools: { type: 'choice', options: ['hand', 'platform'], start: 'hand' },
  rotations: { type: 'range', min: 1, max: 6, step: 1, start: 1, unit: 'count' },
} as const;

/** Hours a week that running so many services takes. */
const hoursOf = (services: number, tools: Tools) => COSTS[tools].fixed + COSTS[tools].each * services;

const line = (hours: (services: number) => number) =>
  [1, MOST_SERVICES].map((services) => [services, hours(services)] as const);

export const lab = defineComputedLab({
  id: 'running-costs',
  claims: ['Y5', 'Y7'],
  controls,
  metrics: {
    hours: 'hours',
    share: 'share',
    left: 'hours',
    deployments: 'count',
    dashboards: 'count',
    links: 'count',
    onCall: 'count',
    handHours: 'hours',
  },
  readouts: ['share', 'deployments', 'dashboards', 'links', 'onCall'],
  compute({ services, people, tools, rotations }) {
    const hours = hoursOf(services, tools);
    return {
      metrics: {
        hours,
        share: hours / (people * WEEK),
        left: people * WEEK - hours,
        deployments: services * RELEASES,
        dashboards: services,
        links: channels(services),
        onCall: onCallCrew(rotations, READY, WEEKS_ON_CALL),
        handHours: hoursOf(services, 'hand'),
      },
      picture: {
        type: 'curve',
        x: { unit: 'count', min: 1, max: MOST_SERVICES },
        y: { unit: 'hours', min: 0, max: 500 },
        lines: [
          { id: 'hand', points: line((count) => hoursOf(count, 'hand')) },
          { id: 'platform', points: line((count) => hoursOf(count, 'platform')) },
          { id: 'room', points: line(() => people * WEEK * MOST) },
        ],
        at: services,
      },
    };
  },
  prediction: {
    choices: ['little', 'third', 'most', 'beyond'],
    outcome: ({ share = 0 }) =>
      share < 0.2 ? 'little' : share <= MOST ? 'third' : share <= 1 ? 'most' : 'beyond',
  },
  observation: {
    choices: ['tens', 'hundreds', 'thousands'],
    outcome: ({ links = 0 }) => (links < 100 ? 'tens' : links < 1000 ? 'hundreds' : 'thousands'),
  },
  challenges: [
    {
      id: 'room-to-build',
      goal: ({ share = 9 }, { services, people }) => services >= 100 && people <= 12 && share <= MOST,
    },
    {
      id: 'too-early',
      goal: ({ hours = 0, handHours = 0 }, { services, tools }) =>
        services >= 10 && tools === 'platform' && hours > handHours,
    },
    {
      id: 'own-nights',
      goal: ({ onCall = 99, share = 9 }, { people, rotations }) =>
        rotations >= 3 && onCall <= people && share <= MOST,
    },
  ],
});
