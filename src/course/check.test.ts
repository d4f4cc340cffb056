import { describe, expect, it } from 'vitest';
import { broken, known, withFile } from './check/fixture.ts';
import { checkContent } from './check.ts';

const EN = 'content/en/copies.mdx';
const ZH = 'content/zh-Hans/copies.mdx';
const QUIZ = 'content/en/copies.quiz.yml';
const TWIN = 'content/zh-Hans/copies.quiz.yml';
const only = { ...known, labs: ['copies'] };
const check = (files: Parameters<typeof checkContent>[0]) => checkContent(files, only);
const TAGS = 'Lab, Question, Check, Drawing, Refutation, Term and Fact';

describe('a chapter', () => {
  it('passes when nothing is wrong', () => {
    expect(check(broken(EN, 'Words', 'Words'))).toEqual([]);
  });

  it.each([
    [
      'an unknown tag',
      '<Check />',
      '<Quiz />',
      `${EN}:27: <Quiz> is not a tag of the course; allowed are ${TAGS}.`,
    ],
    [
      'HTML',
      '<Check />',
      '<div>x</div>',
      `${EN}:27: <div> is HTML; a chapter has only Markdown and the tags ${TAGS}.`,
    ],
    [
      'a script',
      '<Check />',
      '<script>let x</script>',
      `${EN}:27: <script> is HTML; a chapter has only Markdown and the tags ${TAGS}.`,
    ],
    [
      'an import',
      '<Check />',
      "import Lab from './Lab'\n\n<Check />",
      `${EN}:27: found "import Lab from './Lab'"; a chapter imports and exports nothing, its tags are known already.`,
    ],
    [
      'an expression',
      '<Check />',
      '{1 + 1}\n\n<Check />',
      `${EN}:27: found "{1 + 1}"; a chapter has no expressions, numbers come from <Fact>.`,
    ],
    [
      'an unknown lab',
      '<Lab id="copies" />',
      '<Lab id="copy" />',
      `${EN}:19: <Lab> has id="copy"; there is no such lab, allowed are copies.`,
    ],
    [
      'an unknown attribute',
      '<Lab id="copies" />',
      '<Lab id="copies" name="x" />',
      `${EN}:19: <Lab> has no attribute "name"; allowed are id.`,
    ],
    [
      'an attribute on a tag that has none',
      '<Check />',
      '<Check id="x" />',
      `${EN}:27: <Check> has no attribute "id"; it has none.`,
    ],
    ['a missing attribute', '<Lab id="copies" />', '<Lab />', `${EN}:19: <Lab> lacks the attribute "id".`],
    [
      'a bad number',
      '<Lab id="copies" />',
      '<Lab id="copies" />\n\n<Fact lab="copies" name="x" digits="two" />',
      `${EN}:21: <Fact> has digits="two"; expected a whole number such as {2}.`,
    ],
    [
      'an unknown drawing',
      '<Lab id="copies" />',
      '<Lab id="copies" />\n\n<Drawing system="six" />',
      `${EN}:21: <Drawing> has system="six"; there is no such drawing, allowed are two.`,
    ],
    [
      'a spread',
      '<Check />',
      '<Check {...x} />',
      `${EN}:27: <Check> has a spread attribute; write each attribute by itself.`,
    ],
    [
      'an unknown misconception',
      'misconception="M02"',
      'misconception="M99"',
      `${EN}:23: <Refutation> has misconception="M99"; there is no such misconception, allowed are M02 and M03.`,
    ],
    [
      'a tag without its words',
      '<Term>copies</Term>',
      '<Term />',
      `${EN}:15: <Term> is empty; write words between <Term> and </Term>.`,
    ],
    [
      'words in a tag that has none',
      '<Check />',
      '<Check>x</Check>',
      `${EN}:27: <Check> has words inside; write <Check … /> on its own.`,
    ],
    [
      'a second title',
      '## Why',
      '# Why',
      `${EN}:17: found a heading with one #; the title stands in the front matter, sections begin with ##.`,
    ],
    [
      'a heading id used twice',
      '<Check />',
      '## Again {#why}\n\n<Check />',
      `${EN}:27: the heading id "why" is taken by an earlier heading.`,
    ],
    [
      'a tag that is not closed',
      '</Refutation>',
      '',
      `${EN}:23: this is not MDX: Expected a closing tag for \`<Refutation>\` (23:1).`,
    ],
    [
      'a link to no lesson',
      '(#why)',
      '(copys#why)',
      `${EN}:15: the link "copys#why" leads to no lesson; allowed are copies.`,
    ],
    [
      'a link to no heading',
      '(#why)',
      '(#how)',
      `${EN}:15: the link "#how" leads to no heading; allowed are why.`,
    ],
  ])('with %s is named in one sentence', (_what, was, becomes, sentence) => {
    expect(check(broken(EN, was, becomes))).toEqual([sentence]);
  });

  it('may hold comments for authors', () => {
    expect(check(broken(EN, '<Check />', '{/* to do */}\n\n<Check />'))).toEqual([]);
  });
});

