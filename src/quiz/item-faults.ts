// Faults of single questions that their shape alone cannot hold: keys that name nothing, parts that do not add up.
import { holesIn } from './cloze.ts';
import type { Fault, QuizFault } from './quiz-faults.ts';
import type { EnglishItem } from './schema.ts';

type Of<T extends EnglishItem['type']> = Extract<EnglishItem, { type: T }>;

export function itemFaults(item: EnglishItem, fault: Fault): QuizFault[] {
  switch (item.type) {
    case 'numeric':
      return numberFaults(item, fault);
    case 'order':
      return repeated('step', 'options', item.options, fault);
    case 'match':
    case 'categorise':
      return pairFaults(item, fault);
    case 'cloze':
      return clozeFaults(item, fault);
    case 'predict':
      return expectationFaults(item, fault);
    case 'build':
    case 'recall':
      return [];
    default:
      return optionFaults(item, fault);
  }
}

/** Ids that stand twice in a list. */
function repeated(what: string, key: string, list: readonly { id: string }[], fault: Fault): QuizFault[] {
  return list.flatMap(({ id }, place) =>
    list.findIndex((other) => other.id === id) < place
      ? [fault([key, place, 'id'], `the id "${id}" is taken by an earlier ${what}`)]
      : [],
  );
}

function optionFaults(item: Of<'single' | 'multi' | 'spot' | 'hotspot'>, fault: Fault): QuizFault[] {
  const faults: QuizFault[] = [];
  const right = item.options.filter(({ correct }) => correct).length;
  if (item.type === 'multi' ? right === 0 : right !== 1) {
    const wanted = item.type === 'multi' ? 'at least one option' : 'exactly one option';
    faults.push(fault(['options'], `found ${right} options with "correct: true", expected ${wanted}`));
  }
  faults.push(...repeated('option', 'options', item.options, fault));
  for (const [place, option] of item.options.entries()) {
    if (option.correct && option.misconception !== undefined) {
      faults.push(fault(['options', place, 'misconception'], 'a right option has no misconception'));
    }
    if (option.feedback === undefined && item.kind !== 'pre') {
      faults.push(fault(['options', place], `option "${option.id}" needs the key "feedback"`));
    }
    if (option.fixed && (item.type === 'spot' || item.type === 'hotspot')) {
      faults.push(fault(['options', place, 'fixed'], `the options of a ${item.type} are not shuffled`));
    }
  }
  return faults;
}

function numberFaults(item: Of<'numeric'>, fault: Fault): QuizFault[] {
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

function pairFaults({ type, choices, rows }: Of<'match' | 'categorise'>, fault: Fault): QuizFault[] {
  const ids = choices.map(({ id }) => id);
  const faults = [...repeated('choice', 'choices', choices, fault), ...repeated('row', 'rows', rows, fault)];
  for (const [place, { answer }] of rows.entries()) {
    const path = ['rows', place, 'answer'];
    if (!ids.includes(answer)) {
      faults.push(fault(path, `there is no choice "${answer}", allowed are ${ids.join(', ')}`));
    } else if (type === 'match' && rows.findIndex((other) => other.answer === answer) < place) {
      faults.push(
        fault(
          path,
          `the choice "${answer}" belongs to an earlier row; rows that share a choice are of type categorise`,
        ),
      );
    }
  }
  return faults;
}

function clozeFaults({ text, blanks }: Of<'cloze'>, fault: Fault): QuizFault[] {
  const faults = [...repeated('blank', 'blanks', blanks, fault), ...holeFaults(text, blanks, fault)];
  for (const [place, { id, choices, answer, accept }] of blanks.entries()) {
    const path = ['blanks', place];
    if (
      (choices === undefined) === (accept === undefined) ||
      (choices === undefined) !== (answer === undefined)
    ) {
      faults.push(
        fault(
          path,
          `blank "${id}" needs either "choices" with "answer", or "accept" with the texts that are right`,
        ),
      );
    } else if (choices && !choices.some((choice) => choice.id === answer)) {
      const ids = choices.map((choice) => choice.id).join(', ');
      faults.push(fault([...path, 'answer'], `there is no choice "${answer}", allowed are ${ids}`));
    }
    if (choices) {
      faults.push(
        ...repeated('choice', 'choices', choices, (inner, message) => fault([...path, ...inner], message)),
      );
    }
  }
  return faults;
}

/** Every blank has one hole in the text, and every hole a blank. */
export function holeFaults(text: string, blanks: readonly { id: string }[], fault: Fault): QuizFault[] {
  const holes = holesIn(text);
  const ids = blanks.map(({ id }) => id);
  return [
    ...holes
      .filter((hole) => !ids.includes(hole))
      .map((hole) => fault(['text'], `there is no blank "${hole}", allowed are ${ids.join(', ')}`)),
    ...ids
      .filter((id) => holes.filter((hole) => hole === id).length !== 1)
      .map((id) => fault(['text'], `expected {${id}} once in the text, the place of the blank "${id}"`)),
  ];
}

function expectationFaults({ watch, options }: Of<'predict'>, fault: Fault): QuizFault[] {
  const faults = repeated('option', 'options', options, fault);
  const isJudged = watch === 'outcome' || watch === 'observation';
  for (const [place, { id, from, below }] of options.entries()) {
    const isBounded = from !== undefined || below !== undefined;
    if (isBounded === isJudged) {
      const wanted = isJudged
        ? `no "from" and "below", since the lab itself says what a run shows`
        : `"from", "below" or both: for which values of ${watch} it is true`;
      faults.push(fault(['options', place], `option "${id}" needs ${wanted}`));
    }
  }
  if (isJudged) return faults;
  const sorted = [...options].sort((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity));
  const isCovered = sorted.every(
    ({ from = -Infinity, below = Infinity }, place) =>
      from === (place === 0 ? -Infinity : (sorted[place - 1]?.below ?? Infinity)) && below > from,
  );
  if (!isCovered || sorted.at(-1)?.below !== undefined) {
    faults.push(
      fault(
        ['options'],
        `expected options that share out all values of ${watch}: each "from" is the "below" of another, one has no "from", one no "below"`,
      ),
    );
  }
  return faults;
}
