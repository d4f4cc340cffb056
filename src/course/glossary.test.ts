import { describe, expect, it } from 'vitest';
import { files } from './files.ts';
import { glossaryOf, termOf } from './glossary.ts';
import { lessonIds } from './lessons.ts';
import type { Files } from './places.ts';

const chapter = (order: number, body: string) => `---
title: T
short: T
lede: L
part: 1
order: ${order}
claims: []
remember: [One., Two.]
sources: []
---
${body}
`;

const course: Files = new Map([
  [
    'content/en/glossary.yml',
    `zebra: { term: zebra, says: Striped. }
node: { term: node, also: [nodes], says: A member. }
cap: { term: CAP theorem, says: Two of three., at: late }
`,
  ],
  [
    'content/zh-Hans/glossary.yml',
    'node: { term: 节点, says: 成员。 }\ncap: { term: CAP 定理, says: 二选一。 }\n',
  ],
  [
    'content/en/late.mdx',
    chapter(2, '## Again {#again}\n\n<Term>node</Term> and <Term id="zebra">stripes</Term>'),
  ],
  ['content/en/early.mdx', chapter(1, 'Before.\n\n## Here {#here}\n\n<Term>nodes</Term>')],
]);

describe('the glossary', () => {
  it('leads to the lesson and heading where a term is first marked, by id, name or another form', () => {
    const at = Object.fromEntries(glossaryOf(course, 'en').map((entry) => [entry.id, entry.at]));
    expect(at).toEqual({ node: 'early#here', zebra: 'late#again', cap: 'late' });
  });

  it('is sorted as readers of the language sort, and falls back to the default one', () => {
    expect(glossaryOf(course, 'en').map(({ term }) => term)).toEqual(['CAP theorem', 'node', 'zebra']);
    const chinese = glossaryOf(course, 'zh-Hans');
    expect(chinese.map(({ writtenIn }) => writtenIn).sort()).toEqual(['en', 'zh-Hans', 'zh-Hans']);
    const terms = glossaryOf(files, 'zh-Hans').map(({ term }) => term);
    // Pinyin: bèiyā, chāoshí, fùběn, jíqún, zhuàngtài.
    const some = ['背压', '超时', '副本', '集群', '状态'];
    expect(terms.filter((term) => some.includes(term))).toEqual(some);
  });

  it('knows a term by what a chapter calls it', () => {
    expect(termOf(course, 'en', 'Nodes')?.id).toBe('node');
    expect(termOf(course, 'zh-Hans', '节点（node）')?.id).toBe('node');
    expect(termOf(course, 'zh-Hans', '斑马')).toBeUndefined();
  });

  it('of this course has every term that its lessons mark, in both languages', () => {
    const marked = [...files].flatMap(([path, text]) => {
      const tag = path.startsWith('content/zh-Hans/') ? 'zh-Hans' : 'en';
      const terms = path.endsWith('.mdx') ? text.matchAll(/<Term(?: id="([^"]*)")?>([^<]+)<\/Term>/g) : [];
      return Array.from(terms, ([, id, name = '']) => ({
        path,
        name: id ?? name,
        tag: tag as 'en' | 'zh-Hans',
      }));
    });
    expect(
      marked.filter(({ name, tag }) => !termOf(files, tag, name)).map(({ path, name }) => `${path}: ${name}`),
    ).toEqual([]);
    expect(lessonIds(files).length).toBeGreaterThan(0);
  });
});
