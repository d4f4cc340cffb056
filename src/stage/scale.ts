// Values along an axis: what is written beside it.

export interface Scale {
  min: number;
  max: number;
  log?: boolean;
  /** Only whole numbers make sense. */
  whole?: boolean;
  /** A value as it is written beside the axis. */
  format: (value: number) => string;
}

/** Round values inside a scale, about as many as wanted; on a logarithmic one its powers of ten. */
export function ticksOf({ min, max, log, whole }: Scale, wanted: number): number[] {
  if (log) {
    const first = Math.ceil(Math.log10(min) - 1e-9);
    const last = Math.floor(Math.log10(max) + 1e-9);
    const every = Math.max(1, Math.ceil((last - first) / wanted));
    return Array.from({ length: Math.floor((last - first) / every) + 1 }, (_, index) =>
      Number(`1e${first + index * every}`),
    );
  }
  const rough = (max - min) / wanted;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const steps = (whole ? [1, 2, 5, 10] : [1, 2, 2.5, 5, 10]).map((part) => part * unit);
  const step = steps.find((size) => size >= rough * 0.999 && (!whole || size >= 1)) ?? (whole ? 1 : unit);
  const first = Math.ceil(min / step - 1e-9);
  const last = Math.floor(max / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}
