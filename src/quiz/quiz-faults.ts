// Faults of question files that their shape alone cannot hold.
import type { EnglishItem, TwinItem } from './schema.ts';

/** What is wrong with a file, and where: `path` leads into the parsed YAML, as `[3, 'options', 1, 'feedback']`. */
export interface QuizFault {
  file: 'english' | 'twin';
  path: readonly (string | number)[];
  /** What was found and what is allowed, without the place. */
  message: string;
}
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
    return [...faults, ...(item.type === 'numeric' ? numberFaults(item, fault) : optionFaults(item, fault))];
  });
}

type Fault = (path: readonly (string | number)[], message: string) => QuizFault;

function optionFaults(item: Exclude<EnglishItem, { type: 'numeric' }>, fault: Fault): QuizFault[] {
  const faults: QuizFault[] = [];
  const right = item.options.filter(({ correct }) => correct).length;
  if (item.type === 'single' ? right !== 1 : right === 0) {
    const wanted = item.type === 'single' ? 'exactly one option' : 'at least one option';
    faults.push(fault(['options'], `found ${right} options with "correct: true", expected ${wanted}`));
  }
  for (const [place, option] of item.options.entries()) {
    if (item.options.findIndex(({ id }) => id === option.id) < place) {
      faults.push(fault(['options', place, 'id'], `the id "${option.id}" is taken by an earlier option`));
    }
    if (option.correct && option.misconception !== undefined) {
      faults.push(fault(['options', place, 'misconception'], 'a right option has no misconception'));
    }
    if (option.feedback === undefined && item.kind !== 'pre') {
      faults.push(fault(['options', place], `option "${option.id}" needs the key "feedback"`));
    }
  }
  return faults;
}

function numberFaults(item: Extract<EnglishItem, { type: 'numeric' }>, fault: Fault): QuizFault[] {
  const faults: QuizFault[] = [];
  if (!item.answers.some(({ correct }) => correct)) {
    faults.push(fault(['answers'], 'found no answer with "correct: true", expected at least one'));
  }
  if (item.otherwise === undefined && item.kind !== 'pre') {
    faults.push(fault([], 'a numeric question needs the key "otherwise": feedback for any other number'));
  }
  for (const [place, { unit, abs, rel, feedback }] of item.answers.entries()) {
    const isAsked = item.units.length > 0;
    if (isAsked ? unit === undefined || !item.units.includes(unit) : unit !== undefined) {
      const allowed = isAsked
        ? `one of its units: ${item.units.join(', ')}`
        : 'no unit, since "units" is empty';
      faults.push(fault(['answers', place], `found the unit ${unit ?? 'none'}, expected ${allowed}`));
    }
    if (abs !== undefined && rel !== undefined) {
      faults.push(fault(['answers', place], 'an answer has a tolerance "abs" or "rel", not both'));
    }
    if (feedback === undefined && item.kind !== 'pre') {
      faults.push(fault(['answers', place], 'an answer needs the key "feedback"'));
    }
  }
  return faults;
}

/** Where a translation's ids and counts differ from the original's. */
export function twinFaults(english: readonly EnglishItem[], twin: readonly TwinItem[]): QuizFault[] {
  const order = different('question', english, twin);
  if (order) return [{ file: 'twin', path: order.path, message: order.message }];
  return english.flatMap((item, place) => {
    const words = twin[place];
    if (!words) return [];
    const faults: QuizFault[] = [];
    const fault = (path: readonly (string | number)[], message: string) =>
      faults.push({ file: 'twin', path: [place, ...path], message });
    if (words.hints.length !== item.hints.length) {
      fault(['hints'], `found ${words.hints.length} hints, the original has ${item.hints.length}`);
    }
    if (item.type === 'numeric') {
      if ((words.answers ?? []).length !== item.answers.length) {
        fault(
          ['answers'],
          `found ${(words.answers ?? []).length} answers, the original has ${item.answers.length}`,
        );
      }
      if ((words.otherwise === undefined) !== (item.otherwise === undefined)) {
        fault([], 'the key "otherwise" stands in one language only');
      }
      if (words.options) fault(['options'], 'a numeric question has no options');
      return faults;
    }
    const options = different('option', item.options, words.options ?? []);
    if (options) fault(['options', ...options.path], options.message);
    for (const [at, option] of item.options.entries()) {
      if (!options && (words.options?.[at]?.feedback === undefined) !== (option.feedback === undefined)) {
        fault(['options', at], `the feedback of option "${option.id}" stands in one language only`);
      }
    }
    if (words.answers || words.otherwise) fault([], 'only a numeric question has "answers" and "otherwise"');
    return faults;
  });
}

function different(what: string, english: readonly { id: string }[], twin: readonly { id: string }[]) {
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
