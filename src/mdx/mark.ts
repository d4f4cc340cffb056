import { type Glyph, glyphOf } from '../stage/glyphs.ts';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface MarkPicture {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Rect[];
  readonly chips: readonly Rect[];
  readonly glyphs: readonly { readonly glyph: Glyph; readonly x: number; readonly y: number }[];
}

/** Side of the square that a glyph stands in, gaps between chips, margin inside a box, and gap between boxes: pixels. */
const SIZE = {
  glyph: 17,
  chipGap: 5,
  plain: { margin: 2, height: 22 },
  chipped: { margin: 8, height: 46 },
  gap: 6,
};

/**
 * Lays out a mark: machines in a row, each as wide as its services, each service as wide as its kinds of work.
 * A machine is written as its services by spaces, the kinds of one service joined by `+`.
 */
export function markOf(machines: readonly string[], hasChips: boolean): MarkPicture {
  const { margin, height } = hasChips ? SIZE.chipped : SIZE.plain;
  const pad = hasChips ? 4 : 0;
  const boxes: Rect[] = [];
  const chips: Rect[] = [];
  const glyphs: { glyph: Glyph; x: number; y: number }[] = [];
  let x = 1;
  for (const machine of machines) {
    const start = x;
    x += margin;
    for (const service of machine.split(' ')) {
      const kinds = service.split('+');
      const chip = {
        x,
        y: height / 2 - SIZE.glyph / 2 - 3,
        width: kinds.length * SIZE.glyph + 2 * pad,
        height: SIZE.glyph + 8,
      };
      if (hasChips) chips.push(chip);
      for (const [index, kind] of kinds.entries()) {
        glyphs.push({ glyph: glyphOf(kind), x: x + pad + (index + 0.5) * SIZE.glyph, y: height / 2 + 1 });
      }
      x += chip.width + (hasChips ? SIZE.chipGap : 0);
    }
    x += margin - (hasChips ? SIZE.chipGap : 0);
    boxes.push({ x: start, y: 1, width: x - start, height });
    x += SIZE.gap;
  }
  return { width: x - SIZE.gap + 1, height: height + 2, boxes, chips, glyphs };
}
