// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Control, startSettings } from '../labs/define-lab.ts';
import { readSettings } from '../labs/read-settings.ts';
import { loadLab } from '../labs/registry.ts';
import { seedOf } from '../labs/settings.ts';
import { heightOf } from './embed-contract.ts';
import { embedAddress, labAddress, snippet } from './share.ts';

const lab = await loadLab('copies');
const plain = { lab, settings: startSettings(lab.controls), seed: seedOf(lab), at: null };

/** Some values that a reader can set. */
function valuesOf(control: Control): (number | string | boolean)[] {
  if (control.type === 'range') return [control.min, control.min + control.step, control.start, control.max];
  if (control.type === 'choice') return [...control.options];
  return control.type === 'switch' ? [true, false] : [control.start];
}

describe('the address of a lab', () => {
  it('says only what differs from the lab’s own start', () => {
    expect(labAddress('https://x.example/zh/cluster/?utm=1#top', plain)).toBe(
      'https://x.example/zh/cluster/?lab=copies#lab-copies',
    );
    expect(embedAddress('https://x.example/zh/embed/', plain, 'system')).toBe(
      'https://x.example/zh/embed/copies/',
    );
  });

  it('brings back any settings, seed and moment', () => {
    const settings = fc.record(
      Object.fromEntries(
        Object.entries(lab.controls).map(([name, control]) => [name, fc.constantFrom(...valuesOf(control))]),
      ),
    );
    const seeds = fc.integer({ min: 1, max: 999_999 });
    fc.assert(
      fc.property(settings, seeds, fc.double({ min: 0, max: 40, noNaN: true }), (chosen, seed, at) => {
        const standing = { lab, settings: chosen, seed, at };
        for (const address of [
          labAddress('https://x.example/cluster/', standing),
          embedAddress('https://x.example/embed/', standing, 'dark'),
        ]) {
          const given = new Map(new URL(address).searchParams);
          expect(readSettings(lab, given)).toEqual({ settings: chosen, seed, bad: [] });
          expect(Math.abs(Number(given.get('at')) - at)).toBeLessThan(0.001);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('the HTML to paste', () => {
  const html = snippet('https://x.example/embed/copies/?rate=12&theme=dark', 'A "quoted" <title> & more');

  it('is one frame without storage, and a script that believes only numbers from it', () => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const [frame] = page.querySelectorAll('iframe');
    expect(frame?.getAttribute('src')).toBe('https://x.example/embed/copies/?rate=12&theme=dark');
    expect(frame?.title).toBe('A "quoted" <title> & more');
    expect(frame?.getAttribute('sandbox')).toContain('allow-scripts');
    expect(frame?.getAttribute('sandbox')).not.toContain('same-origin');
    expect(page.body.children).toHaveLength(2);
  });
});

describe('a message from a frame', () => {
  const message = { type: 'many-machines:height', v: 1, h: 700.2 };

  it('is a height when it is exactly that', () => {
    expect(heightOf(message)).toBe(701);
  });

  it('is nothing otherwise', () => {
    const others = [
      ...[null, undefined, 700, 'many-machines:height', [], {}],
      ...[NaN, Infinity, -1, 0, 20_000, '700', null].map((h) => ({ ...message, h })),
      ...[0, 2, '1'].map((v) => ({ ...message, v })),
      { ...message, type: 'height' },
    ];
    expect(others.map(heightOf)).toEqual(others.map(() => null));
  });
});
