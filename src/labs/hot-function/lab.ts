// One function of many is hot. Copy the whole program, or only that function? Counted in memory the services win;
// counted in servers for the same wait the one pool wins. Both sums are right.
//
// Left out: what a server costs, and that memory and processors are bought together.
import { memoryOfCopies, serversFor } from '../../systems/theory/capacity.ts';
import { defineComputedLab } from '../define-lab.ts';

/** Gigabytes of one function in memory. */
const SIZE = 0.2;
/** At most this share of requests may have to wait. */
const MOST_WAITING = 0.2;

const controls = {
  count: { type: 'choice', options: ['memory', 'servers'], start: 'memory' },
  hot: { type: 'range', min: 1, max: 20, step: 1, start: 10, unit: 'factor' },
  functions: { type: 'range', min: 2, max: 20, step: 1, start: 10, unit: 'count' },
  load: { type: 'range', min: 1, max: 10, step: 1, start: 1, unit: 'count' },
  hop: { type: 'range', min: 0, max: 0.5, step: 0.05, start: 0, unit: 'share', more: true },
} as const;

interface Shop {
  hot: number;
  functions: number;
  load: number;
  hop: number;
}

const parts = ({ hot, functions }: Shop) => [hot, ...Array.from({ length: functions - 1 }, () => 1)];

/** Gigabytes: the whole program in as many copies as its hottest part needs, or each part in its own number. */
const memory = (shop: Shop) => {
  const copies = parts(shop);
  return memoryOfCopies(
    copies,
    copies.map(() => SIZE),
  );
};

/** Servers so that at most a fifth waits (Erlang C): one pool for all, or a pool for each function, which pays the hops. */
function servers(shop: Shop): { whole: number; apart: number } {
  const loads = parts(shop).map((times) => times * shop.load);
  const total = loads.reduce((sum, one) => sum + one, 0);
  return {
    whole: serversFor(total, MOST_WAITING),
    apart: loads.reduce((sum, one) => sum + serversFor(one * (1 + shop.hop), MOST_WAITING), 0),
  };
}

export const lab = defineComputedLab({
  id: 'hot-function',
  claims: ['M5'],
  controls,
  metrics: {
    memoryWhole: 'gigabytes',
    memoryApart: 'gigabytes',
    serversWhole: 'count',
    serversApart: 'count',
    ratio: 'factor',
    idleCopies: 'count',
  },
  readouts: ['memoryWhole', 'memoryApart', 'serversWhole', 'serversApart'],
  compute({ count, ...shop }) {
    const gigabytes = memory(shop);
    const machines = servers(shop);
    const shown = count === 'memory' ? gigabytes : machines;
    return {
      metrics: {
        memoryWhole: gigabytes.whole,
        memoryApart: gigabytes.apart,
        serversWhole: machines.whole,
        serversApart: machines.apart,
        ratio: shown.whole / shown.apart,
        idleCopies: (shop.functions - 1) * (shop.hot - 1),
      },
      picture: {
        type: 'bars',
        unit: count === 'memory' ? 'gigabytes' : 'count',
        rows: [
          { id: 'whole', value: shown.whole },
          { id: 'apart', value: shown.apart },
        ],
      },
    };
  },
  prediction: {
    choices: ['whole-less', 'same', 'twice', 'five'],
    outcome: ({ ratio = 1 }) =>
      ratio < 0.95 ? 'whole-less' : ratio < 1.05 ? 'same' : ratio < 3.5 ? 'twice' : 'five',
  },
  observation: {
    choices: ['none', 'some', 'most'],
    outcome: ({ memoryWhole = 1, memoryApart = 1 }) => {
      const idle = 1 - memoryApart / memoryWhole;
      return idle < 0.01 ? 'none' : idle < 0.5 ? 'some' : 'most';
    },
  },
  challenges: [
    {
      id: 'nothing-gained',
      goal: ({ memoryWhole = 0, memoryApart = 0 }, { functions }) =>
        functions >= 5 && memoryWhole <= memoryApart * 1.01,
    },
    {
      id: 'pool-wins',
      goal: ({ serversWhole = 0, serversApart = 0 }, { functions, count }) =>
        count === 'servers' && functions <= 5 && serversApart - serversWhole >= 6,
    },
    {
      id: 'split-pays',
      goal: ({ memoryWhole = 0, memoryApart = 0 }, { count }) =>
        count === 'memory' && memoryWhole - memoryApart >= 40,
    },
  ],
});
