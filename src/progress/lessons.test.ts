import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attemptsAt, firstTries } from './attempts.ts';
import type { Attempt, LogEvent, LogRecord } from './event.ts';
import { type LessonParts, lessonMarks } from './lessons.ts';

const lesson = {
  id: 'cluster',
  checks: ['c.one', 'c.two'],
  others: ['c.guess'],
  labs: ['copies'],
  revs: { 'c.two': 2 },
};
const attempt = (item: string, more: Partial<Attempt> = {}): Attempt => ({
  ...{ type: 'attempt', item, rev: 1, locale: 'en', cycle: 0, seed: 1, response: {} },
  ...{ verdict: 'wrong', score: 0, try: 1, hints: 0, settled: false },
  ...more,
});
const right = (item: string) => attempt(item, { verdict: 'correct', score: 1, settled: true });
const log = (...events: LogEvent[]): LogRecord[] =>
  events.map((event, place) => ({ ...event, v: 1, eid: `e${place}`, t: place }));

const lessonState = (one: LessonParts, records: LogRecord[]) => lessonMarks([one], records)[0]?.state;
const hasMissed = (one: LessonParts, records: LogRecord[]) => lessonMarks([one], records)[0]?.isMissed;

describe('the state of a lesson', () => {
  it('is untouched while only other lessons were touched', () => {
    expect(lessonState(lesson, log(right('other.one'), { type: 'read', lesson: 'other' }))).toBe('untouched');
  });

  it.each<[string, LogEvent]>([
    ['a guess', { type: 'guess', item: 'c.guess', rev: 1, locale: 'en', response: {} }],
    ['a prediction', { type: 'predict', lab: 'copies', choice: null }],
    ['a wrong answer', attempt('c.one')],
    ['reading to the end', { type: 'read', lesson: 'cluster' }],
  ])('is started by %s', (_what, event) => {
    expect(lessonState(lesson, log(event))).toBe('started');
  });

  it('is done when every question of the check was right once or its answer was seen', () => {
    expect(lessonState(lesson, log(right('c.one'), attempt('c.two')))).toBe('started');
    expect(lessonState(lesson, log(right('c.one'), attempt('c.two', { settled: true })))).toBe('done');
  });

  it('stays done when a question is answered again and wrong', () => {
    expect(lessonState(lesson, log(right('c.one'), right('c.two'), attempt('c.one', { cycle: 1 })))).toBe(
      'done',
    );
  });

  it('without a check is done at the end of the page', () => {
    const bare = { ...lesson, checks: [] };
    expect(lessonState(bare, log(right('c.guess')))).toBe('started');
    expect(lessonState(bare, log({ type: 'read', lesson: 'cluster' }))).toBe('done');
  });

  it('does not depend on the order or the repetition of records', () => {
    const records = log(attempt('c.one'), right('c.one'), attempt('c.two'), right('c.two'), attempt('c.two'));
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
        expect(lessonState(lesson, [...shuffled, ...records])).toBe('done');
        expect(firstTries(shuffled)).toEqual(firstTries(records));
      }),
    );
  });
});

describe('lessonMarks', () => {
  it('tells lessons apart, in the order given', () => {
    const other = { id: 'other', checks: ['o.one'], others: [], labs: [], revs: {} };
    const untouched = { id: 'third', checks: [], others: [], labs: ['lab'], revs: {} };
    const records = log(right('o.one'), attempt('c.one'));
    expect(lessonMarks([lesson, untouched, other], records)).toEqual([
      { state: 'started', isMissed: true },
      { state: 'untouched', isMissed: false },
      { state: 'done', isMissed: false },
    ]);
  });
});

describe('firstTries', () => {
  it('takes the first attempt ever, whatever came later', () => {
    const first = firstTries(log(attempt('c.one'), right('c.one'), right('c.two')));
    expect([...first].map(([item, { verdict }]) => [item, verdict])).toEqual([
      ['c.one', 'wrong'],
      ['c.two', 'correct'],
    ]);
  });
});

describe('attemptsAt', () => {
  it('leaves out guesses and other questions', () => {
    const guess: LogEvent = { type: 'guess', item: 'c.one', rev: 1, locale: 'en', response: {} };
    expect(attemptsAt('c.one', log(guess, attempt('c.two'), right('c.one')))).toHaveLength(1);
  });
});

describe('a lesson has something to review', () => {
  it('while the latest first try at one of its questions was not right, as the question is today', () => {
    expect(hasMissed(lesson, log(right('c.one'), attempt('other.one')))).toBe(false);
    expect(hasMissed(lesson, log(attempt('c.one'), right('c.one')))).toBe(true);
    expect(hasMissed(lesson, log(attempt('c.one'), { ...right('c.one'), cycle: 1 }))).toBe(false);
    expect(hasMissed(lesson, log(attempt('c.two')))).toBe(false);
    expect(hasMissed(lesson, log(attempt('c.two', { rev: 2 })))).toBe(true);
  });
});
