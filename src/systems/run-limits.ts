// What can be seen of a run before it starts: that it would be endlessly long, or that its clock would stand
// still. What shows only while it runs is for whoever drives it.
import { type Distribution, meanOf } from '../engine/samplers.ts';
import type { Experiment, Flow, Task } from './experiment.ts';

/** Requests of one run, whether asked for or to be expected from rates. */
export const MOST_REQUESTS = 100_000_000;
/** Instances of all services, and tasks of all flows. */
const MOST_INSTANCES = 200_000;
const MOST_TASKS = 100_000;

/** One line for each measure of the experiment that is too large. */
export function sizeFaults({ system, workload, run }: Experiment): string[] {
  const instances = system.services.reduce((sum, { on }) => sum + on.length, 0);
  const tasks = workload.reduce((sum, { task }) => sum + tasksOf(task), 0);
  const expected = run.until === null ? 0 : run.until * openRate(workload);
  return [
    ...(instances > MOST_INSTANCES
      ? [`system.services: found ${instances} instances in all, allowed is at most ${MOST_INSTANCES}`]
      : []),
    ...(tasks > MOST_TASKS ? [`workload: found ${tasks} tasks, allowed is at most ${MOST_TASKS}`] : []),
    ...(run.requests === null && expected > MOST_REQUESTS
      ? [
          `run.until: found ${run.until}, in which about ${expected.toPrecision(3)} requests come, allowed is ` +
            `at most ${MOST_REQUESTS} of them: lower it, or set run.requests`,
        ]
      : []),
  ];
}

const tasksOf = ({ calls }: Task): number =>
  (calls?.tasks ?? []).reduce((sum, task) => sum + tasksOf(task), 1);

/** Arrivals per time unit of the flows that have a rate. */
const openRate = (workload: readonly Flow[]): number =>
  workload.reduce((sum, { arrivals }) => {
    if ('rate' in arrivals) return sum + arrivals.rate;
    return sum + (arrivals.process === 'renewal' ? 1 / meanOf(arrivals.gap) : 0);
  }, 0);

/**
 * Closed clients that do not think, and whose requests take no time or may fail at once, would send requests
 * for ever at the same moment.
 */
export function standstillFaults({ system, workload, faults, run }: Experiment): string[] {
  return workload.flatMap(({ arrivals, task, patience }, index) => {
    if (arrivals.process !== 'closed' || !isAlwaysZero(arrivals.think)) return [];
    const path = `workload[${index}].arrivals.think`;
    if (system.network.betweenMachines === 0 && takesNoTime(task))
      return [
        `${path}: found 0 with requests that take no time, allowed is some time: the clock would stand still`,
      ];
    const mayFailAtOnce =
      faults.length > 0 ||
      system.queue.limit !== null ||
      system.services.some(({ calls }) => calls.breaker !== null) ||
      patience !== null;
    return mayFailAtOnce && run.requests === null
      ? [
          `${path}: found 0 with requests that may fail at once, allowed is some time, or a limit by run.requests`,
        ]
      : [];
  });
}

/** Can no draw be above 0? */
export function isAlwaysZero(spec: Distribution): boolean {
  if ((spec.shift ?? 0) > 0) return false;
  const isDrawn = (p: number | readonly number[], branch: number) =>
    (typeof p === 'number' ? [p, 1 - p] : p)[branch] !== 0;
  switch (spec.dist) {
    case 'constant':
      return spec.value === 0;
    case 'uniform':
      return spec.max === 0;
    case 'hyperexponential':
      return spec.means.every((mean, branch) => mean === 0 || !isDrawn(spec.p, branch));
    case 'mixture':
      return spec.of.every((part, branch) => isAlwaysZero(part) || !isDrawn(spec.p, branch));
    default:
      return false;
  }
}

function takesNoTime({ work, calls }: Task): boolean {
  if (!isAlwaysZero(work)) return false;
  if (!calls) return true;
  const { need, mode, tasks } = calls;
  if (need === 'all') return tasks.every(takesNoTime);
  if (mode === 'parallel') return tasks.filter(takesNoTime).length >= need;
  return tasks.slice(0, need).every(takesNoTime);
}
