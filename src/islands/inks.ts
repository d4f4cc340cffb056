// Colours for the canvas, as the page's tokens have them now.
import type { Glyph } from '../stage/glyphs.ts';
import type { Inks } from '../stage/paint.ts';

const glyphs: readonly Glyph[] = ['circle', 'triangle', 'square', 'diamond', 'hexagon', 'cross'];

export function readInks(element: Element): Inks {
  const style = getComputedStyle(element);
  const read = (token: string) => style.getPropertyValue(token).trim() || style.color;
  const hue = Object.fromEntries(glyphs.map((glyph) => [glyph, read(`--hue-${glyph}`)]));
  // Every glyph of the list has been given an entry in the line above.
  return { hue: hue as Record<Glyph, string>, bad: read('--bad') };
}
