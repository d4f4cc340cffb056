// Faults of question files that their shape alone cannot hold.
import { itemFaults } from './item-faults.ts';
import type { EnglishItem, TwinItem } from './schema.ts';
import { different, wordFaults } from './twin-faults.ts';

/** What is wrong with a file, and where: `path` leads into the parsed YAML, as `[3, 'options', 1, 'feedback']`. */
export interface QuizFault {
  file: 'english' | 'twin';
  path: readonly (string | number)[];
  /** What was found and what is allowed, without the place. */
  message: string;
}
/** Makes a fault of the question at hand. */
export type Fault = (path: readonly (string | number)[], message: string) => QuizFault;

const GUESSED: ReadonlySet<string> = new Set(['single', 'multi', 'numeric']);

/** What the shape alone cannot hold about the default language's file. */
export function keyFaults(items: readonly EnglishItem[]): QuizFault[] {
  return items.flatMap((item, place) => {
    const fault = (path: readonly (string | number)[], message: string): QuizFault => ({
      file: 'english',
      path: [place, ...path],
      message,
    });
    const faults: QuizFault[] = [];
    if (items.findIndex(({ id }) => id === item.id) < place) {
      faults.push(fault(['id'], `the id "${item.id}" is taken by an earlier question`));
    }
    if ((item.kind === 'pre') !== (item.answeredIn !== undefined)) {
      faults.push(
        item.kind === 'pre'
          ? fault(
              [],
              'a question of kind pre needs the key "answeredIn": the heading under which it is answered',
            )
          : fault(
              ['answeredIn'],
              `only questions of kind pre have "answeredIn", this one is of kind ${item.kind}`,
            ),
      );
    }
    if (item.kind === 'pre' && !GUESSED.has(item.type)) {
      faults.push(fault(['kind'], `a guess is single, multi or numeric, this one is of type ${item.type}`));
    }
    if (item.kind === 'pre' && item.confidence) {
      faults.push(fault(['confidence'], 'a guess does not ask how sure one is'));
    }
    if (item.kind !== 'section' && (item.type === 'predict' || item.type === 'build')) {
      faults.push(
        fault(['kind'], `a question of type ${item.type} is of kind section, since it needs its lab near by`),
      );
    }
    return [...faults, ...itemFaults(item, fault)];
  });
}

/** Where a translation's ids and counts differ from the original's. */
export function twinFaults(english: readonly EnglishItem[], twin: readonly TwinItem[]): QuizFault[] {
  const order = different('question', english, twin);
  if (order) return [{ file: 'twin', path: order.path, message: order.message }];
  return english.flatMap((item, place) => {
    const words = twin[place];
    if (!words) return [];
    return wordFaults(item, words, (path, message) => ({ file: 'twin', path: [place, ...path], message }));
  });
}
