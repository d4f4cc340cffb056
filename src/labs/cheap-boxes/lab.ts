// Many cheap boxes or one big one: when is a long calculation done? What is promised, what coordination takes,
// and what failures cost, with software that repeats only what was lost or without.
//
// Prices, speeds and failure rates are constants chosen for the course, to show the shape of the sum. Left out:
// power, space, people, and the price of the software.
import { availabilityOf } from '../../systems/theory/reliability.ts';
import { restarted } from '../../systems/theory/restarts.ts';
import { defineComputedLab } from '../define-lab.ts';

/** Days of work for one cheap box. */
const WORK = 1000;
/** A cheap box fails once a year on average and is missing for a day. Days. */
const CHEAP = { meanUp: 365, meanDown: 1 };
/** The big one costs as much as 20 cheap boxes, is as fast as 8 of them, and fails once in three years. */
const BIG = { price: 20, speed: 8, meanUp: 3 * 365 };

const controls = {
  boxes: { type: 'range', min: 5, max: 60, step: 5, start: BIG.price, unit: 'count' },
  coordination: { type: 'range', min: 0, max: 0.7, step: 0.05, start: 0.15, unit: 'share' },
  repeats: { type: 'switch', start: true },
} as const;

const bigDays = restarted(WORK / BIG.speed, 1 / BIG.meanUp);

export const lab = defineComputedLab({
  id: 'cheap-boxes',
  claims: ['K3'],
  controls,
  metrics: {
    days: 'days',
    bigDays: 'days',
    promised: 'days',
    coordinated: 'days',
    price: 'share',
    failures: 'number',
    ratio: 'factor',
  },
  readouts: ['days', 'price', 'failures'],
  compute({ boxes, coordination, repeats }) {
    const promised = WORK / boxes;
    const coordinated = promised / (1 - coordination);
    const days = repeats
      ? coordinated / availabilityOf(CHEAP.meanUp, CHEAP.meanDown)
      : restarted(coordinated, boxes / CHEAP.meanUp);
    const rows = { big: bigDays, promised, coordinated, failing: days };
    return {
      metrics: {
        ...{ days, bigDays, promised, coordinated },
        price: boxes / BIG.price,
        failures: (boxes * days) / CHEAP.meanUp,
        ratio: days / bigDays,
      },
      picture: {
        type: 'bars',
        unit: 'days',
        rows: Object.entries(rows).map(([id, value]) => ({
          ...{ id, value },
          ...(id === 'big' ? {} : { level: bigDays, bad: value > bigDays }),
        })),
      },
    };
  },
  prediction: {
    choices: ['cheap', 'level', 'big'],
    outcome: ({ ratio = 1 }) => (ratio < 0.7 ? 'cheap' : ratio <= 1.3 ? 'level' : 'big'),
  },
  observation: {
    choices: ['none', 'several', 'many'],
    outcome: ({ failures = 0 }) => (failures < 1 ? 'none' : failures < 12 ? 'several' : 'many'),
  },
  challenges: [
    {
      id: 'half-price',
      goal: ({ price = 1, ratio = 1 }) => price <= 0.5 && ratio < 1,
    },
    {
      id: 'too-much-talk',
      goal: ({ ratio = 0, price = 0 }, { repeats }) => repeats && price >= 1 && ratio > 1,
    },
  ],
});
