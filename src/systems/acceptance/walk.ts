// One run, step by step, with everything checked that must hold at every moment. What is wrong comes back as
// sentences; none is the good case.
import type { ExperimentInput } from '../experiment.ts';
import { type Results, resultsOf } from '../results.ts';
import { type Run, simulate } from '../simulate.ts';
import type { TraceEvent } from '../trace.ts';

/** More events than any random experiment of this folder needs. */
const MANY = 300_000;
/** How often the costly looks are taken, in events. */
const SCENE_EVERY = 3;
const RESULTS_EVERY = 17;

const isEnd = ({ what }: TraceEvent) => what === 'answer' || what === 'fail' || what === 'lose';

/** A watcher that stops a run which tells more than any random experiment has to tell, within one step too. */
export function untilTooMuch(watch: (event: TraceEvent) => void): (event: TraceEvent) => void {
  let told = 0;
  return (event) => {
    told += 1;
    if (told > MANY) throw new Error(`no end in sight at ${event.time}: ${event.what}`);
    watch(event);
  };
}

/** Takes a run to its end by single steps; false when it does not seem to have one. */
export function walkToEnd(run: Run, look: () => void = () => undefined): boolean {
  for (let steps = 0; steps < MANY; steps += 1) {
    if (!run.step()) return true;
    look();
  }
  return false;
}

/** Walks an experiment to its end: conservation, order of time, limits of machines, sense of the results. */
export function wrongOnTheWay(experiment: ExperimentInput): string[] {
  const wrong: string[] = [];
  const open = new Set<number>();
  let offered = 0;
  let ended = 0;
  let last = 0;
  const reasons: { [why: string]: number } = {};
  const run = simulate(experiment, {
    watch: untilTooMuch((event) => {
      if (event.time < last) wrong.push(`${event.what} at ${event.time} after something at ${last}`);
      last = event.time;
      if (event.what === 'arrive') {
        if (event.request !== offered) wrong.push(`request ${event.request} is the ${offered + 1}th`);
        open.add(event.request);
        offered += 1;
      } else if (isEnd(event) && 'request' in event) {
        if (!open.delete(event.request)) wrong.push(`request ${event.request} ended twice or before it came`);
        ended += 1;
        if (event.what === 'fail') reasons[event.why] = (reasons[event.why] ?? 0) + 1;
      }
    }),
  });
  const count = () => {
    const results = resultsOf(run);
    const flows = Object.values(results.requests);
    const sum = (read: (flow: (typeof flows)[number]) => number) =>
      flows.reduce((total, flow) => total + read(flow), 0);
    const counts = [
      sum((flow) => flow.offered),
      sum((flow) => flow.finished + flow.failed + flow.lost),
      sum((flow) => flow.inSystemNow),
    ];
    if (`${counts}` !== `${[offered, ended, open.size]}`)
      wrong.push(`at ${run.now} counted ${counts}, told ${[offered, ended, open.size]}`);
    for (const [why, times] of Object.entries(reasons)) {
      const counted = sum(({ failures }) => new Map<string, number>(Object.entries(failures)).get(why) ?? 0);
      if (counted !== times) wrong.push(`at ${run.now} counted ${counted} of ${why}, told ${times}`);
    }
    wrong.push(...nonsense(results));
  };
  let before = 0;
  let steps = 0;
  const isOver = walkToEnd(run, () => {
    steps += 1;
    if (run.now < before) wrong.push(`now went from ${before} to ${run.now}`);
    if (run.nextTime() < run.now) wrong.push(`at ${run.now} the next event is at ${run.nextTime()}`);
    before = run.now;
    if (steps % SCENE_EVERY === 0) wrong.push(...crowded(run, open));
    if (steps % RESULTS_EVERY === 0) count();
  });
  if (!isOver) wrong.push('no end in sight');
  count();
  return wrong.slice(0, 5);
}