describe('front matter', () => {
  const allowed = 'title, short, lede, remember, part, order, claims, mark, sources';
  it.each([
    [
      'an unknown key',
      'order: 1',
      'order: 1\ncolour: red',
      `${EN}:7: "colour" is not a key of the front matter; allowed are ${allowed}.`,
    ],
    ['a missing key', 'lede: The same work twice.\n', '', `${EN}:2: the front matter lacks the key "lede".`],
    ['a part that is none', 'part: 1', 'part: 9', `${EN}:5: "part" is 9; allowed are 0, 1, 2, 3, 4.`],
    [
      'an order that is no number',
      'order: 1',
      'order: first',
      `${EN}:6: "order" is "first"; expected a whole number from 1.`,
    ],
    [
      'an unknown claim',
      'claims: [K1]',
      'claims: [K9]',
      `${EN}:7: there is no claim "K9"; allowed are K1 and K2.`,
    ],
    [
      'one sentence to remember',
      '  - Second.\n',
      '',
      `${EN}:8: "remember" is ["First."]; expected two to five sentences.`,
    ],
    [
      'a bad address',
      'https://example.org/',
      'example',
      `${EN}:12: "sources.0.url" is "example"; expected an address with https://.`,
    ],
    [
      'broken YAML',
      'short: Copies',
      'short: [Copies',
      `${EN}:4: this is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ].`,
    ],
  ])('with %s is named in one sentence', (_what, was, becomes, sentence) => {
    expect(check(broken(EN, was, becomes))).toEqual([sentence]);
  });

  it('that is missing is named', () => {
    expect(check(withFile(EN, 'Words.\n'))).toContain(
      `${EN}:1: the file has no front matter; expected keys between two lines of ---.`,
    );
  });

  it('of a translation holds words only', () => {
    expect(check(broken(ZH, 'short: 副本', 'short: 副本\npart: 1'))).toEqual([
      `${ZH}:4: "part" is not a key of the front matter of a translation; allowed are title, short, lede, remember, sources.`,
    ]);
  });

  it('of a translation has the sources of the original', () => {
    expect(check(broken(ZH, 'id: one', 'id: two'))).toEqual([
      `${ZH}:8: its sources are two; the original has one, in this order.`,
    ]);
  });
});

describe('questions', () => {
  it.each([
    [
      'an option without feedback',
      ', feedback: No. }',
      ' }',
      `${QUIZ}:11: question copies.one: option "b" needs the key "feedback".`,
    ],
    [
      'an unknown claim',
      'claims: [K1]',
      'claims: [K7]',
      `${QUIZ}:5: question copies.one: there is no claim "K7"; allowed are K1 and K2.`,
    ],
    [
      'an unknown misconception',
      'misconception: M03',
      'misconception: M88',
      `${QUIZ}:12: question copies.one: there is no misconception "M88"; allowed are M02 and M03.`,
    ],
    [
      'a source that is no heading',
      'source: why',
      'source: how',
      `${QUIZ}:7: question copies.one: there is no heading "how"; allowed are why.`,
    ],
    [
      'broken YAML',
      'stem: Which one?',
      'stem: "Which',
      `${QUIZ}:13: this is not YAML: Missing closing "quote.`,
    ],
  ])('with %s are named in one sentence', (_what, was, becomes, sentence) => {
    expect(check(broken(QUIZ, was, becomes))).toContain(sentence);
  });

  it('that a chapter places must exist', () => {
    expect(check(broken(EN, 'id="copies.one"', 'id="copies.two"'))).toContain(
      `${EN}:21: there is no question "copies.two" in this lesson; allowed are copies.one.`,
    );
  });

  it('stand in the chapter once', () => {
    expect(check(broken(EN, '<Check />', '<Question id="copies.one" />'))).toContain(
      `${EN}:27: the question "copies.one" stands here a second time; place it once.`,
    );
    expect(check(broken(EN, '<Question id="copies.one" />', ''))).toContain(
      `${EN}: the section question "copies.one" stands nowhere; place it with <Question id="copies.one" />.`,
    );
  });

  it('have a file', () => {
    expect(check(withFile(QUIZ, null))).toContain(
      `${EN}:21: there is no question "copies.one" in this lesson; ${QUIZ} is missing.`,
    );
  });
});

