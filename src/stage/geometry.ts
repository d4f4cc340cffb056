// Points, boxes and curves of a picture, in the units of its viewBox.

export interface Point {
  x: number;
  y: number;
}
export interface Box extends Point {
  width: number;
  height: number;
}
/** A cubic Bézier curve. */
export interface Curve {
  from: Point;
  leave: Point;
  arrive: Point;
  to: Point;
}

/** The S-curve that leaves one point and arrives at the other along the reading direction of the layout. */
export function connect(from: Point, to: Point, along: 'across' | 'down'): Curve {
  if (along === 'across') {
    const half = (from.x + to.x) / 2;
    return { from, leave: { x: half, y: from.y }, arrive: { x: half, y: to.y }, to };
  }
  const half = (from.y + to.y) / 2;
  return { from, leave: { x: from.x, y: half }, arrive: { x: to.x, y: half }, to };
}

/** The point at share `part` (0 to 1) of a curve's parameter. */
export function pointOn({ from, leave, arrive, to }: Curve, part: number): Point {
  const rest = 1 - part;
  const a = rest * rest * rest;
  const b = 3 * rest * rest * part;
  const c = 3 * rest * part * part;
  const d = part * part * part;
  return {
    x: a * from.x + b * leave.x + c * arrive.x + d * to.x,
    y: a * from.y + b * leave.y + c * arrive.y + d * to.y,
  };
}

/** A curve as SVG path data, to a tenth of a unit. */
export function pathOf({ from, leave, arrive, to }: Curve): string {
  return `M${at(from)}C${at(leave)} ${at(arrive)} ${at(to)}`;
}

const at = ({ x, y }: Point) => `${tenth(x)} ${tenth(y)}`;

/** A number for SVG: to a tenth, without a trailing zero. */
export function tenth(value: number): string {
  return String(Math.round(value * 10) / 10);
}
