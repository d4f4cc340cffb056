// From a playback to the machines that the stage draws.
import type { Playback } from '../labs/playback.ts';
import type { Sight } from '../stage/marks.ts';
import type { EntranceView, MachineView } from '../stage/SystemDrawing.tsx';
import type { RequestRow } from '../systems/record.ts';
import type { Scene } from '../systems/simulate.ts';
import type { LabState } from './lab-state.ts';
import { machineIndex, type Tongue } from './lab-tongue.ts';

/** Real seconds that a request is at most seen on its way to the entrance, at speed 1 … */
const LEAD = 0.8;
/** … and how many are seen there on average: more could not be told apart. */
const APPROACHING = 2.5;
/** Real seconds that a lost request stays in sight, at speed 1. */
const LINGER = 3;
/** Real seconds over which traffic and use are averaged, at speed 1. */
const LATELY = 8;
/** Never looks further back than so many requests. */
const MEMORY = 600;

/** What is coming and what was just lost. */
export function sightOf({ setup, run, record }: Playback): Sight {
  const { pace } = setup.lab.clock;
  const lead = Math.min(LEAD * pace, APPROACHING / arrivalRate(run));
  const kinds = run.experiment.workload.map(({ task }) => task.kind);
  const since = run.now - LINGER * pace;
  const losses = recent(record().requests).flatMap((row) =>
    row.outcome === 'lost' && row.machine !== null && (row.ended ?? 0) > since
      ? [{ machine: machineIndex(row.machine), kind: row.kind }]
      : [],
  );
  return {
    lead,
    approaching: run.approaching(run.now + lead).map(({ time, flow }) => ({ time, kind: kinds[flow] ?? '' })),
    losses,
  };
}

/** Requests per model second that open flows bring. */
export function arrivalRate({ experiment }: Playback['run']): number {
  return experiment.workload.reduce((sum, { arrivals }) => sum + ('rate' in arrivals ? arrivals.rate : 0), 0);
}

const recent = (rows: readonly RequestRow[]) => rows.slice(-MEMORY);

/** Machines as they are drawn. `unseen`: requests at each that found no room in the picture. */
export function machineViews(tongue: Tongue, playback: Playback, unseen: readonly number[]): MachineView[] {
  const { run, setup } = playback;
  const window = LATELY * setup.lab.clock.pace;
  const from = Math.max(0, run.now - window);
  const rows = recent(playback.record().requests);
  const sent = rows.filter((row) => row.arrived > from && row.machine !== null);
  return run.scene().machines.map((machine, index) => {
    const here = rows.filter((row) => row.machine === machine.id);
    const share = sent.length > 0 ? here.filter((row) => row.arrived > from).length / sent.length : 0;
    // A request with calls works at several machines, of which its row keeps the last: count who works now.
    const busy = setup.lab.tiers
      ? machine.inService / machine.cores
      : Math.min(
          1,
          busyTime(here, machine, from, run.now) / (machine.cores * Math.max(run.now - from, 1e-9)),
        );
    return {
      name: tongue.machine(index),
      shortName: tongue.count(index + 1),
      up: machine.up,
      believedUp: machine.believedUp,
      busy,
      traffic: share,
      note: machine.up ? tongue.quantity(Math.round(busy * 100) / 100, 'share') : tongue.say('down'),
      overflow: unseen[index] ? tongue.say('unseen', { count: tongue.count(unseen[index] ?? 0) }) : '',
    };
  });
}

/** Model seconds of work done at a machine between two moments, summed over its cores. */
function busyTime(
  rows: readonly RequestRow[],
  machine: Scene['machines'][number],
  from: number,
  to: number,
): number {
  let sum = 0;
  for (const { started, left } of rows) {
    if (started !== null) sum += Math.max(0, Math.min(to, left ?? to) - Math.max(from, started));
  }
  return machine.up ? sum : 0;
}

export function entranceView(tongue: Tongue, { run }: Playback, state: LabState): EntranceView {
  const { front } = run.scene();
  const policy = run.experiment.system.services[0]?.balance ?? 'random';
  return {
    title: tongue.say('balancer'),
    note: front.up
      ? tongue.say(`policy.${state.settings.balance === 'sticky' ? 'hash' : policy}`)
      : tongue.say('down'),
    up: front.up,
  };
}
