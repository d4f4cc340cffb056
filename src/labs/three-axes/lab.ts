// Copies, functions, data: three numbers that can be chosen independently of each other, and what comes of them. The
// names are read from the system that stands there, and so is what stops with a machine.
//
// Left out: calls between functions, so that one function's loss is that of one function; uneven data and load.
import { type Classification, classify, type Evidence } from '../../systems/classify.ts';
import { downHoursPerYear, replicated } from '../../systems/theory/reliability.ts';
import { defineComputedLab } from '../define-lab.ts';
import type { Nest } from '../picture.ts';
import { MOST, type Point, programsOf, systemAt } from './shop.ts';

/** Share of the time in which a machine is up; illustrative, and the same as elsewhere in the course. */
const UP = 0.99;

const axis = { type: 'range', min: 1, max: MOST, step: 1, start: 1, unit: 'count' } as const;
const controls = {
  copies: { ...axis, start: 3 },
  functions: axis,
  data: axis,
  alone: { type: 'switch', start: false },
  together: { type: 'switch', start: false, more: true },
} as const;

const WIDEST = { nodes: 'processes', clusterIsDistributed: true } as const;

/** Share of all requests that end when the worst machine does. Functions and customers are asked for alike. */
const stopsWithOne = ({ copies, functions, data, together }: Point): number =>
  together ? 1 : copies > 1 ? 0 : 1 / (functions * data);

/** Sixty machines are not told one by one: groups of nodes by how many there are. */
function toldByNumber(called: Classification, together: boolean): Classification {
  const short = (one: Evidence): Evidence => {
    if (one.code === 'one-node') return { ...one, machine: 'one' };
    if (one.code !== 'nodes-differ') return one;
    const groups = one.groups.map(({ kinds, machines }) => ({
      kinds,
      machines: [together ? 'one' : `x${machines.length}`],
    }));
    return { ...one, groups };
  };
  return { ...called, evidence: called.evidence.map(short) };
}

/** Functions beside each other, in each the parts of its data, in each of those its copies; with its share of requests. */
function nestOf({ copies, functions, data }: Point): Nest {
  const share = 1 / (functions * data * copies);
  const part = (id: string): Nest => ({
    id,
    value: 1 / (functions * data),
    times: 1,
    inside: [{ id: 'copy', value: share, times: copies, inside: [] }],
  });
  const parts = (): Nest[] =>
    data === 1 ? [part('all-data')] : Array.from({ length: data }, (_, index) => part(`part-${index + 1}`));
  const inside = programsOf(functions).map(
    (id): Nest => ({
      id,
      value: 1 / functions,
      times: 1,
      does: functions === 1 ? 'boxes' : id,
      inside: parts(),
    }),
  );
  return { id: 'whole', value: 1, times: 1, inside };
}

export const lab = defineComputedLab({
  id: 'three-axes',
  claims: ['S1', 'S2', 'S3', 'D2', 'X1'],
  controls,
  metrics: {
    machines: 'count',
    units: 'count',
    names: 'count',
    lost: 'share',
    holds: 'share',
    down: 'hours',
  },
  readouts: ['machines', 'units', 'lost', 'holds', 'down'],
  compute(point) {
    const { copies, functions, data, alone, together } = point;
    const called = classify(systemAt(point), WIDEST);
    const names = [called.cluster !== 'no', called.distributed !== 'no', called.microservices === 'yes'];
    return {
      metrics: {
        machines: together ? 1 : copies * functions * data,
        units: alone ? functions : 1,
        names: names.filter(Boolean).length,
        lost: stopsWithOne(point),
        holds: together ? 1 : 1 / (functions * data),
        down: downHoursPerYear(replicated(UP, together ? 1 : copies)),
      },
      picture: { type: 'nest', unit: 'share', root: nestOf(point) },
      called: toldByNumber(called, together),
    };
  },
  prediction: {
    choices: ['none', 'one', 'two', 'three'],
    outcome: ({ names = 0 }) => ['none', 'one', 'two', 'three'][names] ?? 'none',
  },
  observation: {
    choices: ['nothing', 'some', 'all'],
    outcome: ({ lost = 0 }) => (lost === 0 ? 'nothing' : lost < 1 ? 'some' : 'all'),
  },
  challenges: [
    {
      id: 'redis',
      goal: ({ holds = 1, lost = 1 }, { functions }) => functions === 1 && holds <= 0.25 && lost === 0,
    },
    {
      id: 'laptop',
      goal: ({ lost = 0, units = 0 }) => units >= 2 && lost === 1,
    },
    {
      id: 'all-names',
      goal: ({ names = 0, machines = 99 }) => names === 3 && machines > 1 && machines <= 8,
    },
    {
      id: 'one-name',
      goal: ({ names = 0, machines = 0 }, { functions }) => names === 1 && machines > 1 && functions > 1,
    },
  ],
});
