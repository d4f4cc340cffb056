import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LogRecord, VERSION } from './event.ts';
import frozenV1 from './frozen-v1.json' with { type: 'json' };
import frozenV2 from './frozen-v2.json' with { type: 'json' };
import { takeIn } from './holdings.ts';
import { createLog } from './log.ts';
import { MOST_BYTES, readCopy, writeCopy } from './transfer.ts';

const frozen = [...frozenV1, ...frozenV2];
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readCopy(bytes(text));
const copyOf = (records: readonly unknown[]) => {
  const copy = read(writeCopy(records, 0));
  if (copy.is !== 'copy') throw new Error(copy.is);
  return copy;
};

describe('a copy', () => {
  it('brings back every old record whole', () => {
    expect(copyOf(frozen)).toEqual({ is: 'copy', records: frozen, newer: 0, unreadable: 0 });
  });

  it('takes the good records of a file with bad ones, and counts the others', () => {
    const [good] = frozenV1;
    const newer = { ...good, v: VERSION + 1 };
    const bad = { ...good, item: '<img src=x onerror=alert(1)>' };
    expect(copyOf([bad, good, newer, null, '__proto__'])).toMatchObject({
      records: [good],
      newer: 1,
      unreadable: 3,
    });
  });

  it('may have gone through an editor: with a mark of its encoding, or in UTF-16', () => {
    const text = writeCopy(frozen, 0);
    const wide = new Uint8Array(
      new Uint16Array([0xfeff, ...Array.from(text, (sign) => sign.charCodeAt(0))]).buffer,
    );
    expect(read(`\ufeff${text}`)).toEqual(copyOf(frozen));
    expect(readCopy(wide)).toEqual(copyOf(frozen));
  });

  it.each([
    ['nothing', '', 'empty'],
    ['blanks', ' \n', 'empty'],
    ['no JSON', 'PK\u0003\u0004', 'not-a-copy'],
    ['another JSON', '[1, 2]', 'not-a-copy'],
    ['null', 'null', 'not-a-copy'],
    ['another course', '{"course":"knots","form":1,"records":[]}', 'other-course'],
    ['a newer form', '{"course":"many-machines","form":2,"records":{}}', 'newer'],
    ['a copy without records', '{"course":"many-machines","form":1}', 'cut-off'],
    ['half a copy', writeCopy(frozen, 0).slice(0, 900), 'cut-off'],
    [
      'a course by inheritance',
      '{"__proto__":{"course":"many-machines","form":1,"records":[]}}',
      'not-a-copy',
    ],
  ])('that is %s is refused with its reason', (_what, text, is) => {
    expect(read(text)).toEqual({ is });
  });

  it('above the size is not even looked at', () => {
    expect(readCopy(new Uint8Array(MOST_BYTES + 1))).toEqual({ is: 'too-large' });
  });

  it('never throws, whatever the file is', () => {
    fc.assert(fc.property(fc.uint8Array(), (any) => void readCopy(any)));
    fc.assert(fc.property(fc.json(), (any) => void readCopy(bytes(any))));
  });
});

describe('taking in copies', () => {
  const device = fc.subarray(frozen as LogRecord[]); // frozen records are records, a test of their own holds it
  /** What a new log knows after these copies, one after another. */
  const takenIn = async (...copies: (readonly LogRecord[])[]) => {
    const log = await createLog({ ladder: [], now: () => 0, newId: () => 'x', tell: () => {} });
    for (const records of copies) await takeIn(log, copyOf(records).records);
    return log.all();
  };

  it('gives the same in any order, any grouping, and twice as once', async () => {
    await fc.assert(
      fc.asyncProperty(device, device, device, async (a, b, c) => {
        const whole = await takenIn(a, b, c);
        expect(await takenIn(c, a, b)).toEqual(whole);
        expect(await takenIn(await takenIn(a, b), c)).toEqual(whole);
        expect(await takenIn(a, await takenIn(b, c))).toEqual(whole);
        expect(await takenIn(a, a, b, c, b)).toEqual(whole);
        expect(whole.map(({ eid }) => eid).sort()).toEqual(
          [...new Set([...a, ...b, ...c].map(({ eid }) => eid))].sort(),
        );
      }),
    );
  });
});
