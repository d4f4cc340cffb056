// The rules of every type, held to what must be true of all.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyEnglish, everyTwin } from './every-type.ts';
import frozen from './frozen-responses.json' with { type: 'json' };
import { isMeant, type Run, shownBy } from './predict.ts';
import type { Item, QuestionType, Response, Rubric } from './question.ts';
import { questionTypes } from './question.ts';
import { readQuiz } from './read-quiz.ts';
import { blankResponse, readResponse } from './response.ts';
import { score } from './score.ts';
import { answerKey, publicQuestion } from './shapes.ts';
import { seedOf, shuffle, unsolved } from './shuffle.ts';
import { isSameResponse } from './tries.ts';
import { emptyPlaces, validate } from './validate.ts';

const english = readQuiz(everyEnglish(), null).items;
const chinese = readQuiz(everyEnglish(), everyTwin()).items;
function ofType(items: readonly Item[], type: QuestionType): Item {
  const found = items.find((item) => item.type === type);
  if (!found) throw new Error(`no item of type ${type}`);
  return found;
}
const keyOf = (type: QuestionType) => answerKey(ofType(english, type)).rubric;
const askedOf = (type: QuestionType) => publicQuestion(ofType(english, type));
const points = (rubric: Rubric, response: Response) => score(rubric, response, '.').score;

const steps = ['first', 'second', 'third', 'last'];
const permutation = fc.shuffledSubarray(steps, { minLength: steps.length, maxLength: steps.length });
const filled = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x', 'y', 'z', ''));
const response: fc.Arbitrary<Response> = fc.oneof(
  fc.record({
    type: fc.constantFrom('single' as const, 'spot' as const, 'hotspot' as const),
    option: fc.option(fc.constantFrom('a', 'b', 'balancer', 'gone')),
  }),
  fc.record({ type: fc.constant('multi' as const), options: fc.subarray(['a', 'b', 'c']) }),
  fc.record({ type: fc.constant('order' as const), order: fc.oneof(permutation, fc.constant([])) }),
  fc.record({ type: fc.constantFrom('match' as const, 'categorise' as const), filled }),
  fc.record({
    type: fc.constant('cloze' as const),
    filled: fc.dictionary(fc.constantFrom('who', 'what'), fc.oneof(fc.string(), fc.constant('Failover'))),
  }),
  fc.record({ type: fc.constant('build' as const), met: fc.boolean() }),
  fc.record({
    type: fc.constant('recall' as const),
    text: fc.string({ maxLength: 100 }),
    remembered: fc.option(fc.boolean()),
  }),
  fc.record({
    type: fc.constant('predict' as const),
    option: fc.option(fc.constantFrom('few', 'many')),
    seen: fc.option(fc.constantFrom('few', 'many')),
  }),
);

describe('the score of every type', () => {
  it('stays between 0 and 1, is 1 exactly for correct and 0 exactly for wrong', () => {
    fc.assert(
      fc.property(fc.constantFrom(...english), response, (item, entered) => {
        const { verdict, score: share } = score(answerKey(item).rubric, entered, '.');
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(share === 1).toBe(verdict === 'correct');
        expect(share === 0).toBe(verdict === 'wrong');
      }),
    );
  });

  it('is kept when the response is stored and read again, and the response is the same answer', () => {
    fc.assert(
      fc.property(response, (entered) => {
        const restored = readResponse(JSON.parse(JSON.stringify(entered)));
        expect(restored && isSameResponse(restored, entered)).toBe(true);
        const key = keyOf(entered.type);
        expect(restored && score(key, restored, '.')).toEqual(score(key, entered, '.'));
      }),
    );
  });

  it('does not depend on the language, nor on the order of rows in the file', () => {
    fc.assert(
      fc.property(response, fc.integer(), (entered, seed) => {
        fc.pre(entered.type !== 'cloze');
        const twin = answerKey(ofType(chinese, entered.type)).rubric;
        expect(score(twin, entered, '.')).toEqual(score(keyOf(entered.type), entered, '.'));
        if ('places' in twin) {
          const mixed = { ...twin, places: shuffle(twin.places, seed) };
          expect(points(mixed, entered)).toBe(points(twin, entered));
        }
      }),
    );
  });
});

