// How the reader sorted things the first time, how they stand now, and what the model calls each of them, and why.
import { useEffect, useState } from 'preact/hooks';
import { placesOf } from '../labs/board.ts';
import type { BoardControl, ComputedLab } from '../labs/define-lab.ts';
import { placementsOf } from '../progress/placements.ts';
import { type Classification, classify } from '../systems/classify.ts';
import type { ExperimentInput } from '../systems/experiment.ts';
import { sentenceOf } from './LabNames.tsx';
import type { LabPart } from './lab-part.ts';
import { nameIn } from './picture-words.ts';

interface ThenNowProps extends LabPart {
  lab: ComputedLab;
}
interface Known {
  systems: Readonly<Record<string, ExperimentInput>>;
  /** Where things stood the first time that the reader asked; null before that. */
  first: Readonly<Record<string, string>> | null;
}

/** The names in their widest senses, as the board judges. */
const WIDEST = { nodes: 'processes', clusterIsDistributed: true } as const;
const WORDS = ['cluster', 'distributed', 'microservices'] as const;

export function View(part: ThenNowProps) {
  const { lab, tongue } = part;
  const [known, setKnown] = useState<Known | 'failed' | null>(null);
  useEffect(() => {
    know(lab).then(setKnown, () => setKnown('failed'));
  }, [lab]);
  if (known === 'failed') return <p role="alert">{tongue.say('drawer.failed')}</p>;
  return (
    <div class="lab-names lab-then">
      <tongue.Heading>{tongue.say('since')}</tongue.Heading>
      {known && <Compared {...part} {...known} />}
    </div>
  );
}

async function know(lab: ComputedLab): Promise<Known> {
  const [systems = {}, first] = await Promise.all([lab.systems?.(), firstPlaced(lab.id)]);
  return { systems, first };
}

/** An embedded lab keeps nothing and asks for nothing that is kept. */
async function firstPlaced(lab: string): Promise<Known['first']> {
  if (document.documentElement.dataset.embed !== undefined) return null;
  const { openLog } = await import('./open-log.ts');
  const log = await openLog();
  return placementsOf(log.all(), lab)?.first ?? null;
}

function Compared({ lab, tongue, state, systems, first }: ThenNowProps & Known) {
  const [name, board] = keptBoard(lab);
  const now = placesOf(board, String(state.settings[name]));
  const word = (id: string | undefined) => (id === undefined ? '' : nameIn(lab, tongue, id));
  const isElsewhere = (item: string) => first !== null && first[item] !== now[item];
  const changed = board.items.filter(isElsewhere).length;
  return (
    <>
      <p>
        {changed === 0
          ? tongue.say('since.same')
          : tongue.say('since.changed', {
              count: tongue.count(changed),
              all: tongue.count(board.items.length),
            })}
      </p>
      <ul class="lab-then-list">
        {board.items.map((item) => (
          <li key={item} class={isElsewhere(item) ? 'moved' : ''}>
            <strong>{word(item)}</strong>
            <p>
              {isElsewhere(item)
                ? tongue.say('since.moved', { before: word(first?.[item]), now: word(now[item]) })
                : tongue.say('since.stayed', { now: word(now[item]) })}
            </p>
            <Called lab={lab} tongue={tongue} system={systems[item]} none={word('none')} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface CalledProps extends Pick<LabPart, 'lab' | 'tongue'> {
  system: ExperimentInput | undefined;
  none: string;
}

/** The names that fit; the evidence on request. */
function Called({ lab, tongue, system, none }: CalledProps) {
  if (!system) return null;
  const called = classify(system, WIDEST);
  return (
    <details>
      <summary>
        {tongue.say('since.model', { names: namesOf(called, tongue).join(tongue.say('list.join')) || none })}
      </summary>
      <ul class="lab-evidence">
        {called.evidence.map((one) => (
          <li key={JSON.stringify(one)}>{sentenceOf({ lab, tongue }, one)}</li>
        ))}
      </ul>
    </details>
  );
}

const namesOf = (called: Classification, tongue: LabPart['tongue']): string[] =>
  WORDS.filter((name) => called[name] !== 'no').map((name) => {
    const words = tongue.say(`name.${name}`);
    return called[name] === 'yes' ? words : tongue.say('names.partly', { name: words });
  });

function keptBoard({ id, controls }: ComputedLab): [name: string, board: BoardControl] {
  for (const [name, control] of Object.entries(controls))
    if (control.type === 'board' && control.kept) return [name, control];
  throw new Error(`The lab "${id}" keeps no board.`);
}
