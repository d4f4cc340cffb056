import { describe, expect, it } from 'vitest';
import { everyEnglish, everyTwin } from './every-type.ts';
import { explained } from './explained.ts';
import { questionTypes } from './question.ts';
import { readQuiz } from './read-quiz.ts';
import { answerKey, publicQuestion } from './shapes.ts';
import { seedOf } from './shuffle.ts';

/** A file's question, as loose as YAML is. */
type Loose = Record<string, unknown> & Record<'options' | 'rows' | 'blanks' | 'choices', Loose[]>;
const changed = (file: unknown[], type: string, change: (item: Loose) => void) => {
  const items = file as Loose[]; // broken on purpose
  const item = items.find(({ id }) => id === `l.${type}`);
  if (item) change(item);
  return items;
};
const said = (english: unknown, twin: unknown) =>
  readQuiz(english, twin).faults.map(({ file, path, message }) => `${file} ${path.join('.')}: ${message}`);
const broken = (type: string, change: (item: Loose) => void) =>
  said(changed(everyEnglish(), type, change), null);
const brokenTwin = (type: string, change: (item: Loose) => void) =>
  said(everyEnglish(), changed(everyTwin(), type, change));

describe('a question of each type', () => {
  const english = readQuiz(everyEnglish(), null);
  const chinese = readQuiz(everyEnglish(), everyTwin());

  it('can be read in both languages', () => {
    expect([...english.faults, ...chinese.faults]).toEqual([]);
    expect(english.items.map(({ type }) => type)).toEqual([...questionTypes]);
  });

  it('has the same key in both languages, but for typed words', () => {
    const keys = (quiz: typeof english) =>
      JSON.stringify(quiz.items.map((item) => answerKey(item).rubric)).replace(
        /故障转移|故障切换/g,
        (word) => (word === '故障转移' ? 'failover' : 'fail-over'),
      );
    expect(keys(chinese)).toBe(keys(english));
  });

  it.each(english.items.map((item) => [item.type, item] as const))(
    '%s shows nothing of its key',
    (_, item) => {
      const seen = JSON.stringify(publicQuestion(item));
      for (const secret of ['correct', 'misconception', 'feedback', 'Because', 'Look at', 'accept', 'answer'])
        expect(seen).not.toContain(secret);
      for (const { feedback } of explained(item))
        expect(Object.values(answerKey(item).teaching.feedback)).toContain(feedback);
    },
  );

  it('lists what is to be ordered in another order than the right one, the same in both languages', () => {
    const order = english.items.find(({ type }) => type === 'order');
    const seen = order && publicQuestion(order);
    if (seen?.type !== 'order' || order?.type !== 'order') throw new Error('no order');
    const ids = seen.options.map(({ id }) => id);
    expect(ids).not.toEqual(order.options.map(({ id }) => id));
    expect([...ids].sort()).toEqual(['first', 'last', 'second', 'third']);
    expect(seen.solved).toBe(seedOf('first', 'second', 'third', 'last'));
    const twin = chinese.items.find(({ type }) => type === 'order');
    const other = twin && publicQuestion(twin);
    expect(other?.type === 'order' && other.options.map(({ id }) => id)).toEqual(ids);
  });
});

