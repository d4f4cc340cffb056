/** The value of a line at a place between its points, on the straight between its neighbours. */
export function valueAt(points: readonly (readonly [x: number, y: number])[], at: number): number {
  const after = points.findIndex(([x]) => x >= at);
  const [x1, y1] = points[after] ?? [Number.NaN, Number.NaN];
  if (x1 === at || after <= 0) return x1 === at ? y1 : Number.NaN;
  const [x0, y0] = points[after - 1] ?? [Number.NaN, Number.NaN];
  return y0 + ((at - x0) / (x1 - x0)) * (y1 - y0);
}
