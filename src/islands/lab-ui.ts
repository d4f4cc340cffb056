// Which words of the interface a lab can ever say: a page carries no others. For the server.
import { type Lab, startSettings } from '../labs/define-lab.ts';
import type { PictureType } from './picture-view.ts';

type Words = Readonly<Record<string, string>>;

/** The first words of keys that only some labs need, and which do. Every other key is for all. */
function needs(lab: Lab, picture: PictureType | null): Readonly<Record<string, boolean>> {
  const isRun = lab.kind === 'run';
  const isKept = lab.kind === 'computed' && lab.systems !== undefined;
  const isNamed =
    isKept || (lab.kind === 'computed' && lab.compute(startSettings(lab.controls)).called !== undefined);
  return {
    since: isKept,
    evidence: isNamed,
    name: isNamed,
    names: isNamed,
    board: picture === 'board' || isNamed,
    gantt: picture === 'gantt',
    nest: picture === 'nest',
    computed: !isRun,
    log: isRun,
    why: isRun,
    policy: isRun,
    moment: isRun,
    chart: isRun,
    finding: isRun,
    details: isRun,
    speed: isRun,
    seed: isRun,
    timeline: isRun,
    plug: isRun,
    plugs: isRun,
    compare: isRun && lab.compare !== undefined,
  };
}

/** Of the interface's words for labs, those that this lab can say. */
export function wordsFor(lab: Lab, picture: PictureType | null, words: Words): Words {
  const needed = needs(lab, picture);
  return Object.fromEntries(
    Object.entries(words).filter(([key]) => needed[key.split('.')[0] ?? ''] !== false),
  );
}
