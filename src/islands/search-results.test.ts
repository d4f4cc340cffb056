import { describe, expect, it } from 'vitest';
import { attempts, type IndexAnswer, isAbout, lessonOf, pieces, termsFor } from './search-results.ts';

const term = (name: string, says: string, names: string[] = []) => ({
  ...{ term: name, says, names, lang: 'en', href: `/glossary/#${name}` },
});
const terms = [
  term('state', 'What a server must remember.', ['状态']),
  term('stateless', 'Keeping no state.', ['无状态']),
  term('failover', 'The move of work from a failed machine.', ['switchover', '故障转移']),
  term('分布式系统', '几台机器上的程序。', ['distributed system']),
];
const found = (query: string) => termsFor(query, terms).map((one) => one.term);

describe('terms', () => {
  it('are found by name before beginning before sentence', () => {
    expect(found('state')).toEqual(['state', 'stateless']);
    expect(found('machine')).toEqual(['failover']);
  });

  it('are found by their names in another language and by other spellings', () => {
    expect(found('故障转移')).toEqual(['failover']);
    expect(found('Switchover')).toEqual(['failover']);
    expect(found('distributed')).toEqual(['分布式系统']);
  });

  it('are found by a piece of a Chinese word, and not by a piece of an English one', () => {
    expect(found('式系')).toEqual(['分布式系统']);
    expect(found('tate')).toEqual([]);
  });

  it('are found when typed full-width, and none when nothing is asked', () => {
    expect(found('ｓｔａｔｅｌｅｓｓ')).toEqual(['stateless']);
    expect(found('  ')).toEqual([]);
  });
});

const answer = (more: Partial<IndexAnswer>): IndexAnswer => ({
  ...{ url: '/cluster/', content: '', excerpt: '', meta: { title: 'Cluster' }, sub_results: [], ...more },
});

describe('lessons', () => {
  it('are asked for exactly first in Chinese, and as typed in English or between quotes', () => {
    expect(attempts('微服务')).toEqual(['"微服务"', '微服务']);
    expect(attempts('Fail over ')).toEqual(['fail over']);
    expect(attempts('"微服务"')).toEqual(['"微服务"']);
    expect(attempts(' ')).toEqual([]);
  });

  it('that have nothing of the query are not shown', () => {
    expect(isAbout('xyzzy', answer({ content: 'An example of x.' }))).toBe(false);
    expect(isAbout('replicated', answer({ content: 'We replicate it.' }))).toBe(true);
    expect(isAbout('断电', answer({ content: '两台断了电' }))).toBe(false);
    expect(isAbout('断电', answer({ content: '2 号断电时' }))).toBe(true);
    expect(isAbout('switchover', answer({ meta: { title: 'Cluster', names: 'failover, switchover' } }))).toBe(
      true,
    );
  });

  it('show the sections in which the words stand, and not the page itself a second time', () => {
    const sub_results = [
      { url: '/cluster/', title: 'Cluster', excerpt: '' },
      { url: '/cluster/#a', title: 'Q &amp; A', excerpt: '' },
    ];
    expect(lessonOf(answer({ sub_results })).places).toEqual([{ href: '/cluster/#a', title: 'Q & A' }]);
  });
});

it('an excerpt is text: its marks are told apart and its entities read, whatever stands in it', () => {
  expect(pieces('A &lt;b&gt; <mark>hit</mark> &amp; <mark>&lt;img&gt;</mark>')).toEqual([
    { text: 'A <b> ', isHit: false },
    { text: 'hit', isHit: true },
    { text: ' & ', isHit: false },
    { text: '<img>', isHit: true },
  ]);
});
