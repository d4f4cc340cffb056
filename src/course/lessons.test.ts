import { describe, expect, it } from 'vitest';
import { files } from './files.ts';
import { readContent } from './gate.ts';
import { lessonIds, lessonsOf, neighbours, partsOf } from './lessons.ts';
import type { Files } from './places.ts';
import { endCheckOf, hasQuestions, workOf } from './questions.ts';

const chapter = (title: string, place: string, sources = '') => `---
title: ${title}
short: ${title}
lede: Why.
${place}
remember: [One., Two.]
sources: [${sources}]
---

Some words.
`;
const english = (title: string, part: number, order: number) =>
  chapter(
    title,
    `part: ${part}\norder: ${order}\nclaims: []`,
    '{ id: book, text: A book, url: "https://example.org/", says: So. }',
  );

const course: Files = new Map([
  ['content/en/last.mdx', english('Last', 2, 1)],
  ['content/en/second.mdx', english('Second', 1, 2)],
  ['content/en/first.mdx', english('First', 1, 1)],
  ['content/en/first.quiz.yml', '[]'],
  ['content/zh-Hans/first.mdx', chapter('第一', '', '{ id: book, text: 一本书, says: 如此。 }')],
]);

describe('lessons', () => {
  it('come in the order of part and place, whatever their files are called', () => {
    expect(lessonsOf(course, 'en').map(({ id }) => id)).toEqual(['first', 'second', 'last']);
  });

  it('have the words of the reader’s language and the keys of the original', () => {
    const [first] = lessonsOf(course, 'zh-Hans');
    expect(first).toMatchObject({
      title: '第一',
      part: 1,
      writtenIn: 'zh-Hans',
      file: 'content/zh-Hans/first.mdx',
      sources: [{ id: 'book', text: '一本书', url: 'https://example.org/', says: '如此。' }],
    });
  });

  it('have answers to show where they have questions', () => {
    expect(['first', 'second'].filter((id) => hasQuestions(course, id))).toEqual([]);
    expect(lessonIds(files).filter((id) => !hasQuestions(files, id))).toEqual([]);
  });

  it('take as long in every language for their labs and questions, of which all are counted', () => {
    const work = (tag: 'en' | 'zh-Hans') =>
      lessonsOf(files, tag).map((lesson) => ({ id: lesson.id, ...workOf(files, lesson) }));
    const others = new Map(work('zh-Hans').map((one) => [one.id, one]));
    for (const { id, labs, questions, time } of work('en')) {
      const placed = files.get(`content/en/${id}.mdx`)?.match(/<Question /g) ?? [];
      expect(questions, id).toBe(placed.length + endCheckOf(files, 'en', id).length);
      expect(time.all, id).toBeGreaterThan(time.reading + 3);
      expect(others.get(id), id).toMatchObject({ labs, questions });
    }
  });

  it('fall back to the original where a translation is missing, and say so', () => {
    const [, second] = lessonsOf(course, 'zh-Hans');
    expect(second).toMatchObject({ title: 'Second', writtenIn: 'en', file: 'content/en/second.mdx' });
  });

  it('stand in their parts', () => {
    const parts = partsOf(lessonsOf(course, 'en')).map(({ part, lessons }) => [
      part,
      lessons.map(({ id }) => id),
    ]);
    expect(parts).toEqual([
      [1, ['first', 'second']],
      [2, ['last']],
    ]);
  });

  it('know what comes before and after, across parts', () => {
    const lessons = lessonsOf(course, 'en');
    expect(neighbours(lessons, 'first')).toEqual({ next: lessons[1] });
    expect(neighbours(lessons, 'second')).toEqual({ previous: lessons[0], next: lessons[2] });
    expect(neighbours(lessons, 'last')).toEqual({ previous: lessons[1] });
    expect(neighbours(lessons, 'unknown')).toEqual({});
  });
});

describe('the course as it is', () => {
  it('is read by the build from the same files as by the check', () => {
    expect([...files.keys()].sort()).toEqual([...readContent(process.cwd()).keys()].sort());
    expect(lessonIds(files).length).toBeGreaterThan(0);
  });

  it('gives every lesson a place of its own', () => {
    const places = lessonsOf(files, 'en').map(({ part, order }) => `${part}.${order}`);
    expect(new Set(places).size).toBe(places.length);
  });
});
