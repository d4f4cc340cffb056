// `npm run --silent simulate`: runs an experiment file and prints what was measured.
import { replicationsOf } from '../../src/systems/replications.ts';
import { type Results, resultsOf } from '../../src/systems/results.ts';
import { MOST_REQUESTS } from '../../src/systems/run-limits.ts';
import type { ExperimentInput } from '../../src/systems/schema.ts';
import { type Run, simulate } from '../../src/systems/simulate.ts';
import { FINE, refuse, type Terminal } from './command.ts';
import { drive } from './drive.ts';
import { loadExperiment } from './experiment-file.ts';
import { reasonOf } from './input.ts';
import { helpLines, readWords, wholeNumber } from './options.ts';
import { isSameFile, openTrace } from './trace-file.ts';

const SEEDS = 4_294_967_296;
const MOST_REPLICATIONS = 10_000;

const OPTIONS = [
  { name: 'seed', value: 'N', help: 'instead of run.seed' },
  { name: 'requests', value: 'N', help: 'instead of run.requests' },
  { name: 'replications', value: 'N', help: 'runs, with the seeds from run.seed on' },
  { name: 'trace', value: 'FILE', help: 'writes what happens, a line for each event, in the first run' },
];

const HELP = `npm run --silent simulate -- FILE|- [options]

Runs an experiment (JSON; - reads standard input) and prints one JSON object with what was measured.

${helpLines(OPTIONS)}
  --help             this

With --replications the object holds the results of the first run, and under "replications": "count", "seeds",
and for each flow ("requests") and each machine ("machines") the mean of its measures over the runs with a 95 %
confidence interval, {"mean": …, "ci95": [from, to]}.

Exit code 0, or 2 with one line on standard error for each fault of the file. Times are in the file's unit.
`;

export async function simulateCommand(words: readonly string[], terminal: Terminal): Promise<number> {
  const read = readWords(words, OPTIONS);
  if (!read.ok) return refuse(terminal, read.faults);
  if ('help' in read) {
    terminal.out(HELP);
    return FINE;
  }
  const { file, values } = read;
  const seed = wholeNumber(values, 'seed', { from: 0, to: SEEDS - 1 });
  const requests = wholeNumber(values, 'requests', { from: 1, to: MOST_REQUESTS });
  const replications = wholeNumber(values, 'replications', { from: 1, to: MOST_REPLICATIONS });
  const trace = values.get('trace');
  const faults = [
    ...[seed, requests, replications].flatMap((option) => option.faults),
    ...(trace === '-' ? ['--trace: found "-", allowed is a file: standard output is for the results'] : []),
    ...(trace !== undefined && isSameFile(file, trace)
      ? ['--trace: found the experiment itself, allowed is another file']
      : []),
  ];
  if (faults.length > 0) return refuse(terminal, faults);
  const loaded = await loadExperiment(file, { seed: seed.value, requests: requests.value });
  if (!loaded.ok) return refuse(terminal, loaded.faults);
  return runAll(loaded.experiment, { count: replications.value, trace }, terminal);
}

function runAll(
  experiment: ExperimentInput,
  { count, trace }: { count: number | undefined; trace: string | undefined },
  terminal: Terminal,
): number {
  const first = experiment.run?.seed ?? 1;
  const results: Results[] = [];
  for (let index = 0; index < (count ?? 1); index += 1) {
    const seeded = { ...experiment, run: { ...experiment.run, seed: (first + index) % SEEDS } };
    const progress = progressOf(terminal, count === undefined ? '' : `run ${index + 1} of ${count}: `);
    try {
      const run =
        index === 0 && trace !== undefined ? traced(seeded, trace, progress) : driven(seeded, progress);
      if (typeof run === 'string') return refuse(terminal, [run]);
      results.push(resultsOf(run));
    } catch (error) {
      if (!isOfFile(error)) throw error;
      return refuse(terminal, [`--trace ${trace}: ${reasonOf(error)}`]);
    } finally {
      progress.end();
    }
  }
  const all = count === undefined ? results[0] : { ...results[0], replications: replicationsOf(results) };
  terminal.out(`${JSON.stringify(all, null, 2)}\n`);
  return FINE;
}

const isOfFile = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

/** The run at its end, or why it was stopped. */
function driven(experiment: ExperimentInput, progress: Progress): Run | string {
  const run = simulate(experiment);
  return drive(run, progress.show) ?? run;
}

function traced(experiment: ExperimentInput, file: string, progress: Progress): Run | string {
  const trace = openTrace(file);
  const run = simulate(experiment, { watch: trace.watch });
  const stopped = drive(run, progress.show);
  trace.close();
  return stopped ?? run;
}

interface Progress {
  show(run: Run): void;
  end(): void;
}

/** A line that is written over itself; only a person at a terminal wants it. */
function progressOf({ isWatched, err }: Terminal, head: string): Progress {
  if (!isWatched) return { show: () => {}, end: () => {} };
  let isShown = false;
  return {
    show({ events, now }) {
      isShown = true;
      err(`\r${head}${(events / 1e6).toFixed(1)} million events, time ${now.toPrecision(6)} `);
    },
    end: () => {
      if (isShown) err('\r\u001b[K');
    },
  };
}
