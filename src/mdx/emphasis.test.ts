// Markdown closes emphasis by what stands beside the stars, and Chinese has no spaces: after “**多来几份。**把” the stars
// close nothing and are read as stars. The full stop belongs behind them.
import { describe, expect, it } from 'vitest';
import { files } from '../course/files.ts';

const PUNCTUATION = /[\p{P}\p{S}]/u;
const BLANK = /^\s?$/u;

/** The stars in a paragraph that cannot close what was opened, or cannot open it, with what stands around them. */
const idleStars = (paragraph: string) =>
  [...paragraph.matchAll(/\*\*/g)].flatMap(({ index }, place) => {
    const before = paragraph.slice(0, index).at(-1) ?? '';
    const after = paragraph[index + 2] ?? '';
    const [inside, outside] = place % 2 === 0 ? [after, before] : [before, after];
    const works =
      !BLANK.test(inside) && (!PUNCTUATION.test(inside) || BLANK.test(outside) || PUNCTUATION.test(outside));
    return works ? [] : [paragraph.slice(Math.max(0, index - 12), index + 12)];
  });

describe('strong words', () => {
  it('are known by their stars, whatever stands beside them', () => {
    expect(idleStars('**多来几份。**把整个程序')).toHaveLength(1);
    expect(idleStars('**多来几份**。把整个程序，叫作**复制（replication）**。')).toEqual([]);
  });

  it('show no stars on any page', () => {
    for (const [path, text] of files) {
      if (!path.endsWith('.mdx')) continue;
      const prose = text.replace(/^```[\s\S]*?^```/gm, '').replace(/\{\/\*[\s\S]*?\*\/\}/g, '');
      for (const paragraph of prose.split(/\n\s*\n|\n(?=\s*(?:[-|]|\d+\.) )/))
        expect(idleStars(paragraph), path).toEqual([]);
    }
  });
});
