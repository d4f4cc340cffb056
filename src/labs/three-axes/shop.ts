// The shop at any point of three axes: so many copies, cut into so many functions, its data into so many parts.
import type { ExperimentInput } from '../../systems/experiment.ts';

export const FUNCTIONS = ['account', 'catalogue', 'order', 'pay'] as const;
export const MOST = 4;

export interface Point {
  copies: number;
  functions: number;
  data: number;
  /** Each function is released without the others; otherwise all together. */
  alone: boolean;
  /** Everything on a single machine. */
  together: boolean;
}

/** Names of the programs: the whole shop, or the functions it is cut into, the last with what is left. */
export const programsOf = (functions: number): readonly string[] =>
  functions === 1 ? ['shop'] : FUNCTIONS.slice(0, functions);

/**
 * The shop as an experiment file. A part of the data that has copies is told as more parts: how many there are of
 * each has no bearing on what the whole is called.
 */
export function systemAt({ copies, functions, data, alone, together }: Point): ExperimentInput {
  const programs = programsOf(functions);
  const on = (program: string) =>
    Array.from({ length: copies * data }, (_, index) => (together ? 'm1' : `${program}-${index + 1}`));
  return {
    system: {
      machines: [...new Set(programs.flatMap(on))].map((id) => ({ id })),
      services: programs.map((id) => ({
        id,
        does: [id],
        on: on(id),
        ...(data > 1 && { balance: 'hash' as const }),
        ...(!alone && functions > 1 && { release: 'everything' }),
      })),
    },
    workload: programs.map((kind) => ({
      id: kind,
      arrivals: { process: 'poisson', rate: 1 },
      clients: { count: 100 },
      task: { kind, work: { dist: 'constant', value: 1 } },
    })),
  };
}
