import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import frozenV1 from './frozen-v1.json' with { type: 'json' };
import frozenV2 from './frozen-v2.json' with { type: 'json' };
import frozenV3 from './frozen-v3.json' with { type: 'json' };
import { readRecord } from './read-record.ts';

const frozen = [...frozenV1, ...frozenV2, ...frozenV3];
const [first] = frozenV1;
const [, sit] = frozenV2;
const [place] = frozenV3;

describe('readRecord', () => {
  // These files are what readers have in their browsers. They are never edited: a new form gets a new file.
  it.each(frozen.map((record) => [record.eid, record.type, record] as const))(
    'loads the old record %s (%s) whole',
    (_eid, _type, record) => {
      expect(readRecord(record)).toEqual({ is: 'record', record });
    },
  );

  it('knows a record of newer code, even if its type is new', () => {
    expect(readRecord({ ...first, v: 4 })).toEqual({ is: 'newer' });
    expect(readRecord({ v: 9, eid: 'x', t: 0, type: 'dream' })).toEqual({ is: 'newer' });
  });

  it.each([
    null,
    'text',
    [],
    {},
    { ...first, v: 0 },
    { ...first, v: '1' },
    { ...first, type: 'dream' },
    { ...first, type: 'constructor' },
    { ...first, eid: 'UPPER' },
    { ...first, eid: 'x'.repeat(65) },
    { ...first, t: Number.NaN },
    { ...first, t: -1 },
    { ...first, item: '<img src=x onerror=alert(1)>' },
    { ...first, item: '__proto__' },
    { ...first, response: undefined },
    { ...first, response: { text: 'x'.repeat(3000) } },
    { ...sit, v: 1 },
    { ...sit, items: ['<b>'] },
    { ...sit, items: { length: 1 } },
    { ...sit, items: Array.from({ length: 201 }, () => 'a') },
    { ...place, v: 2 },
    { ...place, placed: null },
    { ...place, placed: ['none'] },
    { ...place, placed: { chess: '<b>' } },
    { ...place, placed: { 'A B': 'none' } },
    { ...place, placed: Object.fromEntries(Array.from({ length: 61 }, (_, n) => [`t${n}`, 'none'])) },
    { ...frozen[5], score: Number.POSITIVE_INFINITY },
    { ...frozen[5], score: 1.1 },
    { ...frozen[5], verdict: 'maybe' },
  ])('calls %j unreadable', (stored) => {
    expect(readRecord(stored)).toEqual({ is: 'unreadable' });
  });

  it('keeps the rest of an attempt whose confidence is none', () => {
    const [, , sure] = frozenV2;
    expect(readRecord(sure)).toEqual({ is: 'record', record: sure });
    const { confidence: _, ...rest } = sure ?? {};
    expect(readRecord({ ...sure, confidence: 7 })).toEqual({ is: 'record', record: rest });
  });

  it('drops keys that it does not know', () => {
    expect(readRecord({ ...first, extra: '<b>' })).toEqual({ is: 'record', record: first });
  });

  it('never throws, whatever was stored', () => {
    const circular: Record<string, unknown> = { ...first };
    circular['response'] = circular;
    expect(readRecord(circular)).toEqual({ is: 'unreadable' });
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withNullPrototype: true }),
        (stored) => void readRecord(stored),
      ),
    );
  });
});
