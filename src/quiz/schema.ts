// The form of content/<lang>/<lesson>.quiz.yml. The default language's file holds keys, options and words;
// its twins hold words only, under the same ids in the same order.
import * as v from 'valibot';
import { MOST_HINTS, MULTI_OPTIONS, PARTS, SINGLE_OPTIONS } from './policy.ts';
import { questionTypes } from './question.ts';

/** A closed object whose faults say what is allowed. */
function closed<const E extends v.ObjectEntries>(what: string, entries: E) {
  return v.strictObject(entries, ({ expected, received }) => {
    const keys = Object.keys(entries);
    if (expected === 'never') return `${received} is not a key of ${what}: allowed are ${keys.join(', ')}`;
    if (received === 'undefined') return `${what} needs the key ${expected}`;
    return `found ${received} where ${what} should be, with ${keys.join(', ')}`;
  });
}
const one = <const T extends readonly (string | number)[]>(allowed: T) =>
  v.picklist(allowed, ({ received }) => `found ${received}, allowed are ${allowed.join(', ')}`);
const pattern = (form: RegExp, says: string) => {
  const message = ({ received }: { received: string }) => `found ${received}, expected ${says}`;
  return v.pipe(v.string(message), v.regex(form, message));
};

const words = v.pipe(
  v.string(({ received }) => `found ${received}, expected a sentence`),
  v.trim(),
  v.nonEmpty('found nothing, expected a sentence'),
);
const id = pattern(/^[a-z0-9.-]{1,64}$/, 'an id of at most 64 characters from a-z, 0-9, “.” and “-”');
const heading = pattern(/^[a-z0-9-]{1,64}$/, 'the id of a heading');
/** A test belongs to no lesson, so its questions name that too. */
const passage = pattern(/^([a-z0-9-]{1,64}#)?[a-z0-9-]{1,64}$/, 'the id of a heading, such as spare');
const misconception = pattern(/^M\d{2}$/, 'the id of a misconception, such as M02');
const amount = v.pipe(
  v.number(({ received }) => `found ${received}, expected a number`),
  v.finite('expected a finite number'),
);
const tolerance = v.pipe(amount, v.minValue(0, 'a tolerance is not below 0'));
const hints = v.pipe(v.array(words), v.maxLength(MOST_HINTS, `at most ${MOST_HINTS} hints`));
const list = <const T extends v.GenericSchema>(
  option: T,
  { least, most }: { least: number; most: number },
  what = 'options',
) => {
  const message = ({ received }: { received: string }) =>
    `found ${received} ${what}, allowed are ${least} to ${most}`;
  return v.pipe(v.array(option), v.minLength(least, message), v.maxLength(most, message));
};

const base = {
  id,
  rev: v.pipe(amount, v.integer('expected a whole number'), v.minValue(1, 'the first revision is 1')),
  kind: one(['pre', 'section', 'check', 'quiz']),
  claims: v.array(pattern(/^[A-Z]\d$/, 'the id of a claim, such as K2')),
  bank: v.optional(pattern(/^Q\d{1,2}$/, 'a stem of the question bank, such as Q9')),
  level: one(['recall', 'understand', 'apply', 'infer']),
  source: passage,
  answeredIn: v.optional(heading),
  stem: words,
  hints: v.optional(hints, []),
  confidence: v.optional(v.boolean('confidence is true or false')),
};
const option = closed('an option', {
  id,
  text: words,
  correct: v.optional(v.boolean('correct is true or false'), false),
  misconception: v.optional(misconception),
  feedback: v.optional(words),
  fixed: v.optional(v.boolean('fixed is true or false')),
});
const answer = closed('an answer', {
  value: amount,
  abs: v.optional(tolerance),
  rel: v.optional(tolerance),
  unit: v.optional(id),
  correct: v.optional(v.boolean('correct is true or false'), false),
  misconception: v.optional(misconception),
  feedback: v.optional(words),
});

const explaining = { misconception: v.optional(misconception), feedback: words };
const choice = closed('a choice', { id, text: words });
const step = closed('a step', { id, text: words, ...explaining });
const row = closed('a row', { id, text: words, answer: id, ...explaining });
const blank = closed('a blank', {
  id,
  choices: v.optional(list(choice, PARTS.choices, 'choices')),
  answer: v.optional(id),
  accept: v.optional(list(words, PARTS.accepted, 'accepted texts')),
  ...explaining,
});
const expectation = closed('an expectation', {
  id,
  text: words,
  from: v.optional(amount),
  below: v.optional(amount),
  ...explaining,
});
const setting = v.union([amount, words, v.boolean()], 'expected a number, a text, true or false');

const pairs = { choices: list(choice, PARTS.choices, 'choices'), rows: list(row, PARTS.rows, 'rows') };
const labNames = { lab: id };

const englishItem = v.variant(
  'type',
  [
    closed('a single choice', { ...base, type: v.literal('single'), options: list(option, SINGLE_OPTIONS) }),
    closed('a multiple response', {
      ...base,
      type: v.literal('multi'),
      options: list(option, MULTI_OPTIONS),
    }),
    closed('a numeric question', {
      ...base,
      type: v.literal('numeric'),
      units: v.optional(v.array(id), []),
      answers: v.pipe(v.array(answer), v.minLength(1, 'a numeric question needs at least one answer')),
      otherwise: v.optional(words),
    }),
    closed('an ordering', { ...base, type: v.literal('order'), options: list(step, PARTS.steps, 'steps') }),
    closed('a matching', { ...base, type: v.literal('match'), ...pairs }),
    closed('a sorting', { ...base, type: v.literal('categorise'), ...pairs }),
    closed('a text with blanks', {
      ...base,
      type: v.literal('cloze'),
      text: words,
      blanks: list(blank, PARTS.blanks, 'blanks'),
    }),
    closed('a choice on a drawing', {
      ...base,
      type: v.literal('hotspot'),
      drawing: id,
      options: list(option, PARTS.regions),
    }),
    closed('a passage with an error', {
      ...base,
      type: v.literal('spot'),
      options: list(option, PARTS.passages, 'parts'),
    }),
    closed('a prediction', {
      ...base,
      type: v.literal('predict'),
      ...labNames,
      watch: pattern(/^[a-zA-Z0-9]{1,64}$/, 'a metric of the lab, “outcome” or “observation”'),
      settings: v.optional(v.record(v.string(), setting), {}),
      options: list(expectation, PARTS.expectations),
    }),
    closed('a task in a lab', {
      ...base,
      type: v.literal('build'),
      ...labNames,
      challenge: id,
      feedback: words,
    }),
    closed('an answer from memory', {
      ...base,
      type: v.literal('recall'),
      points: list(words, PARTS.points, 'points'),
      feedback: words,
    }),
  ],
  ({ received }) => `found ${received}, expected a question of type ${questionTypes.join(', ')}`,
);

const translated = { feedback: v.optional(words) };
const twinItem = closed('a translated question', {
  id,
  stem: words,
  hints: v.optional(hints, []),
  options: v.optional(v.array(closed('a translated option', { id, text: words, ...translated }))),
  answers: v.optional(v.array(closed('a translated answer', { feedback: words }))),
  otherwise: v.optional(words),
  choices: v.optional(v.array(choice)),
  rows: v.optional(v.array(closed('a translated row', { id, text: words, ...translated }))),
  text: v.optional(words),
  blanks: v.optional(
    v.array(
      closed('a translated blank', {
        id,
        choices: v.optional(v.array(choice)),
        accept: v.optional(list(words, PARTS.accepted, 'accepted texts')),
        ...translated,
      }),
    ),
  ),
  points: v.optional(v.array(words)),
  feedback: v.optional(words),
});

const file = <const T extends v.GenericSchema>(item: T) =>
  v.array(item, ({ received }) => `found ${received}, expected a list of questions`);

/** The default language's file. */
export const englishQuiz = file(englishItem);
/** A translation: words only. */
export const twinQuiz = file(twinItem);

export type EnglishItem = v.InferOutput<typeof englishItem>;
export type TwinItem = v.InferOutput<typeof twinItem>;
