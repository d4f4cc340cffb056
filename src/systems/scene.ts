// What a picture of a run needs, read from its state.
import { timeOf } from '../engine/calendar.ts';
import { intAt, rowAt } from '../engine/columns.ts';
import { NONE } from '../engine/lists.ts';
import { isUp } from './machines.ts';
import { callerOf, type Job, rootOf, type Task, taskOf } from './rows.ts';
import {
  BACKING_OFF,
  CALLING,
  HELD,
  HOLDING,
  type MachineRow,
  SERVING,
  type Sim,
  TO_CALLER,
  TO_MACHINE,
  WAITING,
} from './state.ts';
import { jobTimer, taskTimer } from './timers.ts';

export interface SceneMachine {
  id: string;
  up: boolean;
  /** Does the balancer think so? */
  believedUp: boolean;
  downSince: number | null;
  /** As it works now, faults included. */
  speed: number;
  cores: number;
  inService: number;
  waiting: number;
  services: { id: string; up: boolean }[];
}

export interface SceneRequest {
  id: number;
  flow: string;
  kind: string;
  client: number | null;
  place: 'to-machine' | 'waiting' | 'in-service' | 'calling' | 'to-caller' | 'held' | 'backing-off';
  /** Index of the machine, or -1. */
  machine: number;
  /** Index of the machine that called, or -1: the request came from the entrance. */
  from: number;
  since: number;
  /** When travel or service ends; Infinity when unknown. */
  until: number;
  arrived: number;
}

export interface Scene {
  time: number;
  front: { up: boolean };
  machines: SceneMachine[];
  /** Travelling by number; then machine by machine those in service and those waiting, in the order of the queue. */
  requests: SceneRequest[];
}

const PLACES: Readonly<Record<number, SceneRequest['place']>> = {
  [TO_MACHINE]: 'to-machine',
  [WAITING]: 'waiting',
  [SERVING]: 'in-service',
  [HOLDING]: 'in-service',
  [CALLING]: 'calling',
  [TO_CALLER]: 'to-caller',
  [HELD]: 'held',
};

/** The picture of this moment. */
export function sceneOf(sim: Sim, time: number): Scene {
  const { plan, state } = sim;
  return {
    time,
    front: { up: state.frontDown < plan.experiment.system.front.replicas },
    machines: state.machines.map((machine) => machineScene(sim, machine)),
    requests: [...travelling(sim), ...standing(sim), ...backingOff(sim)],
  };
}

function machineScene(sim: Sim, machine: MachineRow): SceneMachine {
  const { plan, state } = sim;
  const { id, name, downSince, down, pace, cores, serving, waiting } = machine;
  const on = plan.standing[id] ?? [];
  return {
    id: name,
    up: down === 0,
    believedUp: on.length === 0 || on.some((instance) => intAt(state.believedUp, instance) === 1),
    downSince: Number.isNaN(downSince) ? null : downSince,
    speed: pace,
    cores,
    inService: serving.count,
    waiting: waiting.count,
    services: on.map((instance) => ({
      id: plan.services[intAt(plan.serviceOf, instance)]?.service.id ?? '',
      up: isUp(sim, instance),
    })),
  };
}

function travelling(sim: Sim): SceneRequest[] {
  const { jobs } = sim.state;
  const found: SceneRequest[] = [];
  for (const job of jobs.rows) {
    const { place } = job;
    if (place === TO_MACHINE || place === TO_CALLER) found.push(jobScene(sim, job));
  }
  return found.sort((a, b) => a.id - b.id);
}

function standing(sim: Sim): SceneRequest[] {
  const { machines, held, jobs } = sim.state;
  const lists = [
    ...machines.flatMap(({ serving, waiting, calling }) => [serving, waiting, calling]),
    ...held,
  ];
  const found: SceneRequest[] = [];
  for (const { first } of lists) {
    for (let next = first; next !== NONE; ) {
      const job = rowAt(jobs.rows, next);
      found.push(jobScene(sim, job));
      next = job.next;
    }
  }
  return found;
}

function backingOff(sim: Sim): SceneRequest[] {
  const { tasks, calendar } = sim.state;
  const found: SceneRequest[] = [];
  for (const task of tasks.rows) {
    if (task.state !== BACKING_OFF) continue;
    const { since } = task;
    const until = timeOf(calendar, taskTimer(task));
    found.push({ ...about(sim, task), place: 'backing-off', machine: NONE, since, until });
  }
  return found.sort((a, b) => a.id - b.id);
}

function jobScene(sim: Sim, job: Job): SceneRequest {
  const { state } = sim;
  const { place, instance, since } = job;
  return {
    ...about(sim, taskOf(sim, job)),
    place: PLACES[place] ?? 'held',
    machine: machineAt(sim, instance),
    since,
    // The timer of a job that waits is its patience, which is not when it will be served.
    until:
      place === WAITING || place === HELD ? Number.POSITIVE_INFINITY : timeOf(state.calendar, jobTimer(job)),
  };
}

function about(sim: Sim, task: Task) {
  const { plan } = sim;
  const node = plan.nodes[task.node];
  const { number, client } = task;
  return {
    id: number,
    flow: plan.flows[node?.flow ?? 0]?.flow.id ?? '',
    kind: node?.kind ?? '',
    client: client === NONE ? null : client,
    from: task.parent === NONE ? NONE : machineAt(sim, callerOf(sim, task).instance),
    arrived: rootOf(sim, task).came,
  };
}

const machineAt = ({ plan }: Sim, instance: number): number =>
  instance === NONE ? NONE : intAt(plan.machineOf, instance);
