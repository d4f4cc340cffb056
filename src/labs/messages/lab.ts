// Customers pay; question and answer go over a network that loses, delays and doubles messages. Whoever hears
// nothing in time cannot tell why, and asks again. Six customers are drawn, the shares are exact.
//
// Left out: late answers are not listened to, tries do not overlap, and nobody waits for anybody else.
import { askOver } from '../../systems/messages.ts';
import { fatesOf, type Line } from '../../systems/theory/messages.ts';
import { defineComputedLab } from '../define-lab.ts';

const CUSTOMERS = 6;
/** Mean seconds until an answer, when none is lost. */
const DELAY = { quick: 0.2, slow: 2, dead: Number.POSITIVE_INFINITY } as const;
/** How wide a payment is drawn, seconds. */
const MARK = 0.2;

const controls = {
  loss: { type: 'range', min: 0, max: 0.5, step: 0.05, start: 0.2, unit: 'share' },
  service: { type: 'choice', options: ['quick', 'slow', 'dead'], start: 'quick' },
  attempts: { type: 'range', min: 1, max: 6, step: 1, start: 3, unit: 'count' },
  key: { type: 'switch', start: false },
  timeout: { type: 'range', min: 0.5, max: 6, step: 0.5, start: 1, unit: 'duration', more: true },
  doubled: { type: 'range', min: 0, max: 0.3, step: 0.05, start: 0, unit: 'share', more: true },
  draw: { type: 'range', min: 1, max: 20, step: 1, start: 2, unit: 'count', more: true },
} as const;

export const lab = defineComputedLab({
  id: 'messages',
  claims: ['D4'],
  controls,
  metrics: {
    told: 'share',
    twice: 'share',
    unaware: 'share',
    never: 'share',
    tries: 'number',
    sampleTwice: 'count',
    sampleUntold: 'count',
  },
  readouts: ['told', 'unaware', 'twice', 'tries'],
  compute({ loss, service, attempts, key, timeout, doubled, draw }) {
    const line: Line = { loss, doubled, timeout, meanDelay: DELAY[service] };
    const fates = fatesOf(line, attempts);
    const people = Array.from({ length: CUSTOMERS }, (_, caller) => askOver(line, attempts, draw, caller));
    const done = people.map((tries) => tries.flatMap((one) => one.done).sort((a, b) => a - b));
    const last = Math.max(attempts * timeout, ...done.flat());
    return {
      metrics: {
        told: fates.told,
        twice: key ? 0 : fates.more,
        unaware: fates.unaware,
        never: fates.never,
        tries: fates.tries,
        sampleTwice: key ? 0 : done.filter((times) => times.length > 1).length,
        sampleUntold: people.filter((tries) => !tries.at(-1)?.answered).length,
      },
      picture: {
        type: 'gantt',
        unit: 'duration',
        end: last + MARK,
        now: last + MARK,
        lanes: [
          ...people.map((tries, index) => ({
            id: `asks-${index + 1}`,
            group: 'shop',
            bars: tries.map(({ sent, ended, answered }) => ({
              task: index + 1,
              from: sent,
              to: ended,
              lost: !answered,
            })),
          })),
          ...done.map((times, index) => ({
            id: `pays-${index + 1}`,
            group: 'pay',
            // With a key the service knows a question again and does nothing the second time.
            bars: times.map((at, which) => ({
              task: index + 1,
              from: at,
              to: at + MARK,
              lost: key && which > 0,
            })),
          })),
        ],
        done: [
          {
            group: 'shop',
            times: people
              .flatMap((tries) => tries.filter((one) => one.answered))
              .map((one) => one.ended)
              .sort((a, b) => a - b),
          },
          {
            group: 'pay',
            times: done.flatMap((times) => (key ? times.slice(0, 1) : times)).sort((a, b) => a - b),
          },
        ],
      },
    };
  },
  prediction: {
    choices: ['once-each', 'some-twice', 'nobody'],
    outcome: ({ twice = 0, never = 0 }) =>
      never === 1 ? 'nobody' : twice > 0.005 ? 'some-twice' : 'once-each',
  },
  observation: {
    choices: ['none', 'some'],
    outcome: ({ sampleTwice = 0 }) => (sampleTwice > 0 ? 'some' : 'none'),
  },
  challenges: [
    {
      id: 'told',
      goal: ({ told = 0 }, { loss }) => loss >= 0.2 && told >= 0.99,
    },
    {
      id: 'once',
      goal: ({ told = 0, twice = 1 }, { loss }) => loss >= 0.2 && told >= 0.95 && twice === 0,
    },
    {
      id: 'patience',
      goal: ({ told = 0, tries = Infinity }, { service, loss }) =>
        service === 'slow' && loss === 0 && told > 0.95 && tries < 1.5,
    },
  ],
});
