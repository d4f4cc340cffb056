// `npm run --silent analyse`: what a system is, how often it works, what alone can break it; nothing is run.
import { availability } from '../../src/systems/availability.ts';
import { classify } from '../../src/systems/classify.ts';
import type { ExperimentInput } from '../../src/systems/schema.ts';
import { singlePointsOfFailure } from '../../src/systems/single-points.ts';
import { FINE, refuse, type Terminal } from './command.ts';
import { loadExperiment } from './experiment-file.ts';
import { helpLines, oneOf, probability, readWords } from './options.ts';

const OPTIONS = [
  { name: 'machine-availability', value: 'A', help: 'of each machine without random faults (0.99)' },
  { name: 'front-availability', value: 'A', help: 'of each replica of the entrance (1)' },
  { name: 'nodes', value: 'machines|processes', help: 'what a node is (machines)' },
  {
    name: 'copies',
    value: 'distributed|not',
    help: 'do copies alone make a system distributed? (distributed)',
  },
];

const HELP = `npm run --silent analyse -- FILE|- [options]

Reads an experiment (JSON; - reads standard input) and prints one JSON object: what the system is called and the
evidence for and against ("classify"), how often each kind of work and each request works ("availability"), and
what alone can break a request ("singlePointsOfFailure"). All is computed from where the services stand.

${helpLines(OPTIONS)}
  --help                      this

Exit code 0, or 2 with one line on standard error for each fault of the file.
`;

export async function analyseCommand(words: readonly string[], terminal: Terminal): Promise<number> {
  const read = readWords(words, OPTIONS);
  if (!read.ok) return refuse(terminal, read.faults);
  if ('help' in read) {
    terminal.out(HELP);
    return FINE;
  }
  const { file, values } = read;
  const machine = probability(values, 'machine-availability', 0.99);
  const front = probability(values, 'front-availability', 1);
  const nodes = oneOf(values, 'nodes', ['machines', 'processes']);
  const copies = oneOf(values, 'copies', ['distributed', 'not']);
  const faults = [machine, front, nodes, copies].flatMap((option) => option.faults);
  if (faults.length > 0) return refuse(terminal, faults);
  const loaded = await loadExperiment(file);
  if (!loaded.ok) return refuse(terminal, loaded.faults);
  const definitions = { nodes: nodes.value, clusterIsDistributed: copies.value === 'distributed' };
  try {
    const parameters = { machine: machine.value, front: front.value };
    terminal.out(`${JSON.stringify(analysis(loaded.experiment, { definitions, parameters }), null, 2)}\n`);
    return FINE;
  } catch (error) {
    // What is too tangled to be computed exactly is a fault of the file, told like the others.
    if (!(error instanceof RangeError) || !error.message.startsWith('availability')) throw error;
    return refuse(terminal, [error.message]);
  }
}

function analysis(
  experiment: ExperimentInput,
  {
    definitions,
    parameters,
  }: { definitions: Parameters<typeof classify>[1]; parameters: Parameters<typeof availability>[1] },
) {
  return {
    definitions,
    classify: classify(experiment, definitions),
    availability: availability(experiment, parameters),
    singlePointsOfFailure: singlePointsOfFailure(experiment, definitions.nodes),
  };
}
