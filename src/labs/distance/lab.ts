// How far is near? The same hundred prices, asked for inside the process, in another process on the same host, and
// on another host; by one call each, or by one call for all.
//
// What a call takes and how often one fails are constants chosen for the course. Left out: the work of looking a
// price up, longer messages, and queues.
import { callsTime } from '../../systems/theory/call-cost.ts';
import { atLeastOne } from '../../systems/theory/near-zero.ts';
import { defineComputedLab } from '../define-lab.ts';

/** One call, there and back, in milliseconds. */
const CALL = { process: 0.0001, host: 0.02, network: 0.5 } as const;
/** Share of calls to another process that get no answer; inside a process a call does not fail for being one. */
const FAILS = 0.001;
const MOST = 200;

const controls = {
  prices: { type: 'range', min: 1, max: MOST, step: 1, start: 100, unit: 'count' },
  where: { type: 'choice', options: ['process', 'host', 'network'], start: 'network' },
  asking: { type: 'choice', options: ['each', 'batch'], start: 'each' },
  atOnce: { type: 'range', min: 1, max: 20, step: 1, start: 1, unit: 'count', more: true },
} as const;

interface Asked {
  prices: number;
  where: keyof typeof CALL;
  asking: 'each' | 'batch';
  atOnce: number;
}

const callsOf = ({ prices, asking }: Asked): number => (asking === 'batch' ? 1 : prices);

/** Milliseconds until all prices are there. A process makes its own calls one after the other. */
const timeOf = (asked: Asked): number =>
  callsTime(callsOf(asked), CALL[asked.where], asked.where === 'process' ? 1 : asked.atOnce);

export const lab = defineComputedLab({
  id: 'distance',
  claims: ['Y1', 'Y3', 'D6'],
  controls,
  metrics: { time: 'milliseconds', calls: 'count', gaps: 'share', times: 'factor' },
  readouts: ['time', 'calls', 'gaps', 'times'],
  compute(settings) {
    const line = (id: string, change: Partial<Asked>) => ({
      id,
      points: Array.from({ length: MOST }, (_, index) => {
        const prices = index + 1;
        return [prices, timeOf({ ...settings, ...change, prices })] as const;
      }),
    });
    const time = timeOf(settings);
    const calls = callsOf(settings);
    return {
      metrics: {
        time,
        calls,
        gaps: settings.where === 'process' ? 0 : atLeastOne(FAILS, calls),
        times: time / timeOf({ ...settings, where: 'process', asking: 'each' }),
      },
      picture: {
        type: 'curve',
        x: { unit: 'count', min: 1, max: MOST },
        y: { unit: 'milliseconds', min: 0.0001, max: 100, log: true },
        lines: [
          line('network', { where: 'network', asking: 'each' }),
          line('host', { where: 'host', asking: 'each' }),
          line('process', { where: 'process', asking: 'each' }),
          line('batch', { where: 'network', asking: 'batch' }),
        ],
        at: settings.prices,
      },
    };
  },
  prediction: {
    choices: ['under', 'some', 'tens'],
    outcome: ({ time = 0 }) => (time < 1 ? 'under' : time < 10 ? 'some' : 'tens'),
  },
  observation: {
    choices: ['none', 'rare', 'often'],
    outcome: ({ gaps = 0 }) => (gaps === 0 ? 'none' : gaps < 0.02 ? 'rare' : 'often'),
  },
  challenges: [
    {
      id: 'batch',
      goal: ({ time = 9 }, { where, prices }) => where === 'network' && prices >= 100 && time < 1,
    },
    {
      id: 'nearer',
      goal: ({ time = 9 }, { where, prices, asking, atOnce }) =>
        where !== 'process' && prices >= 100 && asking === 'each' && atOnce === 1 && time < 5,
    },
    {
      id: 'inside',
      goal: ({ gaps = 1, calls = 0 }) => calls >= MOST && gaps === 0,
    },
    {
      id: 'side-by-side',
      goal: ({ time = 9, gaps = 0 }, { where, prices }) =>
        where === 'network' && prices >= 100 && time < 5 && gaps > 0.05,
    },
  ],
});
