import { describe, expect, it } from 'vitest';
import { files } from '../course/files.ts';
import { lessonsOf } from '../course/lessons.ts';
import { questionsOf } from '../course/questions.ts';
import { locales } from '../i18n/locales.ts';
import { plainText } from './plain-text.ts';
import { vocabulary } from './vocabulary.ts';

/** Every sentence of feedback in a question of whatever form. */
function feedbackIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'feedback' && typeof inner === 'string' && inner !== '' ? [inner] : feedbackIn(inner),
  );
}

const where = { files, site: new URL('https://example.org/'), base: '/course/' };

describe.each(locales)('a lesson in $tag as plain Markdown', ({ tag }) => {
  it('holds no tag, no comment and no link that only the site understands', async () => {
    for (const lesson of lessonsOf(files, tag)) {
      const text = await plainText({ ...where, lesson });
      const prose = text.replace(/^```[\s\S]*?^```/gm, '');
      for (const name of Object.keys(vocabulary)) expect(prose, lesson.id).not.toContain(`<${name}`);
      expect(prose, lesson.id).not.toMatch(/\{[/#]|<\/|NaN|undefined/);
      for (const [, to = ''] of prose.matchAll(/\]\(([^)]*)\)/g)) expect(to).toMatch(/^https:\/\//);
    }
  });

  it('asks its questions and keeps the answers to itself', async () => {
    for (const lesson of lessonsOf(files, tag)) {
      const text = await plainText({ ...where, lesson });
      for (const item of questionsOf(files, tag, lesson.id).items) {
        expect(text, item.id).toContain(item.stem.trim().split('\n')[0]);
        for (const feedback of feedbackIn(item)) expect(text, item.id).not.toContain(feedback.trim());
      }
    }
  });
});

it('numbers stand in the sentence as the page has them', async () => {
  const [lesson] = lessonsOf(files, 'en').filter(({ id }) => id === 'cluster');
  const text = lesson ? await plainText({ ...where, lesson }) : '';
  expect(text).toMatch(/the balancer noticed after [\d.]+\ss, and \d+ requests were lost/);
  expect(text).toContain('[Cloud Native Glossary](https://glossary.cncf.io/cluster/)');
});
