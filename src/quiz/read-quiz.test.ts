import { describe, expect, it } from 'vitest';
import { readQuiz } from './read-quiz.ts';
import { answerKey, publicQuestion } from './shapes.ts';

// Shapes that are changed in a test are built anew each time.
const english = () => [
  {
    ...{
      id: 'l.single',
      rev: 1,
      type: 'single',
      kind: 'section',
      claims: ['K1'],
      level: 'apply',
      source: 'here',
    },
    ...{ stem: 'Which one?', hints: ['Look.'] },
    options: [
      { id: 'a', text: 'First', correct: true, feedback: 'Because of a.' },
      { id: 'b', text: 'Second', misconception: 'M01', feedback: 'Because of b.' },
      { id: 'none', text: 'None of the others', misconception: 'M02', feedback: 'Because.', fixed: true },
    ],
  },
  {
    ...{
      id: 'l.number',
      rev: 2,
      type: 'numeric',
      kind: 'check',
      claims: ['K1'],
      level: 'apply',
      source: 'here',
    },
    ...{ stem: 'How much?', units: ['percent'], otherwise: 'Think again.' },
    answers: [
      { value: 90.44, abs: 0.05, unit: 'percent', correct: true, feedback: 'Right.' },
      { value: 99, unit: 'percent', misconception: 'M19', feedback: 'All must be up.' },
    ],
  },
  {
    ...{ id: 'l.guess', rev: 1, type: 'multi', kind: 'pre', claims: ['K1'], level: 'apply', source: 'here' },
    ...{ stem: 'Guess?', answeredIn: 'here' },
    options: ['a', 'b', 'c'].map((id) => ({ id, text: id, correct: id === 'a' })),
  },
];
const twin = () => [
  {
    ...{ id: 'l.single', stem: '哪一个？', hints: ['看看。'] },
    options: ['a', 'b', 'none'].map((id) => ({ id, text: `选项 ${id}`, feedback: `因为 ${id}。` })),
  },
  {
    ...{ id: 'l.number', stem: '多少？', answers: [{ feedback: '对。' }, { feedback: '都要好。' }] },
    otherwise: '再想想。',
  },
  { id: 'l.guess', stem: '猜？', options: ['a', 'b', 'c'].map((id) => ({ id, text: id })) },
];
/** The value with one change made to it. */
const changed = <T>(value: T, change: (value: T) => void): T => {
  change(value);
  return value;
};
const faults = (file: unknown, words: unknown | null = null) =>
  readQuiz(file, words).faults.map(
    ({ file: where, path, message }) => `${where} ${path.join('.')}: ${message}`,
  );
type Loose = Record<string, unknown> & {
  options: Record<string, unknown>[];
  answers: Record<string, unknown>[];
};
const broken = (at: number, change: (item: Loose) => void) =>
  faults(changed(english(), (items) => change(items[at] as unknown as Loose)));
const brokenTwin = (change: (items: Loose[]) => void) =>
  faults(
    english(),
    changed(twin(), (items) => change(items as unknown as Loose[])),
  );