describe('the score of an order', () => {
  const order = (...ids: string[]): Response => ({ type: 'order', order: ids });

  it('counts the steps that stand in order among themselves, and only the exact order is correct', () => {
    const judge = (...ids: string[]) => score(keyOf('order'), order(...ids), '.');
    expect(judge('first', 'second', 'third', 'last')).toMatchObject({ verdict: 'correct', score: 1 });
    expect(judge('second', 'third', 'last', 'first')).toEqual({
      ...{ verdict: 'partial', score: 0.75, feedback: 'first', found: { right: 3, all: 4, extra: 0 } },
    });
    expect(judge('last', 'third', 'second', 'first')).toMatchObject({ verdict: 'wrong', score: 0 });
  });

  it('never falls when two neighbours that stand the wrong way round change places', () => {
    fc.assert(
      fc.property(permutation, fc.nat(steps.length - 2), (ids, at) => {
        const [one = '', other = ''] = ids.slice(at, at + 2);
        fc.pre(steps.indexOf(one) > steps.indexOf(other));
        const mended = ids.with(at, other).with(at + 1, one);
        expect(points(keyOf('order'), order(...mended))).toBeGreaterThanOrEqual(
          points(keyOf('order'), order(...ids)),
        );
      }),
    );
  });
});

describe('the score of rows and blanks', () => {
  it('never falls when a right answer takes the place of another, and names the first that is not right', () => {
    fc.assert(
      fc.property(filled, fc.constantFrom('a', 'b', 'c'), (given, place) => {
        const key = keyOf('match');
        const right = 'places' in key ? (key.places.find(({ id }) => id === place)?.accept[0] ?? '') : '';
        const better: Response = { type: 'match', filled: { ...given, [place]: right } };
        expect(points(key, better)).toBeGreaterThanOrEqual(points(key, { type: 'match', filled: given }));
      }),
    );
    expect(score(keyOf('match'), { type: 'match', filled: { a: 'x', b: 'x', c: 'x' } }, '.')).toEqual({
      ...{ verdict: 'partial', score: 1 / 3, feedback: 'b', found: { right: 1, all: 3, extra: 0 } },
    });
  });

  it('takes typed words in any width and case, and each language its own', () => {
    const typed = (what: string): Response => ({ type: 'cloze', filled: { who: 'y', what } });
    for (const text of ['failover', ' FAILOVER ', 'ｆａｉｌ-ｏｖｅｒ'])
      expect(points(keyOf('cloze'), typed(text))).toBe(1);
    expect(points(keyOf('cloze'), typed('retry'))).toBe(0.5);
    expect(points(answerKey(ofType(chinese, 'cloze')).rubric, typed('故障切换'))).toBe(1);
  });
});

