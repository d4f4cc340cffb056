import { describe, expect, it } from 'vitest';
import { checkContent } from '../check.ts';
import { broken, known } from './fixture.ts';

const EN = 'content/en/copies.mdx';
const check = (files: Parameters<typeof checkContent>[0]) =>
  checkContent(files, { ...known, labs: ['copies'] });

describe('the glossary', () => {
  const GLOSSARY = 'content/en/glossary.yml';
  const TERMS = 'content/zh-Hans/glossary.yml';

  it.each([
    [
      'a key that is none',
      GLOSSARY,
      'term: spare,',
      'term: spare, colour: red,',
      `${GLOSSARY}:2: "colour" is not a key of a term; allowed are term, also, says, at.`,
    ],
    [
      'a place without a lesson',
      GLOSSARY,
      'at: copies#why',
      'at: spares',
      `${GLOSSARY}:2: "spares" leads to no lesson; allowed are copies.`,
    ],
    [
      'a place without a heading',
      GLOSSARY,
      'at: copies#why',
      'at: copies#how',
      `${GLOSSARY}:2: "copies#how" leads to no heading; allowed are why.`,
    ],
    [
      'a term that only the translation has',
      TERMS,
      'spare: {',
      'spair: {',
      `${TERMS}:2: the original has no entry "spair".`,
    ],
    [
      'a term in a chapter that it lacks',
      EN,
      '<Term>copies</Term>',
      '<Term id="copies">copies</Term>',
      `${EN}:15: <Term> has id="copies"; there is no such term, allowed are copy and spare.`,
    ],
  ])('with %s is named in one sentence', (_what, file, was, becomes, sentence) => {
    expect(check(broken(file, was, becomes))).toContain(sentence);
  });
});
