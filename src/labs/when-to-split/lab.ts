// Is one server enough? And is it load that hurts, or change? Two queues with the same arithmetic: requests before a
// server, and finished changes before the one release. Copies shorten the first; only smaller or quicker releases
// shorten the second.
//
// Left out: what all copies share, such as a database; and that people are no servers.
import { boxesFor, requestRate } from '../../systems/theory/capacity.ts';
import { defineComputedLab } from '../define-lab.ts';

/** Nothing is planned to be busier than this: above it queues grow long. */
const FULL = 0.7;
/** Hours of a working week. */
const WEEK = 40;
/** What the bars can show. */
const MOST = 2;

const controls = {
  users: {
    type: 'choice',
    options: ['300', '3000', '30000', '300000', '3000000'],
    start: '300',
  },
  every: { type: 'range', min: 1, max: 60, step: 1, start: 10, unit: 'duration' },
  teams: { type: 'range', min: 1, max: 20, step: 1, start: 1, unit: 'count' },
  release: { type: 'range', min: 0.25, max: 8, step: 0.25, start: 2, unit: 'hours' },
  box: { type: 'range', min: 50, max: 2000, step: 50, start: 200, unit: 'rate', more: true },
  changes: { type: 'range', min: 1, max: 20, step: 1, start: 4, unit: 'count', more: true },
} as const;

export const lab = defineComputedLab({
  id: 'when-to-split',
  claims: ['M5', 'M6'],
  controls,
  metrics: { rate: 'rate', busy: 'share', boxes: 'count', releaseBusy: 'share', releases: 'count' },
  readouts: ['rate', 'busy', 'boxes', 'releaseBusy'],
  compute({ users, every, box, teams, changes, release }) {
    const rate = requestRate(Number(users), every);
    const busy = rate / box;
    const releaseBusy = (teams * changes * release) / WEEK;
    return {
      metrics: {
        rate,
        busy,
        boxes: boxesFor(rate, box, FULL),
        releaseBusy,
        releases: teams * changes,
      },
      picture: {
        type: 'bars',
        unit: 'share',
        max: MOST,
        rows: [
          { id: 'load', value: busy, level: FULL, bad: busy > FULL },
          { id: 'change', value: releaseBusy, level: FULL, bad: releaseBusy > FULL },
        ],
      },
    };
  },
  prediction: {
    choices: ['one', 'copies', 'split', 'both'],
    outcome: ({ busy = 0, releaseBusy = 0 }) =>
      busy > FULL ? (releaseBusy > FULL ? 'both' : 'copies') : releaseBusy > FULL ? 'split' : 'one',
  },
  observation: {
    choices: ['idle', 'busy', 'over'],
    outcome: ({ busy = 0 }) => (busy < 0.3 ? 'idle' : busy < 1 ? 'busy' : 'over'),
  },
  challenges: [
    {
      id: 'load-only',
      goal: ({ busy = 0, releaseBusy = 9 }, { users }) =>
        Number(users) >= 300_000 && busy > FULL && releaseBusy <= FULL,
    },
    {
      id: 'change-only',
      goal: ({ busy = 9, releaseBusy = 0 }, { users }) =>
        users === '300' && busy <= FULL && releaseBusy > FULL,
    },
    {
      id: 'quicker-release',
      goal: ({ releaseBusy = 9 }, { teams, changes }) => teams >= 8 && changes >= 4 && releaseBusy <= FULL,
    },
  ],
});
