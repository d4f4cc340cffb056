import { describe, expect, it } from 'vitest';
import { everyEnglish } from './every-type.ts';
import { qtiItem, qtiManifest } from './export-qti.ts';
import { readQuiz } from './read-quiz.ts';

const { items } = readQuiz(everyEnglish(), null);
const words = { tag: 'en', unitOf: (id: string) => (id === 'percent' ? '%' : id) };
const xmlOf = (type: string, stem?: string) => {
  const item = items.find((one) => one.type === type);
  return item ? qtiItem(stem === undefined ? item : { ...item, stem }, words) : null;
};

/** Whether every tag is closed in its turn, and every sign that XML knows is written as it wants. */
function wellFormed(xml: string): boolean {
  const open: string[] = [];
  const rest = xml
    .replace(/<\?xml[^>]*\?>/, '')
    .replace(/<(\/?)([\w-]+)((?:\s[\w:-]+="[^"<]*")*)(\/?)>/g, (_, close, tag, __, empty) => {
      if (close) return open.pop() === tag ? '' : '<';
      if (!empty) open.push(tag);
      return '';
    });
  return open.length === 0 && !/[<>]|&(?!amp;|lt;|gt;|quot;)/.test(rest);
}
const all = (xml: string | null, pattern: RegExp) =>
  Array.from(xml?.matchAll(pattern) ?? [], ([, found]) => found);

describe('QTI', () => {
  it.each(items.map(({ type }) => type))('writes well-formed XML for %s, or nothing', (type) => {
    const xml = xmlOf(type, 'Is a < b & "c" > d?');
    if (['hotspot', 'predict', 'build'].includes(type)) return expect(xml).toBeNull();
    expect(wellFormed(xml ?? '<')).toBe(true);
    expect(xml).toContain('Is a &lt; b &amp; &quot;c&quot; &gt; d?');
    expect(xml).toContain('xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0"');
  });

  it('declares each interaction, each identifier once, and refers to nothing else', () => {
    for (const { type } of items) {
      const xml = xmlOf(type);
      const declared = all(xml, /<qti-(?:response|outcome)-declaration identifier="([^"]+)"/g);
      expect(new Set(declared).size).toBe(declared.length);
      const used = all(
        xml,
        /(?:response-identifier|<qti-variable identifier|<qti-map-response identifier)="([^"]+)"/g,
      );
      expect(used.filter((id) => !declared.includes(id))).toEqual([]);
    }
  });

  it('keeps the right option, and the feedback on each', () => {
    const xml = xmlOf('single');
    expect(xml).toContain('<qti-correct-response><qti-value>i.b</qti-value></qti-correct-response>');
    expect(all(xml, /<qti-modal-feedback[^>]*identifier="(i\.[^"]+)"/g)).toEqual(['i.a', 'i.b', 'i.c']);
  });

  it('scores several options by the course’s own rule', () => {
    expect(all(xmlOf('multi'), /mapped-value="([^"]+)"/g)).toEqual(['0.5', '0.5', '-0.5']);
    expect(xmlOf('multi')).toContain('lower-bound="0" upper-bound="1"');
  });

  it('keeps tolerances, and feedback for usual wrong numbers and any other', () => {
    const xml = xmlOf('numeric');
    expect(all(xml, /tolerance="([^"]+)"/g)).toEqual(['0.05 0.05', '0 0']);
    expect(all(xml, /<qti-modal-feedback[^>]*identifier="(i\.[^"]+)"/g)).toEqual([
      'i.0',
      'i.1',
      'i.otherwise',
    ]);
  });

  it('keeps the order of steps and the pairs, without showing them in order', () => {
    expect(all(xmlOf('order'), /<qti-value>([^<]+)<\/qti-value>/g).slice(0, 4)).toEqual(
      ['first', 'second', 'third', 'last'].map((id) => `i.${id}`),
    );
    expect(all(xmlOf('match'), /<qti-map-entry map-key="([^"]+)"/g)).toEqual([
      'i.row.a i.x',
      'i.row.b i.z',
      'i.row.c i.y',
    ]);
  });

  it('accepts every right word of a typed blank', () => {
    expect(all(xmlOf('cloze'), /map-key="([^"]+)"/g)).toEqual(['i.y', 'failover', 'fail-over']);
  });

  it('lists every item in the manifest of the package', () => {
    const manifest = qtiManifest(['l.a', 'l.b'], 'many-machines-en');
    expect(wellFormed(manifest)).toBe(true);
    expect(all(manifest, /<file href="([^"]+)"/g)).toEqual(['items/l.a.xml', 'items/l.b.xml']);
  });
});