describe('readQuiz', () => {
  it('reads every kind of question', () => {
    const { items, faults: none } = readQuiz(english(), null);
    expect(none).toEqual([]);
    expect(items.map(({ id, stem }) => [id, stem])).toEqual([
      ['l.single', 'Which one?'],
      ['l.number', 'How much?'],
      ['l.guess', 'Guess?'],
    ]);
  });

  it('takes keys from the original and words from the twin', () => {
    const [single, number] = readQuiz(english(), twin()).items;
    expect(single).toMatchObject({ stem: '哪一个？', hints: ['看看。'], claims: ['K1'] });
    expect(single?.type === 'single' && single.options[0]).toEqual({
      ...{ id: 'a', text: '选项 a', feedback: '因为 a。', correct: true },
    });
    expect(number).toMatchObject({
      otherwise: '再想想。',
      answers: [{ value: 90.44, feedback: '对。' }, {}],
    });
  });

  it.each<[string, string[], string]>([
    ['a file that is no list', faults({}), 'english : found Object, expected a list of questions'],
    [
      'an unknown type',
      broken(0, (item) => (item['type'] = 'guess')),
      'english 0.type: found "guess", expected a question of type single, multi, numeric, order, match, categorise, cloze, hotspot, spot, predict, build, recall',
    ],
    [
      'an unknown key',
      broken(0, (item) => (item['levle'] = 'apply')),
      'english 0.levle: "levle" is not a key of a single choice: allowed are id, rev, kind, claims, bank, level, source, answeredIn, stem, hints, confidence, type, options',
    ],
    [
      'a missing key',
      broken(0, (item) => delete item['stem']),
      'english 0.stem: a single choice needs the key "stem"',
    ],
    [
      'an unknown value',
      broken(0, (item) => (item['level'] = 'know')),
      'english 0.level: found "know", allowed are recall, understand, apply, infer',
    ],
    [
      'an id that is no id',
      broken(0, (item) => (item['id'] = 'L Single')),
      'english 0.id: found "L Single", expected an id of at most 64 characters from a-z, 0-9, “.” and “-”',
    ],
    [
      'an id twice',
      broken(1, (item) => (item['id'] = 'l.single')),
      'english 1.id: the id "l.single" is taken by an earlier question',
    ],
    [
      'an option without feedback',
      broken(0, ({ options }) => delete options[1]?.['feedback']),
      'english 0.options.1: option "b" needs the key "feedback"',
    ],
    [
      'an option id twice',
      broken(0, ({ options }) => Object.assign(options[1] ?? {}, { id: 'a' })),
      'english 0.options.1.id: the id "a" is taken by an earlier option',
    ],
    [
      'two right options in a single choice',
      broken(
        0,
        ({ options }) => options[1] && Object.assign(options[1], { correct: true, misconception: undefined }),
      ),
      'english 0.options: found 2 options with "correct: true", expected exactly one option',
    ],
    [
      'too few options',
      broken(0, ({ options }) => options.splice(2)),
      'english 0.options: found 2 options, allowed are 3 to 4',
    ],
    [
      'a guess that nothing answers',
      broken(2, (item) => delete item['answeredIn']),
      'english 2: a question of kind pre needs the key "answeredIn": the heading under which it is answered',
    ],
    [
      'a number without a unit where one is asked',
      broken(1, ({ answers }) => delete answers[0]?.['unit']),
      'english 1.answers.0: found the unit none, expected one of its units: percent',
    ],
    [
      'a number without a right answer',
      broken(1, ({ answers }) => delete answers[0]?.['correct']),
      'english 1.answers: found no answer with "correct: true", expected at least one',
    ],
    [
      'a number that is text',
      broken(1, ({ answers }) => Object.assign(answers[0] ?? {}, { value: '90' })),
      'english 1.answers.0.value: found "90", expected a number',
    ],
    [
      'no words for other numbers',
      broken(1, (item) => delete item['otherwise']),
      'english 1: a numeric question needs the key "otherwise": feedback for any other number',
    ],
    [
      'four hints',
      broken(0, (item) => (item['hints'] = ['a', 'b', 'c', 'd'])),
      'english 0.hints: at most 3 hints',
    ],
    [
      'another question in the twin',
      brokenTwin((items) => Object.assign(items[1] ?? {}, { id: 'l.other' })),
      'twin 1.id: found the question "l.other", the original has "l.number" here',
    ],
    [
      'a question that the twin lacks',
      brokenTwin((items) => items.pop()),
      'twin : found no question, the original has "l.guess" here',
    ],
    [
      'another order of options in the twin',
      brokenTwin(([item]) => item?.options.reverse()),
      'twin 0.options.0.id: found the option "none", the original has "a" here',
    ],
    [
      'an option of the twin without feedback',
      brokenTwin(([item]) => delete item?.options[0]?.['feedback']),
      'twin 0.options.0: the feedback of option "a" stands in one language only',
    ],
    [
      'a key in the twin',
      brokenTwin(([item]) => Object.assign(item ?? {}, { rev: 1 })),
      'twin 0.rev: "rev" is not a key of a translated question: allowed are id, stem, hints, options, answers, otherwise, choices, rows, text, blanks, points, feedback',
    ],
    [
      'another number of hints',
      brokenTwin(([item]) => Object.assign(item ?? {}, { hints: [] })),
      'twin 0.hints: found 0 hints, the original has 1',
    ],
    [
      'another number of answers',
      brokenTwin((items) => items[1]?.answers.pop()),
      'twin 1.answers: found 1 answers, the original has 2',
    ],
  ])('says what is wrong with %s', (_what, found, fault) => {
    expect(found).toEqual([fault]);
  });

  it('gives no items of a faulty file', () => {
    expect(readQuiz([], [{ id: 'x' }]).items).toEqual([]);
  });
});

describe('the public part of a question', () => {
  const { items } = readQuiz(english(), null);

  it.each(items.map((item) => [item.id, item] as const))('of %s tells nothing of its key', (_id, item) => {
    const seen = JSON.stringify(publicQuestion(item));
    for (const secret of [
      'correct',
      'misconception',
      'feedback',
      'Because',
      'Look.',
      '90.44',
      'Think again',
      'Right.',
    ]) {
      expect(seen).not.toContain(secret);
    }
  });

  it('keeps what is needed to draw it, and the key the rest', () => {
    const [single, number] = items;
    expect(single && publicQuestion(single)).toMatchObject({
      hints: 1,
      options: [{}, {}, { id: 'none', fixed: true }],
    });
    expect(number && publicQuestion(number)).toMatchObject({ hints: 0, units: ['percent'] });
    expect(single && answerKey(single)).toMatchObject({
      rev: 1,
      rubric: { type: 'single', correct: 'a' },
      teaching: { hints: ['Look.'] },
    });
    expect(number && answerKey(number)).toEqual({
      rev: 2,
      rubric: {
        type: 'numeric',
        answers: [
          { value: 90.44, abs: 0.05, unit: 'percent', correct: true },
          { value: 99, unit: 'percent', correct: false },
        ],
      },
      teaching: { hints: [], feedback: { 0: 'Right.', 1: 'All must be up.' }, otherwise: 'Think again.' },
    });
  });
});
