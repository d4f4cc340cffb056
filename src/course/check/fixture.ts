import type { Files } from '../places.ts';
import type { Known } from './known.ts';

/** A course of one lesson in two languages without a fault: tests of the check break one thing at a time. */
const content: Readonly<Record<string, string>> = {
  'content/en/copies.mdx': `---
title: Copies
short: Copies
lede: The same work twice.
part: 1
order: 1
claims: [K1]
remember:
  - First.
  - Second.
sources:
  - { id: one, text: A book, url: "https://example.org/", says: It says so. }
---

Words about <Term>copies</Term>, and [more](#why).

## Why {#why}

<Lab id="copies" />

<Question id="copies.one" />

<Refutation misconception="M02">
But **no**.
</Refutation>

<Check />
`,
  'content/zh-Hans/copies.mdx': `---
title: 副本
short: 副本
lede: 同样的活干两遍。
remember:
  - 第一。
  - 第二。
sources:
  - { id: one, text: 一本书, says: 它这么说。 }
---

关于<Term>副本</Term>的话，[还有](#why)。

## 为什么 {#why}

<Lab id="copies" />

<Question id="copies.one" />

<Refutation misconception="M02">
可是**不对**。
</Refutation>

<Check />
`,
  'content/en/copies.quiz.yml': `- id: copies.one
  rev: 1
  type: single
  kind: section
  claims: [K1]
  level: recall
  source: why
  stem: Which one?
  options:
    - { id: a, text: This, correct: true, feedback: Yes. }
    - { id: b, text: That, misconception: M02, feedback: No. }
    - { id: c, text: Neither, misconception: M03, feedback: Also no. }
`,
  'content/zh-Hans/copies.quiz.yml': `- id: copies.one
  stem: 哪一个？
  options:
    - { id: a, text: 这个, feedback: 对。 }
    - { id: b, text: 那个, feedback: 不对。 }
    - { id: c, text: 都不是, feedback: 也不对。 }
`,
  'content/en/labs/copies.yml': `title: Copies
task: Copy it.
summary: { play: One., controls: Two., hint: Three. }
controls: { servers: { label: Servers } }
readouts: { found: { label: Found } }
prediction: { prompt: What?, choices: { few: Few, all: All } }
observation: { prompt: What?, choices: { few: Few, all: All }, feedback: { few: So it is., all: So it is not. } }
explanation: { few: Few., all: All. }
challenges: { one: { goal: Do it., idea: Like this. } }
leavesOut: [ The rest. ]
`,
  'content/zh-Hans/labs/copies.yml': `title: 副本
task: 复制。
summary: { play: 一。, controls: 二。, hint: 三。 }
controls: { servers: { label: 服务器 } }
readouts: { found: { label: 找到 } }
prediction: { prompt: 怎样？, choices: { few: 少, all: 全 } }
observation: { prompt: 怎样？, choices: { few: 少, all: 全 }, feedback: { few: 是。, all: 不是。 } }
explanation: { few: 少。, all: 全。 }
challenges: { one: { goal: 做到。, idea: 这样。 } }
leavesOut: [ 其余。 ]
`,
  'content/en/glossary.yml':
    'copy: { term: copy, also: [copies], says: One of two. }\nspare: { term: spare, says: One more., at: copies#why }\n',
  'content/zh-Hans/glossary.yml':
    'copy: { term: 副本, says: 两个之一。 }\nspare: { term: 备用, says: 再多一个。 }\n',
  'content/en/claims.yml': 'K1: { short: The same. }\nK2: { short: None is needed. }\n',
  'content/zh-Hans/claims.yml': 'K1: { short: 一样。 }\nK2: { short: 都缺得。 }\n',
  'content/en/contradictions.yml': 'odd: { between: [K1, K2], conflict: Not both., holds: The first. }\n',
  'content/zh-Hans/contradictions.yml': 'odd: { conflict: 不能都对。, holds: 前一句。 }\n',
  'content/en/test-1.quiz.yml': `- id: test-1.one
  rev: 1
  type: single
  kind: quiz
  claims: [K2]
  level: apply
  source: copies#why
  stem: Which one now?
  options:
    - { id: a, text: This, correct: true, feedback: Yes. }
    - { id: b, text: That, misconception: M02, feedback: No. }
    - { id: c, text: Neither, misconception: M03, feedback: Also no. }
`,
  'content/zh-Hans/test-1.quiz.yml': `- id: test-1.one
  stem: 现在是哪一个？
  options:
    - { id: a, text: 这个, feedback: 对。 }
    - { id: b, text: 那个, feedback: 不对。 }
    - { id: c, text: 都不是, feedback: 也不对。 }
`,
  'content/en/drawings.yml': 'two: { finding: Two machines., caption: Two. }\n',
  'content/zh-Hans/drawings.yml': 'two: { finding: 两台。, caption: 两台。 }\n',
};

export const known: Known = {
  languages: ['en', 'zh-Hans'],
  tags: {
    Lab: { attributes: { id: 'lab' }, wraps: false },
    Question: { attributes: { id: 'question' }, wraps: false },
    Check: { attributes: {}, wraps: false },
    Drawing: { attributes: { system: 'drawing' }, wraps: false },
    Refutation: { attributes: { misconception: 'misconception' }, wraps: true },
    Term: { attributes: { 'id?': 'term' }, wraps: true },
    Fact: { attributes: { lab: 'lab', name: 'word', 'digits?': 'integer' }, wraps: false },
  },
  labs: ['copies', 'dispatcher'],
  drawings: ['two'],
  claims: ['K1', 'K2'],
  misconceptions: ['M02', 'M03'],
};

/** The fixture's files, with `was` replaced by `becomes` in one of them. */
export function broken(file: string, was: string, becomes: string): Files {
  const text = content[file];
  if (!text?.includes(was)) throw new Error(`The fixture's ${file} has no "${was}".`);
  return new Map(Object.entries({ ...content, [file]: text.replace(was, becomes) }));
}

/** The fixture's files with one more, or with one taken away (`null`). */
export function withFile(file: string, text: string | null): Files {
  const files = new Map(Object.entries(content));
  if (text === null) files.delete(file);
  else files.set(file, text);
  return files;
}
