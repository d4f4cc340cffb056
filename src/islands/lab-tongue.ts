// How a lab speaks: interface sentences with holes, quantities with units, names of machines.
import { fill, type Holes } from '../i18n/message.ts';
import { type Quantities, quantities } from '../ui/quantity.ts';
import type { LabProps, LabWords } from './lab-words.ts';

export interface Tongue extends Quantities {
  words: LabWords;
  /** A sentence of the interface (`lab.<key>` of the dictionary). A key without words shows itself. */
  say(key: string, holes?: Holes): string;
  /** The interface's word for a key, or undefined. */
  word(key: string): string | undefined;
  count(value: number): string;
  machine(index: number): string;
  /** Address of the home page in the reader's language; none in an embed. */
  home: string | undefined;
  /** The lab's title and the headings in it: in an embed the lab is the page, and its title the page's. */
  Title: 'h1' | 'h3';
  Heading: 'h2' | 'h4';
}

export function labTongue({
  words,
  ui,
  units,
  format,
  timeUnit,
  home,
}: Pick<LabProps, 'words' | 'ui' | 'units' | 'format' | 'timeUnit' | 'home'>): Tongue {
  const numbers = quantities(format, units, timeUnit);
  const say = (key: string, holes: Holes = {}) => fill(ui[key] ?? key, holes);
  return {
    ...numbers,
    words,
    say,
    word: (key) => ui[key],
    count: (value) => numbers.quantity(value, 'count'),
    // Words may call a machine otherwise.
    machine: (index) =>
      words.machines?.[`m${index + 1}`] ?? say('machine', { number: numbers.quantity(index + 1, 'count') }),
    home,
    Title: home ? 'h3' : 'h1',
    Heading: home ? 'h4' : 'h2',
  };
}

/** Machines are named m1, m2 … in every lab; their number is their name for the reader. */
export function machineIndex(id: string): number {
  return Number(id.slice(1)) - 1;
}
