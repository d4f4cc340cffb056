import { describe, expect, it } from 'vitest';
import { everyEnglish } from './every-type.ts';
import { giftItem, giftOf } from './export-gift.ts';
import type { Item } from './question.ts';
import { readQuiz } from './read-quiz.ts';

const { items } = readQuiz(everyEnglish(), null);
const unitOf = (id: string) => (id === 'percent' ? '%' : id);
const itemOf = (type: Item['type']) => {
  const found = items.find((item) => item.type === type);
  if (!found) throw new Error(type);
  return found;
};
const gift = (type: Item['type']) => giftItem(itemOf(type), unitOf);

/** Reads back what a Moodle would: head, stem and the answers between the braces. */
function readGift(text: string) {
  const [, id, stem, body] = /^::(.*?)::\[plain\](.*?) \{#?\n([\s\S]*)\n\}$/.exec(text) ?? [];
  const bare = (part = '') => part.replace(/\\(.)/g, '$1');
  const answers = (body ?? '').split('\n').map((line) => {
    const [, mark, rest = ''] = /^\t(####|=%0%|=|~%-?[\d.]+%|~)(.*)$/.exec(line) ?? [];
    const [says, feedback] = rest.split(/(?<!\\)#/);
    return { mark, says: bare(says), feedback: bare(feedback) };
  });
  return { id: bare(id), stem: bare(stem), answers };
}

describe('GIFT', () => {
  it('says which option is right, with the feedback on each', () => {
    expect(readGift(gift('single') ?? '')).toEqual({
      id: 'l.single',
      stem: 'What of single?',
      answers: [
        { mark: '~', says: 'Text a', feedback: 'Because of a.' },
        { mark: '=', says: 'Text b', feedback: 'Because of b.' },
        { mark: '~', says: 'Text c', feedback: 'Because of c.' },
      ],
    });
  });

  it('gives each right option its share and takes it away for a wrong one', () => {
    expect(readGift(gift('multi') ?? '').answers.map(({ mark }) => mark)).toEqual([
      '~%50%',
      '~%50%',
      '~%-50%',
    ]);
  });

  it('keeps tolerances, the usual wrong numbers and the unit of a number', () => {
    expect(readGift(gift('numeric') ?? '')).toMatchObject({
      stem: 'What of numeric? (%)',
      answers: [
        { mark: '=', says: '90.44:0.05' },
        { mark: '=%0%', says: '99:0' },
        { mark: '~', says: '', feedback: 'Think again.' },
      ],
    });
  });

  it('turns orders and pairs into matching, with what belongs to nothing', () => {
    expect(readGift(gift('order') ?? '').answers.map(({ says }) => says)).toEqual(
      ['first', 'second', 'third', 'last'].map((step, place) => `Text ${step} -> ${place + 1}`),
    );
    expect(gift('categorise')).toContain('=Text b -> Text x');
    const [match] = items.filter(({ type }) => type === 'match');
    const spare = { ...match, rows: match?.type === 'match' ? match.rows.slice(0, 2) : [] } as Item; // still a match
    expect(giftItem(spare, unitOf)).toContain('\t= -> Text y');
  });

  it('asks a text with one blank, and leaves out what it cannot say', () => {
    const cloze = itemOf('cloze');
    const one = cloze.type === 'cloze' && {
      ...cloze,
      text: 'It {who}: so.',
      blanks: cloze.blanks.slice(0, 1),
    };
    expect(one && giftItem(one, unitOf)).toBe(
      '::l.cloze::[plain]What of cloze?\\nIt {~Text x#Because of who. =Text y}\\: so.',
    );
    expect((['cloze', 'hotspot', 'predict', 'build'] as const).map(gift)).toEqual([null, null, null, null]);
  });

  it('escapes every sign that means something', () => {
    const single = itemOf('single');
    const stem = '~a = #b {c}: \\d\n e';
    expect(readGift(giftItem({ ...single, stem }, unitOf) ?? '').stem).toBe('~a = #b {c}: \\d e');
  });

  it('is one file with a category and a question for each form it knows', () => {
    const file = giftOf(items, 'many-machines/l', unitOf);
    expect(file).toMatch(/^\$CATEGORY: many-machines\/l\n\n::l\.single::/);
    expect(file.match(/^::/gm)).toHaveLength(8);
  });
});
