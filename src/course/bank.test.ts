// The question bank as it is in content/, in every language.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type LocaleTag, locales } from '../i18n/locales.ts';
import { lintClaims } from '../quiz/lint-claims.ts';
import { lintItems } from '../quiz/lint-items.ts';
import { lintTells } from '../quiz/lint-tells.ts';
import type { Item } from '../quiz/question.ts';
import { claims } from './claims.ts';
import { lessonIds, lessonsOf } from './lessons.ts';
import { outline } from './outline.ts';
import { questionsOf, testIds } from './questions.ts';

const content = new URL('../../content/', import.meta.url);
const files = new Map(
  readdirSync(content, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(mdx|yml)$/.test(name))
    .map((name) => [`content/${name.replaceAll('\\', '/')}`, readFileSync(new URL(name, content), 'utf8')]),
);
const lessons = lessonIds(files);
const tests = testIds(files);
const bank = (tag: LocaleTag) => [...lessons, ...tests].flatMap((set) => questionsOf(files, tag, set).items);

describe.each(locales)('the question bank in $tag', ({ tag, pace }) => {
  it.each(lessons)('has no gaps in the lesson %s', (lesson) => {
    const { items } = questionsOf(files, tag, lesson);
    expect(items.length).toBeGreaterThanOrEqual(8);
    expect(lintItems(items, pace.unit)).toEqual([]);
  });

  it('has no gaps in the tests of the parts', () => {
    expect(tests.flatMap((test) => lintItems(questionsOf(files, tag, test).items, pace.unit))).toEqual([]);
  });

  it('gives each question an id of its own', () => {
    const ids = bank(tag).map(({ id }) => id);
    expect(ids.filter((id, place) => ids.indexOf(id) < place)).toEqual([]);
  });

  it('asks every question that the course was planned with, Q1 to Q72', () => {
    const asked = new Set(bank(tag).map((item) => item.bank));
    expect(Array.from({ length: 72 }, (_, at) => `Q${at + 1}`).filter((it) => !asked.has(it))).toEqual([]);
  });

  it('has no tells', () => {
    expect(lintTells(bank(tag), pace.unit)).toEqual([]);
  });

  it('differs from the other languages in words only', () => {
    const bones = (items: ReturnType<typeof bank>) =>
      items.map((item) =>
        JSON.stringify(withoutTyped(item), (key, value) => (WORDS.has(key) ? undefined : value)),
      );
    expect(bones(bank(tag))).toEqual(bones(bank(locales[0].tag)));
  });
});

describe('the claims of the course', () => {
  const sets = [
    ...lessonsOf(files, locales[0].tag).map(({ id, claims: carries }) => ({ id, carries })),
    ...tests.map((id) => ({ id, carries: [] })),
  ].map((set) => ({ ...set, items: questionsOf(files, locales[0].tag, set.id).items }));

  it('are each asked at least twice, once outside of their own lesson', () => {
    expect(lintClaims(sets, claims)).toEqual([]);
  });

  it('are carried by all lessons of the outline, and by no other', () => {
    expect(new Set(lessons)).toEqual(new Set(outline));
  });
});

const WORDS = new Set(['stem', 'text', 'feedback', 'hints', 'otherwise', 'points']);
/** What is typed into a blank is words. */
const withoutTyped = (item: Item): Item =>
  item.type === 'cloze'
    ? { ...item, blanks: item.blanks.map((blank) => (blank.choices ? blank : { ...blank, accept: [] })) }
    : item;
