// A chart of step lines over model time. Each line has its own dash and a letter at its end, so that
// colour never carries alone; the same numbers stand in a table beside it.
import { tenth } from './geometry.ts';
import type { Width } from './layout.ts';

export interface Series {
  name: string;
  /** Values at `times`, same length. */
  values: readonly number[];
}

export interface TimeSeriesProps {
  times: readonly number[];
  series: readonly Series[];
  /** End of the time axis, model seconds. */
  horizon: number;
  /** Moment reached. */
  now: number;
  /** Moments worth marking, with a word. */
  moments: readonly { time: number; word: string }[];
  selected: number | null;
  finding: string;
  width: Width;
  className?: string;
  /** Words of the axes, ready to print. */
  axis: { time: string; value: string };
  formatTime: (time: number) => string;
}

const WIDTHS: Record<Width, number> = { wide: 880, narrow: 340 };
const HEIGHT = 168;
const LEFT = 34;
const RIGHT = 26;
const TOP = 22;
const BOTTOM = 24;

export function TimeSeries(props: TimeSeriesProps) {
  const { times, series, horizon, now, moments, selected, finding, axis, formatTime, className } = props;
  const width = WIDTHS[props.width];
  const top = niceCeiling(Math.max(4, ...series.flatMap(({ values }) => values)));
  const x = (time: number) => LEFT + (time / horizon) * (width - LEFT - RIGHT);
  const y = (value: number) => HEIGHT - BOTTOM - (value / top) * (HEIGHT - TOP - BOTTOM);
  return (
    <svg
      class={`series-svg ${className ?? ''}`}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      aria-label={finding}
    >
      {[0, top / 2, top].map((tick) => (
        <g key={tick}>
          <path class="gridline" d={`M${LEFT} ${tenth(y(tick))}H${width - RIGHT}`} />
          <text class="mono" x={LEFT - 6} y={tenth(y(tick) + 4)} text-anchor="end">
            {tick}
          </text>
        </g>
      ))}
      {[0, horizon / 2, horizon].map((tick) => (
        <text
          key={tick}
          class="mono"
          x={tenth(x(tick))}
          y={HEIGHT - 6}
          text-anchor={tick === 0 ? 'start' : tick === horizon ? 'end' : 'middle'}
        >
          {formatTime(tick)}
        </text>
      ))}
      <text x={LEFT} y={TOP - 9}>
        {axis.value}
      </text>
      {moments.map(({ time, word }, index) => (
        <g key={`${time}${word}`} class="moment">
          <path d={`M${tenth(x(time))} ${TOP}V${HEIGHT - BOTTOM}`} />
          <text x={tenth(x(time) + 4)} y={TOP + 9 + (index % 3) * 14}>
            {word}
          </text>
        </g>
      ))}
      {series.map(({ name, values }, index) => (
        <path
          key={name}
          class={`line line-${index % 5}${index === selected ? ' selected' : ''}`}
          d={steps(times, values, x, y)}
        />
      ))}
      <path class="now" d={`M${tenth(x(now))} ${TOP}V${HEIGHT - BOTTOM}`} />
    </svg>
  );
}

function steps(
  times: readonly number[],
  values: readonly number[],
  x: (t: number) => number,
  y: (v: number) => number,
) {
  let path = '';
  let last: number | undefined;
  times.forEach((time, index) => {
    const value = values[index] ?? 0;
    if (value === last && index < times.length - 1) return;
    path += path === '' ? `M${tenth(x(time))} ${tenth(y(value))}` : `H${tenth(x(time))}V${tenth(y(value))}`;
    last = value;
  });
  return path;
}

/** The next round number with an even half: 4, 6, 8, 10, 20, 40, 60 … */
export function niceCeiling(value: number): number {
  let unit = 1;
  while (value > 10 * unit) unit *= 10;
  return [2, 4, 6, 8, 10].map((step) => step * unit).find((round) => round >= value) ?? 10 * unit;
}
