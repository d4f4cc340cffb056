import { describe, expect, it } from 'vitest';
import { defaultLocale, locales } from './locales.ts';
import { holesOf } from './message.ts';
import { dictionary, type Key } from './translate.ts';

const english = dictionary(defaultLocale);
// The English file is the type of the keys, so its own keys are all of that type.
const keys = Object.keys(english) as Key[];
const others = locales.filter(({ tag }) => tag !== defaultLocale).map(({ tag }) => tag);

describe.each(others)('the dictionary of %s', (tag) => {
  const words = dictionary(tag);

  it('is a file of its own', () => {
    expect(words).not.toBe(english);
  });

  it('has the keys of the English one, no fewer and no more', () => {
    expect(Object.keys(words).sort()).toEqual([...keys].sort());
  });

  it('has the holes of the English sentences', () => {
    const different = keys.filter((key) => holesOf(words[key] ?? '').join() !== holesOf(english[key]).join());
    expect(different).toEqual([]);
  });
});

describe.each(locales)('the words of $tag', ({ tag }) => {
  it('are nowhere empty', () => {
    const words = dictionary(tag);
    expect(keys.filter((key) => !words[key]?.trim())).toEqual([]);
  });
});

it('what is followed by another sentence ends as its language asks: with a space, in Chinese with none', () => {
  const followed: Key[] = [
    ...(['lab.predict', 'lab.observe', 'lab.explain'] as const),
    ...(['lab.observe.right', 'lab.observe.wrong'] as const),
  ];
  for (const key of followed) {
    expect(english[key], key).toMatch(/\S $/);
    expect(dictionary('zh-Hans')[key], key).toMatch(/[：？。]$/);
  }
});

it('every count has both plural forms', () => {
  const ones = keys.filter((key) => key.endsWith('.one')).map((key) => key.replace(/\.one$/, '.other'));
  expect(ones.filter((key) => !(key in english))).toEqual([]);
});
