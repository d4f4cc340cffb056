// What the system that stands on the board is called, and why: the verdict of the model in words.
import { fill } from '../i18n/message.ts';
import type { Classification, Evidence, SystemName, Verdict } from '../systems/classify.ts';
import type { LabPart } from './lab-part.ts';
import { nameIn } from './picture-words.ts';

interface LabNamesProps extends LabPart {
  called: Classification;
  /** What is called so, if it is not what stands on the board. */
  whose?: string | undefined;
}

const NAMES: readonly SystemName[] = [
  'cluster',
  'distributed',
  'microservices',
  'monolith',
  'distributedMonolith',
];
const SIGNS: Readonly<Record<Verdict, string>> = { yes: '✓', partly: '◐', no: '–' };

export function View({ called, whose, ...part }: LabNamesProps) {
  const { tongue } = part;
  return (
    <div class="lab-names">
      <tongue.Heading>
        {whose === undefined
          ? tongue.say('names')
          : tongue.say('names.of', { name: nameIn(part.lab, tongue, whose) })}
      </tongue.Heading>
      <ul class="lab-verdicts">
        {NAMES.map((name) => (
          <li key={name} class={called[name]}>
            <span aria-hidden="true">{SIGNS[called[name]]}</span>{' '}
            {tongue.say(`names.${called[name]}`, { name: tongue.say(`name.${name}`) })}
          </li>
        ))}
      </ul>
      <ul class="lab-evidence">
        {called.evidence.map((one) => (
          <li key={JSON.stringify(one)}>{sentenceOf(part, one)}</li>
        ))}
      </ul>
    </div>
  );
}

/** A piece of evidence as a sentence: its lists become lists of names. */
export function sentenceOf(
  { lab, tongue }: Pick<LabPart, 'lab' | 'tongue'>,
  { code, ...found }: Evidence,
): string {
  const join = tongue.say('list.join');
  const name = (id: string) => nameIn(lab, tongue, id);
  const say = (value: unknown): string => {
    if (typeof value === 'number') return tongue.count(value);
    if (typeof value === 'string') return name(value);
    if (Array.isArray(value)) return value.map(say).join(join);
    if (typeof value !== 'object' || value === null) return '';
    const parts = Object.values(value).map(say);
    const [first = '', second = ''] = parts;
    return 'from' in value
      ? tongue.say('board.call', { from: first, to: second })
      : tongue.say('evidence.pair', { first, second });
  };
  const holes = Object.fromEntries(Object.entries(found).map(([key, value]) => [key, say(value)]));
  return fill(tongue.say(`evidence.${code}`), holes);
}
