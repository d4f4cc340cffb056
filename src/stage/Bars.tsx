// One bar for each of a few things, its name and number written above it. A level that it is held against is a
// line across it; what fails wears a cross as well as the colour.
import { tenth } from './geometry.ts';
import type { Width } from './layout.ts';

export interface Bar {
  id: string;
  name: string;
  value: number;
  /** The value as it is written; empty while it is not to be seen. */
  text: string;
  level?: number;
  bad?: boolean;
}

export interface BarsProps {
  rows: readonly Bar[];
  /** End of the axis. */
  max: number;
  finding: string;
  width: Width;
  className?: string;
}

const ROW = 50;
const SIDE = 10;

export function Bars({ rows, max, finding, width, className }: BarsProps) {
  const across = width === 'wide' ? 720 : 340;
  const long = across - 2 * SIDE;
  const size = (value: number) => (Number.isFinite(value) ? Math.min(1, Math.max(0, value / max)) * long : 0);
  return (
    <svg
      class={`series-svg bars ${className ?? ''}`}
      viewBox={`0 0 ${across} ${rows.length * ROW + 8}`}
      role="img"
      aria-label={finding}
    >
      {rows.map(({ id, name, value, text, level, bad }, index) => {
        const top = index * ROW + 4;
        return (
          <g key={id} class={bad ? 'bar bad' : 'bar'}>
            <text class="strong" x={SIDE} y={top + 16}>
              {name}
            </text>
            <text class="mono" x={across - SIDE} y={top + 16} text-anchor="end">
              {bad ? `✕ ${text}` : text}
            </text>
            <rect class="bar-room" x={SIDE} y={top + 24} width={long} height="14" rx="4" />
            <rect class="bar-value" x={SIDE} y={top + 24} width={tenth(size(value))} height="14" rx="4" />
            {level !== undefined && (
              <path class="bar-level" d={`M${tenth(SIDE + size(level))} ${top + 20}v22`} />
            )}
          </g>
        );
      })}
    </svg>
  );
}
