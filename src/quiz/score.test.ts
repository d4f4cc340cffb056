import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Response, Rubric } from './question.ts';
import { readResponse } from './response.ts';
import { score } from './score.ts';
import { shuffle } from './shuffle.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const subset = fc.subarray(ids);
const multi = fc.record({ correct: fc.subarray(ids, { minLength: 1 }), chosen: subset });
const ofSet = (correct: readonly string[], options: readonly string[]) =>
  score({ type: 'multi', correct }, { type: 'multi', options }, '.');

const numeric: Rubric = {
  type: 'numeric',
  answers: [
    { value: 90.44, abs: 0.05, unit: 'percent', correct: true },
    { value: 90, rel: 0.01, unit: 'percent', correct: false },
    { value: 0.2, unit: 'second', correct: true },
  ],
};
const ofNumber = (text: string, unit: string | null) => score(numeric, { type: 'numeric', text, unit }, '.');

const rubric = fc.oneof(
  fc.record({ type: fc.constant('single' as const), correct: fc.constantFrom(...ids) }),
  fc.record({ type: fc.constant('multi' as const), correct: fc.subarray(ids, { minLength: 1 }) }),
  fc.constant(numeric),
);
const response: fc.Arbitrary<Response> = fc.oneof(
  fc.record({ type: fc.constant('single' as const), option: fc.option(fc.constantFrom(...ids)) }),
  fc.record({ type: fc.constant('multi' as const), options: subset }),
  fc.record({
    type: fc.constant('numeric' as const),
    text: fc.oneof(fc.string({ maxLength: 200 }), fc.double().map(String)),
    unit: fc.option(fc.constantFrom('percent', 'second')),
  }),
);

describe('score', () => {
  it('gives a single choice all or nothing, and the chosen option its feedback', () => {
    const key: Rubric = { type: 'single', correct: 'b' };
    expect(score(key, { type: 'single', option: 'b' }, '.')).toEqual({
      verdict: 'correct',
      score: 1,
      feedback: 'b',
    });
    expect(score(key, { type: 'single', option: 'a' }, '.')).toEqual({
      verdict: 'wrong',
      score: 0,
      feedback: 'a',
    });
  });

  it('counts what is found and what should not be chosen in a multiple response', () => {
    expect(ofSet(['a', 'b', 'c'], ['a', 'b', 'f'])).toEqual({
      verdict: 'partial',
      score: 1 / 3,
      feedback: null,
      found: { right: 2, all: 3, extra: 1 },
    });
    expect(ofSet(['a'], ['a', 'b'])).toMatchObject({ verdict: 'wrong', score: 0 });
    expect(ofSet(['a', 'b'], ['b', 'a'])).toMatchObject({ verdict: 'correct', score: 1 });
  });

  it('lets the first number that matches decide, with its tolerance and unit', () => {
    expect(ofNumber('90.4', 'percent')).toEqual({ verdict: 'correct', score: 1, feedback: '0' });
    expect(ofNumber('90.49', 'percent')).toMatchObject({ verdict: 'correct' });
    expect(ofNumber('90.5', 'percent')).toMatchObject({ verdict: 'wrong', feedback: '1' });
    expect(ofNumber('0.2', 'second')).toMatchObject({ verdict: 'correct', feedback: '2' });
    expect(ofNumber('0.2', 'percent')).toEqual({ verdict: 'wrong', score: 0, feedback: null });
    expect(ofNumber('90.44%', null)).toMatchObject({ verdict: 'correct' });
  });

  it('forgives binary fractions at the edge of a tolerance', () => {
    const key: Rubric = { type: 'numeric', answers: [{ value: 0.2, abs: 0.1, correct: true }] };
    expect(score(key, { type: 'numeric', text: '0.3', unit: null }, '.').verdict).toBe('correct');
    expect(score(key, { type: 'numeric', text: '0.3001', unit: null }, '.').verdict).toBe('wrong');
  });

  it('takes 95 % as 0.95 where no unit is asked', () => {
    const key: Rubric = { type: 'numeric', answers: [{ value: 0.95, correct: true }] };
    expect(score(key, { type: 'numeric', text: '95%', unit: null }, '.').verdict).toBe('correct');
    expect(score(key, { type: 'numeric', text: '95', unit: null }, '.').verdict).toBe('wrong');
  });

  it('stays between 0 and 1, and is 1 exactly for the verdict correct, whatever is entered', () => {
    fc.assert(
      fc.property(rubric, response, (key, entered) => {
        const { verdict, score: points } = score(key, entered, '.');
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(1);
        expect(points === 1).toBe(verdict === 'correct');
        expect(points === 0).toBe(verdict === 'wrong');
      }),
    );
  });

  it('never falls when a right option is added, never rises when a wrong one is', () => {
    fc.assert(
      fc.property(multi, fc.constantFrom(...ids), ({ correct, chosen }, added) => {
        fc.pre(!chosen.includes(added));
        const [before, after] = [ofSet(correct, chosen).score, ofSet(correct, [...chosen, added]).score];
        return correct.includes(added) ? after >= before : after <= before;
      }),
    );
  });

  it('does not depend on the order in which options are shown or chosen', () => {
    fc.assert(
      fc.property(multi, fc.integer(), ({ correct, chosen }, seed) => {
        const order = shuffle(
          ids.map((id) => ({ id })),
          seed,
        ).map(({ id }) => id);
        const shown = order.filter((id) => chosen.includes(id));
        const key = order.filter((id) => correct.includes(id));
        expect(ofSet(key, shown)).toEqual(ofSet(correct, chosen));
      }),
    );
  });

  it('is the same for a response that was stored and read again', () => {
    fc.assert(
      fc.property(rubric, response, (key, entered) => {
        const restored = readResponse(JSON.parse(JSON.stringify(entered)));
        expect(restored && score(key, restored, '.')).toEqual(score(key, entered, '.'));
      }),
    );
  });
});
