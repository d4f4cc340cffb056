// Colours for the canvas, as the page's tokens have them now. A probe resolves them: tokens may be written
// with light-dark(), which a canvas does not understand.
import type { Glyph } from '../stage/glyphs.ts';
import type { Inks } from '../stage/paint.ts';

export function readInks(element: Element): Inks {
  const probe = document.createElement('span');
  element.append(probe);
  const read = (token: string) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const hue = (glyph: Glyph) => read(`--hue-${glyph}`);
  const inks: Inks = {
    hue: {
      circle: hue('circle'),
      triangle: hue('triangle'),
      square: hue('square'),
      diamond: hue('diamond'),
      hexagon: hue('hexagon'),
      cross: hue('cross'),
    },
    bad: read('--bad'),
  };
  probe.remove();
  return inks;
}
