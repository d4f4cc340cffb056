// The file for teachers in GIFT, read as Moodle reads it, in its order: lines of comment and empty lines first, then
// escapes, name, braces, general feedback, and the type by the signs that are left. What comes out is what was asked.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { locales } from '../i18n/locales.ts';
import type { Item } from '../quiz/question.ts';
import { bankOf, deckOf } from './decks.ts';
import { readContent } from './gate.ts';

interface Answer {
  text: string;
  /** 0 to 1, or below 0. */
  share: number;
  feedback: string;
}
interface Read {
  is: 'essay' | 'numerical' | 'multichoice' | 'match' | 'shortanswer';
  name: string;
  text: string;
  general: string;
  answers: Answer[];
  pairs: [string, string][];
}

/** Escaped signs stand aside as letters of a private area while the signs are read. */
const ESCAPED = ':#={}~\\';
const aside = (text: string) =>
  text.replace(/\\([:#={}~\\])/g, (_, sign) => String.fromCodePoint(0xe000 + ESCAPED.indexOf(sign)));
const back = (text: string) =>
  text
    .replace(/[\ue000-\ue006]/g, (sign) => ESCAPED[(sign.codePointAt(0) ?? 0) - 0xe000] ?? '')
    .replace(/\\n/g, '\n')
    .trim();

/** Weights that Moodle knows, in percent: it refuses a file with any other. */
const GRADES = [
  100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571,
];
const WEIGHT = /^%(-?\d{1,3}(?:\.\d*)?)%/;

function answerOf(part: string, usual: number): Answer {
  const weight = WEIGHT.exec(part);
  const percent = weight ? Number(weight[1]) : usual * 100;
  if (percent !== 0 && !GRADES.includes(Math.abs(percent))) throw new Error(`a weight of ${percent}`);
  const [text = '', feedback = '', more] = part.slice(weight?.[0].length ?? 0).split('#');
  if (more !== undefined) throw new Error(`two kinds of feedback: ${part}`);
  return { text: back(text), share: percent / 100, feedback: back(feedback) };
}

/** @throws where Moodle would say that it is no question */
function readQuestion(block: string): Read {
  const text = aside(block.trim());
  const [, name, stem, inner, after] = /^::(.*?)::([^{}]*)\{([^{}]*)\}([^{}]*)$/.exec(text) ?? [];
  if (name === undefined || inner === undefined) throw new Error(`no question: ${block}`);
  if (!stem?.startsWith('[plain]')) throw new Error(`no form: ${block}`);
  const [body = '', general = ''] = inner.trim().split('####');
  const base = {
    ...{ name: back(name), general: back(general), pairs: [], answers: [] },
    text: back(`${stem.slice('[plain]'.length)}${after?.trim() ? `_____${after}` : ''}`),
  };
  const parts = (sign: string) =>
    body
      .split(sign)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  if (body.trim() === '') return { ...base, is: 'essay' };
  if (body.startsWith('#')) {
    const [right = '', wrong] = body.slice(1).split('~');
    const answers = right.split('=').map((part) => part.trim());
    const numbers = answers.filter((part) => part !== '').map((part) => answerOf(part, 1));
    for (const { text: number } of numbers) {
      if (!/^-?\d+(\.\d+)?:\d+(\.\d+)?(e-\d+)?$/.test(number)) throw new Error(`no number: ${number}`);
    }
    const other = wrong === undefined ? [] : [{ ...answerOf(wrong.trim(), 0), text: '*' }];
    return { ...base, is: 'numerical', answers: [...numbers, ...other] };
  }
  if (body.includes('~')) {
    const answers = body
      .replaceAll('=', '~=')
      .split('~')
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map((part) => (part.startsWith('=') ? answerOf(part.slice(1), 1) : answerOf(part, 0)));
    return { ...base, is: 'multichoice', answers };
  }
  if (body.includes('->')) {
    const pairs = parts('=').map((part): [string, string] => {
      const [left, right, more] = part.split('->');
      if (right === undefined || more !== undefined) throw new Error(`no pair: ${part}`);
      return [back(left ?? ''), back(right)];
    });
    return { ...base, is: 'match', pairs };
  }
  return { ...base, is: 'shortanswer', answers: parts('=').map((part) => answerOf(part, 1)) };
}

/** Blocks of a file, by the set in which they stand. */
function readFile(gift: string): Read[] {
  const lines = gift.split('\n').map((line) => (line.trim().startsWith('//') ? '' : line));
  const blocks = lines.join('\n').split(/\n\s*\n/);
  return blocks
    .filter((block) => block.trim() !== '' && !/^\$CATEGORY: [\w/-]+$/.test(block.trim()))
    .map(readQuestion);
}

const flat = (text: string) => text.replace(/\s*\n\s*/g, ' ').trim();
const isRight = ({ share }: Answer) => share > 0;
/** Whether what was read asks the same as the question and judges it alike. */
function isSame(read: Read, item: Item): boolean {
  const texts = (answers: readonly Answer[]) => answers.map(({ text }) => text).join('\n');
  switch (item.type) {
    case 'single':
    case 'spot':
    case 'multi': {
      const sum = read.answers.filter(isRight).reduce((total, { share }) => total + share, 0);
      const right = item.options.filter(({ correct }) => correct);
      return (
        read.is === 'multichoice' &&
        Math.abs(sum - 1) < 1e-4 &&
        texts(read.answers) === item.options.map(({ text }) => flat(text)).join('\n') &&
        texts(read.answers.filter(isRight)) === right.map(({ text }) => flat(text)).join('\n') &&
        read.answers.every(({ feedback }, at) => feedback === flat(item.options[at]?.feedback ?? ''))
      );
    }
    case 'numeric':
      return (
        read.is === 'numerical' &&
        read.answers.length === item.answers.length + 1 &&
        item.answers.every(({ value, correct }, at) => {
          const { text = '', share } = read.answers[at] ?? {};
          return Number(text.split(':')[0]) === value && share === (correct ? 1 : 0);
        }) &&
        read.answers.at(-1)?.feedback === flat(item.otherwise)
      );
    case 'order':
      return item.options.every(
        ({ text }, at) => read.pairs[at]?.[0] === flat(text) && read.pairs[at]?.[1] === `${at + 1}`,
      );
    case 'match':
    case 'categorise': {
      const textOf = (id: string) => flat(item.choices.find((choice) => choice.id === id)?.text ?? '');
      const bound = read.pairs.filter(([left]) => left !== '');
      return (
        bound.length === item.rows.length &&
        item.rows.every((row, at) => bound[at]?.join('\n') === `${flat(row.text)}\n${textOf(row.answer)}`)
      );
    }
    case 'cloze':
      return (
        read.is === (item.blanks[0]?.choices ? 'multichoice' : 'shortanswer') && read.answers.some(isRight)
      );
    default:
      return read.is === 'essay' && read.general.endsWith(flat(item.type === 'recall' ? item.feedback : '?'));
  }
}

const files = readContent(fileURLToPath(new URL('../../', import.meta.url)));

describe.each(locales)('the GIFT file in $tag', ({ tag }) => {
  const gift = String(deckOf(files, tag, 'many-machines.gift'));
  const read = readFile(gift);
  const items = new Map(bankOf(files, tag).flatMap((set) => set.items.map((item) => [item.id, item])));

  it('has every question that GIFT has a form for, once', () => {
    const fit = [...items.values()].filter(
      (item) =>
        !['hotspot', 'predict', 'build'].includes(item.type) &&
        !(item.type === 'cloze' && item.blanks.length > 1),
    );
    expect(read.map(({ name }) => name)).toEqual(fit.map(({ id }) => id));
  });

  it('asks and judges as the course does when it is read', () => {
    const different = read.filter((one) => {
      const item = items.get(one.name);
      return !item || !isSame(one, item) || !one.text.startsWith(flat(item.stem));
    });
    expect(different).toEqual([]);
  });
});

describe('reading', () => {
  it.each([
    ['a brace that is not escaped', '::a::[plain]What {is}? {\n\t=This\n\t~That\n}', /no question/],
    [
      'a weight that Moodle does not know',
      '::a::[plain]What? {\n\t~%34%This\n\t~%66%That\n}',
      /weight of 34/,
    ],
    ['a pair with an arrow too many', '::a::[plain]What? {\n\t=a -> b -> c\n\t=d -> e\n}', /no pair/],
    ['a number that is none', '::a::[plain]How many? {#\n\t=1,5:0\n}', /no number/],
    ['a hash that is not escaped', '::a::[plain]What? {\n\t=C#is#So.\n\t~Java\n}', /two kinds/],
    ['an empty line within a question', '::a::[plain]What?\n\n{\n\t=This\n\t~That\n}', /no question/],
  ])('stumbles over %s', (_what, gift, says) => {
    expect(() => readFile(gift)).toThrow(says);
  });
});