describe('a translation', () => {
  it.each([
    [
      'tags',
      ZH,
      '<Lab id="copies" />\n\n',
      '',
      `${ZH}:16: tag 2 is <Question copies.one>; the original has <Lab copies> there.`,
    ],
    [
      'heading ids',
      ZH,
      '{#why}',
      '{#weshalb}',
      `${ZH}:14: heading 1 is ## {#weshalb}; the original has ## {#why} there.`,
    ],
    [
      'question ids',
      TWIN,
      'id: copies.one',
      'id: copies.eins',
      `${TWIN}:1: question copies.eins: found the question "copies.eins", the original has "copies.one" here.`,
    ],
    [
      'option ids',
      TWIN,
      'id: b',
      'id: d',
      `${TWIN}:5: question copies.one: found the option "d", the original has "b" here.`,
    ],
    [
      'keys of a lab',
      'content/zh-Hans/labs/copies.yml',
      ', all: 全 } }',
      ' } }',
      'content/zh-Hans/labs/copies.yml:6: the key "prediction.choices.all" of the original is missing.',
    ],
    [
      'further keys of a lab',
      'content/zh-Hans/labs/copies.yml',
      '{ servers:',
      '{ speed: { label: 速度 }, servers:',
      'content/zh-Hans/labs/copies.yml:4: the original has no key "controls.speed".',
    ],
    [
      'keys of the drawings',
      'content/zh-Hans/drawings.yml',
      'two:',
      'three:',
      'content/zh-Hans/drawings.yml:1: the original has no key "three".',
    ],
  ])('whose %s differ is named in one sentence', (_what, file, was, becomes, sentence) => {
    expect(check(broken(file, was, becomes))).toContain(sentence);
  });

  it('may be missing altogether', () => {
    const files = new Map(withFile(ZH, null));
    files.delete(TWIN);
    expect(check(files)).toEqual([]);
  });
});

describe('the content folder', () => {
  it.each([
    [
      'a translation without a lesson',
      'content/zh-Hans/more.mdx',
      'content/zh-Hans/more.mdx: there is no lesson "more"; allowed are copies.',
    ],
    [
      'an unknown language',
      'content/de/copies.mdx',
      'content/de/copies.mdx: there is no language "de"; allowed are en and zh-Hans.',
    ],
    [
      'a file of no known form',
      'content/en/notes.yml',
      'content/en/notes.yml: this file has no place in the course; expected content/<language>/<lesson>.mdx, <lesson>.quiz.yml, test-<part>.quiz.yml, changes.yml, claims.yml, contradictions.yml, drawings.yml, glossary.yml, pages/<page>.mdx or labs/<lab>.yml.',
    ],
    [
      'words of an unknown lab',
      'content/en/labs/more.yml',
      'content/en/labs/more.yml: there is no lab "more"; allowed are copies.',
    ],
  ])('with %s is named in one sentence', (_what, file, sentence) => {
    expect(check(withFile(file, ''))).toContain(sentence);
  });

  it('has words for every lab', () => {
    expect(checkContent(broken(EN, 'Words', 'Words'), known)).toEqual([
      'content/en/labs/dispatcher.yml: the lab "dispatcher" has no words; expected this file.',
    ]);
  });

  it('has a known form of a lab’s words', () => {
    expect(check(broken('content/en/labs/copies.yml', 'task: Copy it.', 'tsk: Copy it.'))).toEqual(
      expect.arrayContaining([
        'content/en/labs/copies.yml:1: the words of a lab lacks the key "task".',
        'content/en/labs/copies.yml:2: "tsk" is not a key of the words of a lab; allowed are title, task, summary, controls, machines, picture, readouts, prediction, observation, explanation, challenges, leavesOut.',
      ]),
    );
  });
});