describe('validate', () => {
  const reason = (type: QuestionType, entered: Response) => {
    const readiness = validate(askedOf(type), entered, '.');
    return readiness.isReady ? 'ready' : readiness.reason;
  };

  it('calls an untouched question of any type not ready', () => {
    const untouched = Object.fromEntries(
      questionTypes.map((type) => [type, reason(type, blankResponse({ type }))]),
    );
    expect(untouched).toEqual({
      ...{ single: 'nothing-chosen', multi: 'nothing-chosen', numeric: 'empty', order: 'not-moved' },
      ...{ match: 'not-filled', categorise: 'not-filled', cloze: 'not-filled', hotspot: 'nothing-chosen' },
      ...{ spot: 'nothing-chosen', predict: 'nothing-chosen', build: 'not-met', recall: 'not-said' },
    });
  });

  it('wants every place filled, and says which are not', () => {
    const some: Response = { type: 'cloze', filled: { who: 'x', what: '  ' } };
    expect(reason('cloze', some)).toBe('not-filled');
    expect(emptyPlaces(askedOf('cloze'), some)).toEqual(['what']);
    expect(reason('cloze', { type: 'cloze', filled: { who: 'x', what: '？' } })).toBe('ready');
  });

  it('calls what the question does not have unknown, never wrong', () => {
    expect(reason('match', { type: 'match', filled: { a: 'w', b: 'x', c: 'y' } })).toBe('unknown-option');
    expect(reason('match', { type: 'match', filled: { d: 'x' } })).toBe('unknown-option');
    expect(reason('order', { type: 'order', order: ['first', 'second', 'third'] })).toBe('unknown-option');
    expect(reason('hotspot', { type: 'hotspot', option: 'gone' })).toBe('unknown-option');
    expect(reason('spot', { type: 'single', option: 'a' })).toBe('unknown-option');
  });
});

describe('unsolved', () => {
  it('never starts with the solved order, is the same for a seed, and keeps every member', () => {
    const members = steps.slice(0, 3).map((id) => ({ id }));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), permutation, (seed, right) => {
        const solved = right.filter((id) => id !== 'last');
        const order = unsolved(members, seed, seedOf(...solved)).map(({ id }) => id);
        expect(order).not.toEqual(solved);
        expect([...order].sort()).toEqual(['first', 'second', 'third']);
        expect(unsolved(members, seed, seedOf(...solved)).map(({ id }) => id)).toEqual(order);
      }),
    );
  });
});

describe('a prediction', () => {
  const question = askedOf('predict');
  if (question.type !== 'predict') throw new Error('no prediction');
  const run: Run = {
    ...{ lab: 'pull-the-plug', settings: { servers: 3, rate: 18 }, metrics: { lost: 5 } },
    ...{ outcome: 'many', seen: 'few', met: [] },
  };

  it('is answered by the run it is about, and by no other', () => {
    expect(isMeant(question, run)).toBe(true);
    expect(isMeant(question, { ...run, lab: 'copies' })).toBe(false);
    expect(isMeant(question, { ...run, settings: { servers: 4 } })).toBe(false);
  });

  it('came true by bounds of a metric, or by what the lab makes of the run', () => {
    const shown = (lost: number) => shownBy(question, { ...run, metrics: { lost } });
    expect([0, 4.9, 5, 19, 20, 1e9].map(shown)).toEqual(['few', 'few', 'some', 'some', 'many', 'many']);
    expect(shown(Number.NaN)).toBeNull();
    expect(shownBy({ ...question, watch: 'outcome' }, run)).toBe('many');
    expect(shownBy({ ...question, watch: 'observation' }, run)).toBe('few');
    expect(shownBy({ ...question, watch: 'gone' }, run)).toBeNull();
  });
});

describe('responses that readers have stored', () => {
  it.each(frozen.map((stored) => [JSON.stringify(stored), stored] as const))(
    '%s can be read',
    (_, stored) => {
      expect(readResponse(stored)).toEqual(stored);
    },
  );

  it('are of every type', () => {
    expect(new Set(frozen.map(({ type }) => type))).toEqual(new Set(questionTypes));
  });

  it('are refused when they are no answers, whatever stands there', () => {
    fc.assert(
      fc.property(fc.constantFrom(...questionTypes), fc.object(), (type, thing) => {
        const read = readResponse({ ...thing, type });
        expect(read === null || read.type === type).toBe(true);
      }),
    );
    expect(readResponse({ type: 'order', order: ['a', 'a'] })).toBeNull();
    expect(readResponse({ type: 'match', filled: ['a'] })).toBeNull();
    expect(readResponse({ type: 'cloze', filled: { a: 7 } })).toBeNull();
    expect(readResponse({ type: 'recall', text: 'x'.repeat(1001), remembered: null })).toBeNull();
  });
});
