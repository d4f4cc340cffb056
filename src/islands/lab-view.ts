// What a run shows, in sentences.
import type { Playback } from '../labs/playback.ts';
import type { RequestRow } from '../systems/record.ts';
import type { LabState } from './lab-state.ts';
import type { Tongue } from './lab-tongue.ts';

/** The picture in a sentence (its name), and the state in full (for pause, summary and changes). */
export function describe(
  tongue: Tongue,
  { run, record }: Playback,
  state: LabState,
): { finding: string; details: string } {
  const { machines, front, requests } = run.scene();
  const parts = machines.map((machine, index) =>
    tongue.say(machine.up ? 'finding.machine' : 'finding.down', {
      machine: tongue.machine(index),
      count: tongue.count(machine.inService + machine.waiting),
    }),
  );
  const many = machines.length > 5;
  const up = machines.filter((machine) => machine.up).length;
  const rows = record().requests;
  const tally = (outcome: RequestRow['outcome']) =>
    tongue.count(rows.filter((row) => row.outcome === outcome).length);
  const details = tongue.say('details', {
    time: tongue.moment(state.time),
    up: tongue.count(up),
    all: tongue.count(machines.length),
    working: tongue.count(requests.filter(({ place }) => place === 'in-service').length),
    waiting: tongue.count(requests.filter(({ place }) => place === 'waiting' || place === 'held').length),
    finished: tally('finished'),
    lost: tally('lost'),
  });
  const where = many ? details : parts.join(tongue.say('list.join'));
  return { finding: front.up ? where : `${tongue.say('finding.front-down')} ${where}`, details };
}
