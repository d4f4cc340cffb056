import { describe, expect, it } from 'vitest';
import { checkContent } from '../check.ts';
import type { Files } from '../places.ts';
import { broken, known, withFile } from './fixture.ts';

// The fixture has words for one lab only.
const check = (files: Files) => checkContent(files, { ...known, labs: ['copies'] });

describe('a test of a part', () => {
  const TEST = 'content/en/test-1.quiz.yml';

  it.each([
    [
      'a passage without its lesson',
      TEST,
      'source: copies#why',
      'source: why',
      'content/en/test-1.quiz.yml:7: question test-1.one: there is no heading "why"; allowed are copies#why.',
    ],
    [
      'a question of a lesson',
      TEST,
      'kind: quiz',
      'kind: check',
      'content/en/test-1.quiz.yml:4: question test-1.one: found kind check, a test has only kind quiz.',
    ],
    [
      'a translation that differs',
      'content/zh-Hans/test-1.quiz.yml',
      'id: b',
      'id: z',
      'content/zh-Hans/test-1.quiz.yml:5: question test-1.one: ',
    ],
    [
      'a question for tests in a lesson',
      'content/en/copies.quiz.yml',
      'kind: section',
      'kind: quiz',
      'content/en/copies.quiz.yml:4: question copies.one: kind quiz is for test-<part>.quiz.yml.',
    ],
  ])('with %s is named in one sentence', (_what, file, was, becomes, sentence) => {
    expect(check(broken(file, was, becomes)).filter((fault) => fault.startsWith(sentence))).toHaveLength(1);
  });

  it('needs the file of the first language', () => {
    expect(check(withFile(TEST, null))).toContain(
      'content/zh-Hans/test-1.quiz.yml: content/en/test-1.quiz.yml is missing; a translation has words only.',
    );
  });
});

describe('the claims', () => {
  const CLAIMS = 'content/en/claims.yml';

  it.each([
    [
      'an unknown claim',
      'K2:',
      'Q2:',
      'content/en/claims.yml:2: there is no claim "Q2"; allowed are K1 and K2.',
    ],
    [
      'a claim too few',
      'K2: { short: None is needed. }',
      '',
      'content/en/claims.yml: the claim "K2" has no words.',
    ],
    [
      'an unknown verdict',
      'K2: {',
      'K2: { verdict: [maybe],',
      'content/en/claims.yml:2: "K2.verdict.0" is "maybe"; expected holds, conditional, simplified, contested, wrong or contradicted.',
    ],
  ])('with %s are named in one sentence', (_what, was, becomes, sentence) => {
    expect(check(broken(CLAIMS, was, becomes))).toContain(sentence);
  });

  it('have words in the first language', () => {
    expect(check(withFile(CLAIMS, null))).toContain(
      'content/en/claims.yml: the claims have no words; expected this file.',
    );
  });
});

describe('the contradictions', () => {
  const ENGLISH = 'content/en/contradictions.yml';
  const CHINESE = 'content/zh-Hans/contradictions.yml';

  it.each([
    [
      'a claim that nobody made',
      ENGLISH,
      'K2]',
      'Q2]',
      `${ENGLISH}:1: there is no claim "Q2"; allowed are K1 and K2.`,
    ],
    [
      'a single claim',
      ENGLISH,
      '[K1, K2]',
      '[K1]',
      `${ENGLISH}:1: "odd.between" is ["K1"]; expected at least two claims.`,
    ],
    [
      'another id in a translation',
      CHINESE,
      'odd:',
      'even:',
      `${CHINESE}:1: the original has no entry "even".`,
    ],
  ])('with %s are named in one sentence', (_what, file, was, becomes, sentence) => {
    expect(check(broken(file, was, becomes))).toContain(sentence);
  });

  it('with words that a translation lacks are named', () => {
    expect(check(broken(CHINESE, 'holds: 前一句。', ''))).toHaveLength(1);
  });
});
