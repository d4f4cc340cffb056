import { describe, expect, it } from 'vitest';
import type { PublicQuestion } from './question.ts';
import { isSameResponse, isSettledBy, type PastAttempt, standing } from './tries.ts';

const question: PublicQuestion = {
  ...{ id: 'x.y', rev: 2, kind: 'check', stem: 'Which?', hints: 2, type: 'single' },
  options: [
    { id: 'a', text: 'A' },
    { id: 'b', text: 'B' },
  ],
};
const attempt = (option: string, more: Partial<PastAttempt> = {}): PastAttempt => ({
  ...{ rev: 2, cycle: 0, verdict: 'wrong', hints: 0, settled: false },
  response: { type: 'single', option },
  ...more,
});

describe('standing', () => {
  it('is a fresh start without attempts', () => {
    expect(standing(question, [])).toEqual({
      ...{ cycle: 0, wrong: 0, tried: [], last: null, settled: null, hints: 0, hasChanged: false },
    });
  });

  it('counts wrong tries and remembers what was tried', () => {
    const now = standing(question, [attempt('a', { hints: 1 })]);
    expect(now).toMatchObject({ wrong: 1, settled: null, hints: 1 });
    expect(now.tried).toEqual([{ type: 'single', option: 'a' }]);
  });

  it('is over when the answer was right, and when it was shown', () => {
    expect(standing(question, [attempt('b', { verdict: 'correct', settled: true })]).settled).toBe('right');
    expect(standing(question, [attempt('a'), attempt('a', { settled: true })]).settled).toBe('shown');
  });

  it('looks at the newest time through only', () => {
    const attempts = [attempt('a'), attempt('a', { settled: true }), attempt('a', { cycle: 1 })];
    expect(standing(question, attempts)).toMatchObject({ cycle: 1, wrong: 1, settled: null });
  });

  it('keeps answers to an older form of the question out, and says so', () => {
    expect(standing(question, [attempt('a', { rev: 1 })])).toMatchObject({ wrong: 0, hasChanged: true });
    expect(standing(question, [attempt('gone')])).toMatchObject({ wrong: 0, hasChanged: true });
    expect(standing(question, [attempt('gone'), attempt('a')])).toMatchObject({
      wrong: 1,
      hasChanged: false,
    });
  });
});

describe('isSettledBy', () => {
  it('shows the answer after two wrong tries, not before', () => {
    expect(isSettledBy('wrong', 0)).toBe(false);
    expect(isSettledBy('partial', 0)).toBe(false);
    expect(isSettledBy('wrong', 1)).toBe(true);
    expect(isSettledBy('correct', 0)).toBe(true);
  });
});

describe('isSameResponse', () => {
  it('compares sets as sets and numbers as they were typed', () => {
    expect(
      isSameResponse({ type: 'multi', options: ['a', 'b'] }, { type: 'multi', options: ['b', 'a'] }),
    ).toBe(true);
    expect(isSameResponse({ type: 'multi', options: ['a'] }, { type: 'multi', options: ['b', 'a'] })).toBe(
      false,
    );
    const five = { type: 'numeric', text: '5', unit: null } as const;
    expect(isSameResponse(five, { ...five, text: ' 5' })).toBe(true);
    expect(isSameResponse(five, { ...five, unit: 's' })).toBe(false);
  });
});
