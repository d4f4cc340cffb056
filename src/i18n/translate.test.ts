import { describe, expect, it } from 'vitest';
import { address, asset } from './address.ts';
import { fill, holesOf } from './message.ts';
import { section, useWords } from './translate.ts';

describe('a sentence', () => {
  it('has its holes filled by name, however often they occur', () => {
    expect(fill('{a} of {b}, {a}', { a: '1', b: '2' })).toBe('1 of 2, 1');
  });

  it('shows a hole that nothing fills', () => {
    expect(fill('{a} of {b}', { a: '1' })).toBe('1 of {b}');
    expect(fill('{toString}', {})).toBe('{toString}');
  });

  it('does not fill what a value brings along', () => {
    expect(fill('{a} {b}', { a: '{b}', b: '$&' })).toBe('{b} $&');
  });

  it('names its holes once, sorted', () => {
    expect(holesOf('{b} {a} {b}')).toEqual(['a', 'b']);
  });
});

describe('words', () => {
  it('count in the language’s own plural', () => {
    expect(useWords('en').count('lesson.minutes', 1)).toBe('About 1 minute');
    expect(useWords('en').count('lesson.minutes', 1200)).toBe('About 1,200 minutes');
    expect(useWords('zh-Hans').count('lesson.minutes', 1)).toBe('约 1 分钟');
  });

  it('name a language in the reader’s own', () => {
    expect(useWords('zh-Hans').language('en')).toBe('英语');
    expect(useWords('en').language('zh-Hans')).toBe('Simplified Chinese');
  });

  it('of one section lose its name', () => {
    expect(section('zh-Hans', 'part.')['1']).toBe('它们是什么');
  });
});

describe('an address', () => {
  it.each([
    ['en', '', '/', '/'],
    ['zh-Hans', '', '/', '/zh/'],
    ['en', 'cluster', '/', '/cluster/'],
    ['zh-Hans', 'cluster#spare', '/course/', '/course/zh/cluster/#spare'],
    ['en', '', '/course', '/course/'],
    ['zh-Hans', 'answers/cluster', '/a/b', '/a/b/zh/answers/cluster/'],
  ] as const)('in %s of "%s" under %s is %s', (tag, page, base, expected) => {
    expect(address(tag, page, base)).toBe(expected);
  });

  it('of a file has no slash at its end', () => {
    expect(asset('favicon.svg', '/')).toBe('/favicon.svg');
    expect(asset('favicon.svg', '/course/')).toBe('/course/favicon.svg');
  });
});