describe('what is wrong with a question', () => {
  it.each<[string, string[], string]>([
    [
      'too few steps',
      broken('order', ({ options }) => options.splice(2)),
      'english 3.options: found 2 steps, allowed are 3 to 6',
    ],
    [
      'a step without feedback',
      broken('order', ({ options }) => delete options[1]?.['feedback']),
      'english 3.options.1.feedback: a step needs the key "feedback"',
    ],
    [
      'a row with an answer that is no choice',
      broken('match', ({ rows }) => Object.assign(rows[0] ?? {}, { answer: 'w' })),
      'english 4.rows.0.answer: there is no choice "w", allowed are x, y, z',
    ],
    [
      'two rows of a matching with the same choice',
      broken('match', ({ rows }) => Object.assign(rows[1] ?? {}, { answer: 'x' })),
      'english 4.rows.1.answer: the choice "x" belongs to an earlier row; rows that share a choice are of type categorise',
    ],
    [
      'a hole without a blank, and a blank without a hole',
      broken('cloze', (item) => (item['text'] = 'The {whom} does the {what}.')).slice(0, 1),
      'english 6.text: there is no blank "whom", allowed are who, what',
    ],
    [
      'a blank without a hole',
      broken('cloze', (item) => (item['text'] = 'The {who} does it.')),
      'english 6.text: expected {what} once in the text, the place of the blank "what"',
    ],
    [
      'a blank with choices and accepted texts',
      broken('cloze', ({ blanks }) => Object.assign(blanks[0] ?? {}, { accept: ['x'] })),
      'english 6.blanks.0: blank "who" needs either "choices" with "answer", or "accept" with the texts that are right',
    ],
    [
      'a passage with two errors',
      broken('spot', ({ options }) =>
        Object.assign(options[0] ?? {}, { correct: true, misconception: undefined }),
      ),
      'english 8.options: found 2 options with "correct: true", expected exactly one option',
    ],
    [
      'expectations with a gap',
      broken('predict', ({ options }) => Object.assign(options[1] ?? {}, { from: 6 })),
      'english 9.options: expected options that share out all values of lost: each "from" is the "below" of another, one has no "from", one no "below"',
    ],
    [
      'an expectation without bounds',
      broken('predict', ({ options }) => delete options[0]?.['below']).slice(0, 1),
      'english 9.options.0: option "few" needs "from", "below" or both: for which values of lost it is true',
    ],
    [
      'bounds where the lab itself judges',
      broken('predict', (item) => (item['watch'] = 'outcome')).slice(0, 1),
      'english 9.options.0: option "few" needs no "from" and "below", since the lab itself says what a run shows',
    ],
    [
      'a task that is a check',
      broken('build', (item) => (item['kind'] = 'check')),
      'english 10.kind: a question of type build is of kind section, since it needs its lab near by',
    ],
    [
      'a guess of a type that is no guess',
      broken('recall', (item) => Object.assign(item, { kind: 'pre', answeredIn: 'here' })),
      'english 11.kind: a guess is single, multi or numeric, this one is of type recall',
    ],
    [
      'words of another type in the twin',
      brokenTwin('order', (item) => Object.assign(item, { points: ['a'] })),
      'twin 3.points: a question of type order has no "points"; its words are options',
    ],
    [
      'another order of rows in the twin',
      brokenTwin('match', ({ rows }) => rows.reverse()),
      'twin 4.rows.0.id: found the row "c", the original has "a" here',
    ],
    [
      'a twin without choices',
      brokenTwin('categorise', (item) => Reflect.deleteProperty(item, 'choices')),
      'twin 5.choices: found no choice, the original has "x" here',
    ],
    [
      'a hole that the twin lacks',
      brokenTwin('cloze', (item) => (item['text'] = '由{who}来做。')),
      'twin 6.text: expected {what} once in the text, the place of the blank "what"',
    ],
    [
      'no accepted texts in the twin',
      brokenTwin('cloze', ({ blanks }) => delete blanks[1]?.['accept']),
      'twin 6.blanks.1: the accepted texts of blank "what" stand in one language only',
    ],
    [
      'a point that the twin lacks',
      brokenTwin('recall', (item) => (item['points'] = ['说到这个。'])),
      'twin 11.points: found 1 points, the original has 2',
    ],
    [
      'no feedback in the twin',
      brokenTwin('build', (item) => delete item['feedback']),
      'twin 10: the key "feedback" stands in one language only',
    ],
  ])('is said of %s', (_what, found, fault) => {
    expect(found).toEqual([fault]);
  });
});
