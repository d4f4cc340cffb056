// The article's five pairs of sentences that cannot both be true, and a system for each that has to say which of the
// two is false of it: by its name, by its machines, or by its hours.
import { type Classification, classify, type Definitions } from '../../systems/classify.ts';
import type { ExperimentInput } from '../../systems/experiment.ts';
import { type Nodes, singlePointsOfFailure } from '../../systems/single-points.ts';
import { spreadParts, wholeJobs } from '../../systems/theory/batch.ts';
import { system, twelveSystems } from '../twelve-systems.ts';

export const WITNESSES = ['functions', 'laptop', 'tied', 'doubled', 'weather'] as const;
export type Witness = (typeof WITNESSES)[number];

export const systems: Readonly<Record<Witness, ExperimentInput>> = {
  functions: twelveSystems.functions,
  laptop: twelveSystems.laptop,
  tied: twelveSystems.tied,
  doubled: system({
    pages: { on: ['pages-1', 'pages-2'] },
    orders: { on: ['orders-1', 'orders-2'] },
    payment: { on: ['payment-1', 'payment-2'] },
  }),
  weather: system({ forecast: { on: Array.from({ length: 10 }, (_, index) => `node-${index + 1}`) } }),
};

/** The two sentences of a pair, by their claims: `refutable` is the one that the system can show to be false. */
export const pairs: Readonly<Record<Witness, { refutable: string; other: string }>> = {
  functions: { refutable: 'z1', other: 'z4' },
  laptop: { refutable: 'z3', other: 'y3' },
  tied: { refutable: 'y1', other: 'y4' },
  doubled: { refutable: 'd5', other: 'x2' },
  weather: { refutable: 'x6', other: 'k7' },
};

/** Does the sentence belong to the pair that this system decides? */
export const isOf = (witness: Witness, sentence: string) =>
  pairs[witness].refutable === sentence || pairs[witness].other === sentence;

const defined = (nodes: Nodes): Definitions => ({ nodes, clusterIsDistributed: true });
export const calledOf = (witness: Witness, nodes: Nodes): Classification =>
  classify(systems[witness], defined(nodes));

/** Machines each of which alone, when it is down, breaks a request. The entrance is not one of them. */
export const indispensable = (input: ExperimentInput): number =>
  singlePointsOfFailure(input).filter((point) => 'machine' in point).length;

/** One job of ten parts of an hour on ten servers: kept whole, and split. Hours. */
const JOB = { jobs: 1, parts: 10, servers: 10, part: 1 };
export const hours = { whole: Math.max(...wholeJobs(JOB)), split: Math.max(...spreadParts(JOB)) };

/** Is the refutable sentence of the pair false of its system? */
export function refutes(witness: Witness, nodes: Nodes): boolean {
  const { cluster, distributed, microservices } = calledOf(witness, nodes);
  switch (witness) {
    case 'functions':
      return distributed !== 'no' && microservices === 'no';
    case 'laptop':
      return microservices === 'yes' && distributed === 'no';
    case 'tied':
      // Deployed like the eight services of eight teams, machine by machine, and called otherwise.
      return classify(twelveSystems.teams, defined(nodes)).microservices !== microservices;
    case 'doubled':
      return distributed === 'yes' && indispensable(systems.doubled) === 0;
    case 'weather':
      return cluster === 'yes' && hours.split < hours.whole;
  }
}
