import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PublicQuestion, Response } from './question.ts';
import { blankResponse, readResponse } from './response.ts';
import { validate } from './validate.ts';

const base = { id: 'x.y', rev: 1, kind: 'check', stem: 'Which?', hints: 0 } as const;
const options = [
  { id: 'a', text: 'A' },
  { id: 'b', text: 'B' },
];
const single: PublicQuestion = { ...base, type: 'single', options };
const multi: PublicQuestion = { ...base, type: 'multi', options };
const numeric = (...units: string[]): PublicQuestion => ({ ...base, type: 'numeric', units });
const entered = (text: string, unit: string | null = null): Response => ({ type: 'numeric', text, unit });
const reason = (question: PublicQuestion, response: Response) => {
  const readiness = validate(question, response, '.');
  return readiness.isReady ? 'ready' : readiness.reason;
};

describe('validate', () => {
  it('calls an untouched question not ready, whatever its type', () => {
    expect(reason(single, blankResponse(single))).toBe('nothing-chosen');
    expect(reason(multi, blankResponse(multi))).toBe('nothing-chosen');
    expect(reason(numeric(), blankResponse(numeric()))).toBe('empty');
  });

  it('calls an option that the question does not have unknown, never wrong', () => {
    expect(reason(single, { type: 'single', option: 'gone' })).toBe('unknown-option');
    expect(reason(multi, { type: 'multi', options: ['a', 'gone'] })).toBe('unknown-option');
    expect(reason(multi, { type: 'single', option: 'a' })).toBe('unknown-option');
  });

  it('asks for a unit only where there are several to choose from', () => {
    expect(reason(numeric(), entered('5'))).toBe('ready');
    expect(reason(numeric('percent'), entered('5'))).toBe('ready');
    expect(reason(numeric('ms', 's'), entered('5'))).toBe('no-unit');
    expect(reason(numeric('ms', 's'), entered('5', 'km'))).toBe('no-unit');
    expect(reason(numeric('ms', 's'), entered('5', 's'))).toBe('ready');
  });

  it('takes a percent sign as the unit, and objects to it beside another unit', () => {
    expect(reason(numeric('percent'), entered('5 %'))).toBe('ready');
    expect(reason(numeric('percent', 's'), entered('5%'))).toBe('ready');
    expect(reason(numeric('percent', 's'), entered('5%', 's'))).toBe('other-unit');
    expect(reason(numeric('ms'), entered('5%'))).toBe('other-unit');
  });

  it('calls what is not a number not ready', () => {
    expect(reason(numeric(), entered('twelve'))).toBe('not-a-number');
  });
});

describe('readResponse', () => {
  it('makes nothing or a response of what it finds in storage, and never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const response = readResponse(stored);
        expect(response === null || ['single', 'multi', 'numeric'].includes(response.type)).toBe(true);
      }),
    );
    expect(readResponse({ type: 'multi', options: ['a', 'a'] })).toEqual({ type: 'multi', options: ['a'] });
    expect(readResponse({ type: 'single', option: 7 })).toBeNull();
    expect(readResponse({ type: 'numeric', text: '9'.repeat(201), unit: null })).toBeNull();
  });
});
