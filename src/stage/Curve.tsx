// Lines over a number that the reader can set, with a mark where the setting stands. Each line has its own
// dash and a mark of its own shape, so that colour never carries alone; a table has the same numbers.

import { valueAt } from './between.ts';
import { tenth } from './geometry.ts';
import { outlines } from './glyphs.ts';
import type { Width } from './layout.ts';
import { type Scale, ticksOf } from './scale.ts';

export interface CurveLine {
  name: string;
  points: readonly (readonly [x: number, y: number])[];
}

export interface CurveProps {
  x: Scale;
  y: Scale;
  axes: { x: string; y: string };
  lines: readonly CurveLine[];
  at: number | null;
  finding: string;
  width: Width;
  className?: string;
}

const SIZES: Record<Width, { width: number; height: number }> = {
  wide: { width: 720, height: 330 },
  narrow: { width: 340, height: 300 },
};
/** The mark of each line: the shape that goes with its hue everywhere. */
const shapes = Object.values(outlines);
const LEFT = 58;
const RIGHT = 16;
const TOP = 30;
const BOTTOM = 42;

export function Curve({ x, y, axes, lines, at, finding, width, className }: CurveProps) {
  const size = SIZES[width];
  const across = placed(x, LEFT, size.width - RIGHT);
  const up = placed(y, size.height - BOTTOM, TOP);
  return (
    <svg
      class={`series-svg curve ${className ?? ''}`}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={finding}
    >
      {ticksOf(y, 5).map((tick) => (
        <g key={tick}>
          <path class="gridline" d={`M${LEFT} ${tenth(up(tick))}H${size.width - RIGHT}`} />
          <text class="mono" x={LEFT - 7} y={tenth(up(tick) + 4)} text-anchor="end">
            {y.format(tick)}
          </text>
        </g>
      ))}
      {ticksOf(x, width === 'wide' ? 7 : 4).map((tick) => (
        <text key={tick} class="mono" x={tenth(across(tick))} y={size.height - 22} text-anchor="middle">
          {x.format(tick)}
        </text>
      ))}
      <text x={LEFT} y={TOP - 13}>
        {axes.y}
      </text>
      <text x={size.width - RIGHT} y={size.height - 5} text-anchor="end">
        {axes.x}
      </text>
      {lines.map(({ name, points }, index) => (
        <path
          key={name}
          class={`line line-${index % 5}`}
          d={pathThrough(points.map(([a, b]) => [across(a), up(clamp(b, y))]))}
        />
      ))}
      {at !== null && lines.length > 0 && (
        <path class="now" d={`M${tenth(across(at))} ${TOP}V${size.height - BOTTOM}`} />
      )}
      {at !== null &&
        lines.map(({ name, points }, index) => {
          const value = valueAt(points, at);
          return Number.isFinite(value) ? (
            <path
              key={name}
              class={`point line-${index % 5}`}
              d={shapes[index % 5]}
              transform={`translate(${tenth(across(at))} ${tenth(up(clamp(value, y)))})`}
            />
          ) : null;
        })}
    </svg>
  );
}

const clamp = (value: number, { min, max }: Scale) => Math.min(max, Math.max(min, value));

function placed({ min, max, log }: Scale, from: number, to: number): (value: number) => number {
  const at = log ? Math.log10 : (value: number) => value;
  const span = at(max) - at(min);
  return (value) => from + ((at(value) - at(min)) / span) * (to - from);
}

function pathThrough(points: readonly (readonly [number, number])[]): string {
  let path = '';
  let isDown = false;
  for (const [x, y] of points) {
    if (!Number.isFinite(y)) {
      isDown = false;
      continue;
    }
    path += `${isDown ? 'L' : 'M'}${tenth(x)} ${tenth(y)}`;
    isDown = true;
  }
  return path;
}