/** Machines that do more than they can or less than they must, requests that should not be there. */
function crowded(run: Run, open: ReadonlySet<number>): string[] {
  const { system } = run.experiment;
  const isFifo = system.queue.discipline === 'fifo';
  const limit = system.queue.limit ?? Number.POSITIVE_INFINITY;
  const scene = run.scene();
  const wrong: string[] = [];
  for (const { id, up, inService, waiting, cores } of scene.machines) {
    const here = `at ${run.now} ${id}`;
    if (!up && inService + waiting > 0) wrong.push(`${here} is down and has ${inService}+${waiting} jobs`);
    if (isFifo && inService > cores) wrong.push(`${here} serves ${inService} on ${cores} cores`);
    if (inService + waiting > limit) wrong.push(`${here} has ${inService}+${waiting}, more than its limit`);
    const stalls = run.experiment.faults.some(
      (fault) => 'machine' in fault && fault.machine === id && 'kind' in fault && fault.kind === 'stall',
    );
    if (!stalls && waiting > 0 && inService < (isFifo ? cores : 1))
      wrong.push(`${here} lets ${waiting} wait with ${inService} of ${cores} cores busy`);
  }
  if (system.services.every(({ calls }) => calls.timeout === null && calls.hedgeAfter === null)) {
    // Nobody stops waiting for an answer, so all work in sight is that of open requests …
    const abandons = run.experiment.workload.some(({ patience, task }) => patience || task.calls);
    for (const { id } of scene.requests)
      if (!abandons && !open.has(id)) wrong.push(`at ${run.now} work for request ${id}, which is over`);
    // … and every open request is somewhere.
    const seen = new Set(scene.requests.map(({ id }) => id));
    for (const id of open) if (!seen.has(id)) wrong.push(`at ${run.now} request ${id} is nowhere`);
  }
  return wrong;
}

/** Results that no run can have. */
export function nonsense(results: Results): string[] {
  const wrong = [...notFinite(results, 'results')];
  const bounded = (value: number | null, most: number, name: string) => {
    if (value !== null && (value < -1e-9 || value > most + 1e-9)) wrong.push(`${name} is ${value}`);
  };
  for (const [id, flow] of Object.entries(results.requests)) {
    const { p50, p90, p95, p99, p999, max, mean } = flow.responseTime;
    const rising = [0, p50, p90, p95, p99, p999, max];
    if (rising.some((value, index) => (value ?? 0) < (rising[index - 1] ?? 0)))
      wrong.push(`percentiles of ${id} fall: ${rising}`);
    bounded(mean, (max ?? 0) * (1 + 1e-12), `mean of ${id}`);
    const { finished, failed } = flow.ended;
    const reasons = Object.values(flow.failures).reduce((sum, count) => sum + count, 0);
    if (reasons !== failed) wrong.push(`${id}: ${failed} failed, for ${reasons} reasons`);
    if (finished !== flow.responseTime.count)
      wrong.push(`${id}: ${finished} ended well, measured another number`);
    bounded(flow.successRate, 1, `successRate of ${id}`);
    bounded(flow.waitingTime.probabilityOfWaiting, 1, `probabilityOfWaiting of ${id}`);
    bounded(flow.inSystem.mean, flow.offered, `inSystem of ${id}`);
  }
  const machines = Object.entries(results.machines);
  for (const [id, machine] of machines) {
    bounded(machine.utilisation, 1, `utilisation of ${id}`);
    bounded(machine.availability, 1, `availability of ${id}`);
  }
  const shares = machines.reduce((sum, [, { share }]) => sum + (share ?? 0), 0);
  if (shares !== 0 && Math.abs(shares - 1) > 1e-9) wrong.push(`shares sum to ${shares}`);
  return wrong;
}

function* notFinite(value: unknown, path: string): Generator<string> {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) yield `${path} is ${value}`;
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) yield* notFinite(part, `${path}.${key}`);
  }
}
