import { describe, expect, it } from 'vitest';
import { ankiOf, type Card, csvOf } from './export-cards.ts';

const cards: Card[] = [
  {
    id: 'a.one',
    front: ['Is 1 < 2?', '· yes, "surely"'],
    back: ['Yes\tof course,\nit is'],
    tags: ['cluster', 'K1'],
  },
  { id: 'a.two', front: ['=SUM(A1)'], back: [], tags: [] },
];

describe('a deck for Anki', () => {
  it('says in its head how it is to be read, and has one line of four columns for each card', () => {
    const lines = ankiOf(cards, 'Many Machines').slice(0, -1).split('\n');
    const head = lines.filter((line) => line.startsWith('#'));
    expect(head).toEqual([
      '#separator:tab',
      '#html:true',
      '#notetype:Basic',
      '#deck:Many Machines',
      '#guid column:1',
      '#tags column:4',
    ]);
    expect(lines.slice(head.length).map((line) => line.split('\t'))).toEqual([
      ['a.one', 'Is 1 &lt; 2?<br>· yes, &quot;surely&quot;', 'Yes of course, it is', 'cluster K1'],
      ['a.two', '=SUM(A1)', '', ''],
    ]);
  });
});

describe('a table', () => {
  /** Reads a table back, as RFC 4180 says. */
  const read = (csv: string) =>
    Array.from(csv.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g), ([, cell = '', end]) => ({
      cell: cell.replaceAll('""', '"'),
      end,
    }));

  it('keeps commas, quotes and lines within a cell, and computes nothing', () => {
    const cells = read(csvOf(cards, ['Id', 'Question', 'Answer', 'Tags']));
    expect(cells.map(({ cell }) => cell)).toEqual([
      ...['Id', 'Question', 'Answer', 'Tags'],
      ...['a.one', 'Is 1 < 2?\n· yes, "surely"', 'Yes\tof course,\nit is', 'cluster K1'],
      ...['a.two', "'=SUM(A1)", '', ''],
    ]);
    expect(cells.filter(({ end }) => end === '\r\n')).toHaveLength(3);
  });

  it('begins with the mark of its encoding', () => {
    expect(csvOf([], ['a', 'b', 'c', 'd']).codePointAt(0)).toBe(0xfeff);
  });
});
