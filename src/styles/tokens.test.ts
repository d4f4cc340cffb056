import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/styles/tokens.css', 'utf8');
const [themes = '', forced = ''] = css.split('@media (forced-colors: active)');

/** Colours by name: light first, dark second. */
const colours = new Map(
  [...themes.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

/** Relative luminance of a colour, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two colours, WCAG 2.2, from 1 to 21. */
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ['paper', 'panel', 'wash', 'accent-soft', 'good-soft', 'bad-soft'];
const texts = ['ink', 'ink-2', 'ink-3', 'accent', 'good', 'bad'];
const marks = ['edge', 'k-account', 'k-catalogue', 'k-order', 'k-pay', 'k-stock', 'k-search'];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const colour = (name: string) => colours.get(name)?.[theme] ?? '';
  const pairs = (fronts: string[], backs: string[]) =>
    fronts.flatMap((front) => backs.map((back) => ({ front, back })));
  const weak = (rows: { front: string; back: string }[], least: number) =>
    rows
      .map(({ front, back }) => ({ front, back, ratio: contrast(colour(front), colour(back)) }))
      .filter(({ ratio }) => !(ratio >= least))
      .map(({ front, back, ratio }) => `${front} on ${back}: ${ratio.toFixed(2)}`);

  it('text has at least 4.5:1 on every ground', () => {
    expect(weak(pairs(texts, grounds), 4.5)).toEqual([]);
  });

  it('glyphs, graph lines and edges of controls have at least 3:1 on paper, panel and wash', () => {
    expect(weak(pairs(marks, ['paper', 'panel', 'wash']), 3)).toEqual([]);
  });

  it('text on the accent and on ink has at least 4.5:1', () => {
    expect(
      weak(
        [
          { front: 'on-accent', back: 'accent' },
          { front: 'paper', back: 'ink' },
        ],
        4.5,
      ),
    ).toEqual([]);
  });
});

it('every colour of the themes has a system colour where colours are forced', () => {
  const missing = [...colours.keys()].filter((name) => !forced.includes(`--${name}:`));
  expect(missing).toEqual([]);
  expect(colours.size).toBeGreaterThan(20);
});
