// Where a translated question differs from its original in more than words.
import { holeFaults } from './item-faults.ts';
import type { Fault, QuizFault } from './quiz-faults.ts';
import type { EnglishItem, TwinItem } from './schema.ts';

type WordKey = Exclude<keyof TwinItem, 'id' | 'stem' | 'hints'>;

/** Which keys with words a question has. */
const KEYS: Readonly<Record<EnglishItem['type'], readonly WordKey[]>> = {
  single: ['options'],
  multi: ['options'],
  spot: ['options'],
  hotspot: ['options'],
  order: ['options'],
  predict: ['options'],
  numeric: ['answers', 'otherwise'],
  match: ['choices', 'rows'],
  categorise: ['choices', 'rows'],
  cloze: ['text', 'blanks'],
  build: ['feedback'],
  recall: ['points', 'feedback'],
};
const ALL = [...new Set(Object.values(KEYS).flat())];

export function wordFaults(item: EnglishItem, words: TwinItem, fault: Fault): QuizFault[] {
  const faults: QuizFault[] = [];
  const add = (path: readonly (string | number)[], message: string) => faults.push(fault(path, message));
  /** Two lists of parts with ids, in the same order, with feedback in both languages or in none. */
  const parts = (what: string, key: WordKey, english: readonly Part[], twin: readonly Part[] = []) => {
    const order = different(what, english, twin);
    if (order) add([key, ...order.path], order.message);
    if (order) return;
    for (const [at, { id, feedback }] of english.entries()) {
      if ((twin[at]?.feedback === undefined) !== (feedback === undefined)) {
        add([key, at], `the feedback of ${what} "${id}" stands in one language only`);
      }
    }
  };
  const count = (key: 'hints' | 'answers' | 'points', english: number, twin: number) => {
    if (english !== twin) add([key], `found ${twin} ${key}, the original has ${english}`);
  };

  count('hints', item.hints.length, words.hints.length);
  const keys = KEYS[item.type];
  for (const key of ALL) {
    if (words[key] !== undefined && !keys.includes(key)) {
      add([key], `a question of type ${item.type} has no "${key}"; its words are ${keys.join(', ')}`);
    }
  }
  for (const key of ['otherwise', 'text', 'feedback'] as const) {
    const isThere = Reflect.get(item, key) !== undefined;
    if (keys.includes(key) && (words[key] === undefined) === isThere) {
      add([], `the key "${key}" stands in one language only`);
    }
  }
  switch (item.type) {
    case 'numeric':
      count('answers', item.answers.length, words.answers?.length ?? 0);
      break;
    case 'match':
    case 'categorise':
      parts('choice', 'choices', item.choices, words.choices);
      parts('row', 'rows', item.rows, words.rows);
      break;
    case 'cloze':
      parts('blank', 'blanks', item.blanks, words.blanks);
      if (words.text !== undefined) faults.push(...holeFaults(words.text, item.blanks, fault));
      for (const [at, { id, choices, accept }] of item.blanks.entries()) {
        const twin = words.blanks?.[at];
        const order = twin && different('choice', choices ?? [], twin.choices ?? []);
        if (order) add(['blanks', at, 'choices', ...order.path], order.message);
        if (twin && (twin.accept === undefined) !== (accept === undefined)) {
          add(['blanks', at], `the accepted texts of blank "${id}" stand in one language only`);
        }
      }
      break;
    case 'recall':
      count('points', item.points.length, words.points?.length ?? 0);
      break;
    case 'build':
      break;
    default:
      parts('option', 'options', item.options, words.options);
  }
  return faults;
}

interface Part {
  id: string;
  feedback?: string | undefined;
}

/** The first place at which two lists of ids differ. */
export function different(what: string, english: readonly { id: string }[], twin: readonly { id: string }[]) {
  const length = Math.max(english.length, twin.length);
  for (let place = 0; place < length; place += 1) {
    const [wanted, found] = [english[place]?.id, twin[place]?.id];
    if (wanted === found) continue;
    const message = `found ${found ? `the ${what} "${found}"` : `no ${what}`}, the original has ${
      wanted ? `"${wanted}"` : `no more ${what}s`
    } here`;
    return { path: found ? [place, 'id'] : [], message };
  }
  return null;
}
