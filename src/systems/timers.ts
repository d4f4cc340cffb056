// Who may wait for a moment, and the number of its timer in the calendar: two timers per job, one per task,
// and the standing ones of the system.
import type { Plan } from './plan.ts';
import type { Job, Task } from './rows.ts';

export const JOB = 0;
export const DEADLINE = 1;
export const TASK = 2;
export const STANDING = 3;

/** The row of a job's or a task's timer. */
export const rowOf = (timer: number): number => timer >> 2;

/** A job's next step: it reaches, loses patience, is done, is back. */
export const jobTimer = (job: Job): number => (job.id << 2) + JOB;
/** The moment at which a job's caller stops waiting. */
export const deadlineTimer = (job: Job): number => (job.id << 2) + DEADLINE;
/** A task's next attempt. */
export const taskTimer = (task: Task): number => (task.id << 2) + TASK;

/**
 * Standing timers in this order: health checks, three for each service, arrivals per flow, closed clients,
 * random faults, beginning and end of each fixed fault. `standingDue` in simulate.ts reads them back.
 */
export const HEALTH_TIMER = STANDING;
/** Of a service: its balancer looks at the loads, its autoscaler looks, instances that it ordered are there. */
export const SERVICE_TIMERS = 3;
export const viewTimer = (service: number): number => 4 * (1 + SERVICE_TIMERS * service) + STANDING;
export const lookTimer = (service: number): number => 4 * (2 + SERVICE_TIMERS * service) + STANDING;
export const orderTimer = (service: number): number => 4 * (3 + SERVICE_TIMERS * service) + STANDING;
export const arrivalTimer = (plan: Plan, flow: number): number =>
  4 * (1 + SERVICE_TIMERS * plan.services.length + flow) + STANDING;
export const clientTimer = (plan: Plan, client: number): number =>
  arrivalTimer(plan, plan.flows.length + client);
export const randomFaultTimer = (plan: Plan, fault: number): number =>
  clientTimer(plan, plan.clients + fault);
export const faultTimer = (plan: Plan, fault: number, isStart: boolean): number =>
  randomFaultTimer(plan, plan.randomFaults.length + 2 * fault + (isStart ? 0 : 1));

/** The first multiple of `every` that is not before `now` and after `last`. Multiples, not sums: no drift. */
export const nextMultiple = (every: number, now: number, last: number): number => {
  let count = Math.floor(now / every);
  while (count * every < now || count * every <= last) count += 1;
  return count * every;
};
