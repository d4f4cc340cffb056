import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBoardValue } from './board.ts';
import { startSettings } from './define-lab.ts';
import { readSettings } from './read-settings.ts';
import { labIds, loadLab } from './registry.ts';
import { readSeed, seedOf } from './settings.ts';
import { writeSettings } from './write-settings.ts';

const labs = await Promise.all(labIds.map(loadLab));

describe.each(labs.map((lab) => [lab.id, lab] as const))('settings of %s', (_, lab) => {
  it('survive the way into an address and back', () => {
    for (const [name, control] of Object.entries(lab.controls)) {
      const values =
        control.type === 'range'
          ? [control.min, control.max]
          : control.type === 'choice'
            ? control.options
            : control.type === 'board'
              ? control.places.map((place) => control.items.map(() => place).join('.'))
              : [true, false];
      for (const value of values) {
        const settings = { ...startSettings(lab.controls), [name]: value };
        const read = readSettings(lab, new Map(writeSettings(lab, settings, 77)));
        expect(read).toEqual({ settings, seed: lab.kind === 'run' ? 77 : 0, bad: [] });
      }
    }
  });

  it('fall back to the start whatever the address says, and every fall is reported', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('NaN', 'Infinity', '-1', '1e309', '0x1F', '', '999999999', '<svg/onload=alert(1)>'),
    );
    fc.assert(
      fc.property(fc.constantFrom('seed', ...Object.keys(lab.controls)), text, (name, value) => {
        const { settings, seed, bad } = readSettings(lab, new Map([[name, value]]));
        const start = startSettings(lab.controls);
        if (bad.length > 0) expect({ settings, seed }).toEqual({ settings: start, seed: seedOf(lab) });
        for (const [id, control] of Object.entries(lab.controls)) {
          const set = settings[id];
          if (control.type === 'range') {
            expect(set).toBeGreaterThanOrEqual(control.min);
            expect(set).toBeLessThanOrEqual(control.max);
          } else if (control.type === 'choice') expect(control.options).toContain(set);
          else if (control.type === 'board') expect(isBoardValue(control, String(set))).toBe(true);
          else expect(typeof set).toBe('boolean');
        }
        expect(Number.isInteger(seed)).toBe(true);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe('a seed', () => {
  it('is a whole number from 1 to 999,999, in full-width digits too', () => {
    expect(['1', '999999', ' 42 ', '１２'].map(readSeed)).toEqual([1, 999_999, 42, 12]);
  });
  it('is nothing else', () => {
    for (const text of ['', '0', '-1', '1.5', '1e3', '1000000', 'seven', '٣'])
      expect(readSeed(text), text).toBeUndefined();
  });
});
