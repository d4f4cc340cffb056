// What labs start from is an experiment file, by the schema that this course checks with and by the one that it
// publishes; and the two refuse the same files.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { experimentJsonSchema } from '../systems/json-schema.ts';
import { parseExperiment } from '../systems/schema.ts';
import { startSettings } from './define-lab.ts';
import { labIds, loadLab } from './registry.ts';

/** As it stands in a file: what is undefined is not there. */
const written = (value: object): object => JSON.parse(JSON.stringify(value));
const isByPublished = new Ajv2020({ strict: true, strictTypes: false }).compile(
  written(experimentJsonSchema()),
);
const judged = (file: unknown) => ({ ours: parseExperiment(file).ok, published: isByPublished(file) });

const labs = (await Promise.all(labIds.map(loadLab))).filter((lab) => lab.kind === 'run');

test.each(labs.map((lab) => [lab.id, lab] as const))(
  'what the lab %s starts from is a file by both schemas',
  (_, lab) => {
    expect(judged(written(lab.experiment(startSettings(lab.controls))))).toEqual({
      ours: true,
      published: true,
    });
  },
);

const work = {
  dist: 'mixture',
  p: [0.5, 0.5],
  of: [
    { dist: 'constant', value: 1 },
    { dist: 'pareto', shape: 2, mean: 1 },
  ],
};
const good = {
  system: {
    machines: [{ id: 'm1' }],
    services: [{ id: 'shop', does: ['order', 'pay'], on: ['m1'], balance: 'weighted', weights: { m1: 2 } }],
  },
  workload: [
    {
      id: 'buy',
      arrivals: { process: 'closed', clients: 2, think: { dist: 'hyperexponential', p: 0.5, means: [1, 2] } },
      task: { kind: 'order', work, calls: { need: 1, tasks: [{ kind: 'pay', work }] } },
    },
  ],
  faults: [
    { machine: 'm1', at: 1, kind: 'slow', factor: 2 },
    { front: true, meanUp: 9, meanDown: 1 },
  ],
};

test('a file with its recursive parts in use is good by both', () => {
  expect(judged(good)).toEqual({ ours: true, published: true });
});

const changes: [string, object][] = [
  ['an unknown field', { seed: 1 }],
  ['a missing part', { system: undefined }],
  ['a rate below 0', { workload: [{ ...good.workload[0], arrivals: { process: 'poisson', rate: -1 } }] }],
  ['an unknown process', { workload: [{ ...good.workload[0], arrivals: { process: 'burst', rate: 1 } }] }],
  ['too many requests', { run: { requests: 1e9 } }],
  ['half a request', { run: { requests: 1.5 } }],
  ['a fault of nothing', { faults: [{ at: 1 }] }],
  ['a fault of two things', { faults: [{ machine: 'm1', front: true, at: 1 }] }],
  ['a random fault without repair', { faults: [{ machine: 'm1', meanUp: 1 }] }],
  ['an entrance that is not', { faults: [{ front: false, at: 1 }] }],
  ['a flow that is text', { workload: ['buy'] }],
  ['no flow', { workload: [] }],
  [
    'an unknown distribution within a mixture',
    { workload: [{ ...good.workload[0], patience: { dist: 'mixture', p: [1], of: [{ dist: 'normal' }] } }] },
  ],
  [
    'a bad number deep in a task',
    {
      workload: [
        {
          ...good.workload[0],
          task: { kind: 'order', work, calls: { need: 'most', tasks: [{ kind: 'pay', work }] } },
        },
      ],
    },
  ],
];
test.each(changes)('%s is refused by both', (_, change) => {
  expect(judged(written({ ...good, ...change }))).toEqual({ ours: false, published: false });
});
