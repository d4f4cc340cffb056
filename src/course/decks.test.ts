import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { locales } from '../i18n/locales.ts';
import { everyEnglish } from '../quiz/every-type.ts';
import { readQuiz } from '../quiz/read-quiz.ts';
import { cardOf } from './cards.ts';
import { bankOf, cardsOf, deckNames, deckOf } from './decks.ts';
import { readContent } from './gate.ts';
import { zipOf } from './zip.ts';

const files = readContent(fileURLToPath(new URL('../../', import.meta.url)));
const words = {
  amount: (value: number, unit: string | undefined) => `${value} ${unit ?? ''}`,
  pair: (row: string, answer: string) => `${row}: ${answer}`,
  step: (place: number, text: string) => `${place}. ${text}`,
};

describe.each(locales)('the decks in $tag', ({ tag }) => {
  it('ask every graded question that needs neither picture nor lab', () => {
    const fit = bankOf(files, tag)
      .flatMap(({ items }) => items)
      .filter(({ type }) => !['hotspot', 'predict', 'build'].includes(type));
    expect(cardsOf(files, tag).map(({ id }) => id)).toEqual(fit.map(({ id }) => id));
    expect(fit.length).toBeGreaterThan(10);
  });

  it.each(deckNames)('have something in %s', (name) => {
    expect(deckOf(files, tag, name).length).toBeGreaterThan(2000);
  });
});

describe('a card', () => {
  const cards = readQuiz(everyEnglish(), null).items.map((item) => cardOf(item, 'l', words));
  const card = (id: string) => cards.find((one) => one?.id === `l.${id}`);

  it('has the question and what there is to choose from on its front, the right answer and why on its back', () => {
    expect(card('single')).toEqual({
      id: 'l.single',
      front: ['What of single?', '· Text a', '· Text b', '· Text c'],
      back: ['Text b', 'Because of b.'],
      tags: ['l', 'K1'],
    });
    expect(card('numeric')?.back).toEqual(['90.44 percent', 'Because of all.']);
    expect(card('recall')?.back).toEqual(['It says this.', 'It says that.', 'Because of recall.']);
  });

  it('does not show steps in their order', () => {
    const { front = [], back = [] } = card('order') ?? {};
    expect(back.filter((line) => /^\d/.test(line))).toEqual([
      '1. Text first',
      '2. Text second',
      '3. Text third',
      '4. Text last',
    ]);
    expect(front.slice(1)).not.toEqual(['first', 'second', 'third', 'last'].map((id) => `· Text ${id}`));
    expect(front).toHaveLength(5);
  });

  it('is none where a picture or a lab is needed', () => {
    expect([card('hotspot'), card('predict'), card('build')]).toEqual([undefined, undefined, undefined]);
  });
});

describe('a package', () => {
  it('is an archive that another program can read', () => {
    const bytes = zipOf(
      new Map([
        ['a.xml', '<a/>'],
        ['items/b.xml', '集群'],
      ]),
    );
    const path = join(mkdtempSync(join(tmpdir(), 'deck-')), 'deck.zip');
    writeFileSync(path, bytes);
    const code =
      'import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);print(z.testzip(),[(n,len(z.read(n))) for n in z.namelist()])';
    let said: string | null = null;
    try {
      said = execFileSync('python3', ['-c', code, path], { encoding: 'utf8' }).trim();
    } catch {
      // No Python here: the sums below are what is left to look at.
    }
    if (said !== null) expect(said).toBe("None [('a.xml', 4), ('items/b.xml', 6)]");
    const view = new DataView(bytes.buffer);
    expect([view.getUint32(0, true), view.getUint32(14, true)]).toEqual([0x04034b50, crc32('<a/>')]);
    expect(view.getUint32(bytes.length - 22, true)).toBe(0x06054b50);
    expect(view.getUint16(bytes.length - 12, true)).toBe(2);
  });
});
