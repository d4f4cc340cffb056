// Paints the marks of a moment on a canvas: one path and one fill for each shape and form, no components.
import { type Glyph, outlines } from './glyphs.ts';
import type { Layout } from './layout.ts';
import type { Form, Mark } from './marks.ts';

/** Colours as the page has them now; the island reads them from the tokens when the theme changes. */
export interface Inks {
  hue: Record<Glyph, string>;
  bad: string;
}

/** The part of CanvasRenderingContext2D that painting needs. */
export type Canvas = Pick<
  CanvasRenderingContext2D,
  | 'setTransform'
  | 'clearRect'
  | 'beginPath'
  | 'moveTo'
  | 'arc'
  | 'fill'
  | 'stroke'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'globalAlpha'
>;

const TURN = 2 * Math.PI;
const paths = new Map<Glyph, Path2D>();

function pathFor(glyph: Glyph): Path2D {
  const known = paths.get(glyph);
  if (known) return known;
  const path = new Path2D(outlines[glyph]);
  paths.set(glyph, path);
  return path;
}

const alpha: Record<Form, number> = { full: 1, waiting: 0.55, answer: 0.8, lost: 1 };

export interface Picture {
  layout: Layout;
  marks: readonly Mark[];
  inks: Inks;
  /** Device pixels per viewBox unit. */
  scale: number;
}

/** Clears and paints. */
export function paint(canvas: Canvas, { layout, marks, inks, scale }: Picture): void {
  canvas.setTransform(scale, 0, 0, scale, 0, 0);
  canvas.clearRect(0, 0, layout.width, layout.height);
  canvas.lineWidth = 1.5;
  for (const mark of marks) paintMark(canvas, mark, inks, scale);
  canvas.globalAlpha = 1;
}

function paintMark(canvas: Canvas, { x, y, glyph, form, done }: Mark, inks: Inks, scale: number): void {
  const ink = form === 'lost' ? inks.bad : inks.hue[glyph];
  canvas.globalAlpha = alpha[form];
  canvas.fillStyle = ink;
  canvas.strokeStyle = ink;
  if (glyph === 'circle') {
    canvas.beginPath();
    canvas.arc(x, y, form === 'answer' ? 3.6 : 6, 0, TURN);
    if (form === 'lost') canvas.stroke();
    else canvas.fill();
  } else {
    // Set and set back: to save and restore what a canvas holds took a third of a frame.
    const size = form === 'answer' ? 0.6 * scale : scale;
    canvas.setTransform(size, 0, 0, size, x * scale, y * scale);
    if (form === 'lost') canvas.stroke(pathFor(glyph));
    else canvas.fill(pathFor(glyph));
    canvas.setTransform(scale, 0, 0, scale, 0, 0);
  }
  if (done !== null && done > 0) {
    canvas.beginPath();
    canvas.arc(x, y, 8.5, -TURN / 4, -TURN / 4 + TURN * done);
    canvas.stroke();
  }
}
