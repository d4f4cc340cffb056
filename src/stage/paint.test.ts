import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { layOut } from './layout.ts';
import { type Canvas, paint } from './paint.ts';

beforeEach(() => vi.stubGlobal('Path2D', class {}));
afterEach(() => vi.unstubAllGlobals());

it('paints every mark at its place and size, and leaves the canvas as it found it for the next', () => {
  let at: number[] = [];
  const filled: number[][] = [];
  const arcs: number[][] = [];
  const canvas: Canvas = {
    setTransform: (...matrix: unknown[]) => {
      // It is given as six numbers, never as an object.
      at = matrix as number[];
    },
    clearRect: () => undefined,
    beginPath: () => undefined,
    moveTo: () => undefined,
    arc: (x, y, radius) => arcs.push([x, y, radius, ...at]),
    fill: () => filled.push(at),
    stroke: () => undefined,
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 1,
    globalAlpha: 1,
  };
  const hue = { circle: 'c', triangle: 't', square: 's', diamond: 'd', hexagon: 'h', cross: 'x' };
  paint(canvas, {
    layout: layOut({ machines: 1 }, 'wide'),
    marks: [
      { x: 10, y: 20, glyph: 'square', form: 'full', done: 0.5 },
      { x: 30, y: 40, glyph: 'square', form: 'answer', done: null },
      { x: 50, y: 60, glyph: 'circle', form: 'full', done: null },
    ],
    inks: { hue, bad: 'b' },
    scale: 2,
  });
  const whole = [2, 0, 0, 2, 0, 0];
  expect(filled).toEqual([[2, 0, 0, 2, 20, 40], [1.2, 0, 0, 1.2, 60, 80], whole]);
  expect(arcs).toEqual([
    [10, 20, 8.5, ...whole],
    [50, 60, 6, ...whole],
  ]);
});
