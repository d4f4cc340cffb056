// Who works on what and when: a lane for each worker, a bar for each piece of work with the number of its task.
// Groups of lanes share one time axis, so that designs can be compared moment by moment.

import { tenth } from './geometry.ts';
import type { Width } from './layout.ts';
import { ticksOf } from './scale.ts';

export interface GanttGroup {
  name: string;
  /** What stands at the end of the group's name: "3 done". */
  note: string;
  lanes: readonly GanttLane[];
}
export interface GanttLane {
  bars: readonly { task: number; from: number; to: number; lost?: boolean }[];
  down: readonly { from: number; to: number }[];
}

export interface GanttProps {
  groups: readonly GanttGroup[];
  end: number;
  now: number;
  format: (time: number) => string;
  axis: string;
  finding: string;
  width: Width;
  className?: string;
}

const LEFT = 8;
const RIGHT = 14;
const HEAD = 26;
const FOOT = 34;
const GAP = 12;
/** Hues that stand apart in every order; the number in the bar says the task. */
const HUES = 5;

export function Gantt({ groups, end, now, format, axis, finding, width, className }: GanttProps) {
  const across = width === 'wide' ? 720 : 340;
  const many = Math.max(...groups.map(({ lanes }) => lanes.length)) > 4;
  const lane = many ? 14 : 22;
  const x = (time: number) => LEFT + (Math.min(time, end) / end) * (across - LEFT - RIGHT);
  const tops = groups.map((_, index) =>
    groups.slice(0, index).reduce((sum, { lanes }) => sum + HEAD + lanes.length * lane + GAP, 0),
  );
  const height = groups.reduce((sum, { lanes }) => sum + HEAD + lanes.length * lane + GAP, 0) + FOOT;
  const floor = height - FOOT;
  return (
    <svg
      class={`series-svg gantt ${className ?? ''}`}
      viewBox={`0 0 ${across} ${height}`}
      role="img"
      aria-label={finding}
    >
      {ticksOf({ min: 0, max: end, format }, width === 'wide' ? 10 : 5).map((tick) => (
        <g key={tick}>
          <path class="gridline" d={`M${tenth(x(tick))} ${HEAD - 4}V${floor}`} />
          <text
            class="mono"
            x={tenth(x(tick))}
            y={floor + 14}
            text-anchor={tick === 0 ? 'start' : tick === end ? 'end' : 'middle'}
          >
            {format(tick)}
          </text>
        </g>
      ))}
      <text x={across - RIGHT} y={floor + 30} text-anchor="end">
        {axis}
      </text>
      {groups.map(({ name, note, lanes }, group) => (
        <g key={name}>
          <text class="strong" x={LEFT} y={(tops[group] ?? 0) + 17}>
            {name}
          </text>
          <text class="mono" x={across - RIGHT} y={(tops[group] ?? 0) + 17} text-anchor="end">
            {note}
          </text>
          {lanes.map(({ bars, down }, index) => {
            const top = (tops[group] ?? 0) + HEAD + index * lane;
            return (
              <g key={index}>
                <path class="gridline" d={`M${LEFT} ${top + lane - 1}H${across - RIGHT}`} />
                {down.map(({ from, to }) => (
                  <rect
                    key={from}
                    class="gantt-down"
                    x={tenth(x(from))}
                    y={top + 1}
                    width={tenth(Math.max(0, x(to) - x(from)))}
                    height={lane - 3}
                  />
                ))}
                {bars.map((bar) => (
                  <BarShape key={`${bar.task}-${bar.from}`} bar={bar} x={x} top={top} height={lane - 3} />
                ))}
              </g>
            );
          })}
        </g>
      ))}
      <path class="now" d={`M${tenth(x(now))} ${HEAD - 6}V${floor}`} />
    </svg>
  );
}

interface BarShapeProps {
  bar: GanttLane['bars'][number];
  x: (time: number) => number;
  top: number;
  height: number;
}

function BarShape({ bar: { task, from, to, lost }, x, top, height }: BarShapeProps) {
  const size = x(to) - x(from);
  return (
    <g class={`gantt-bar line-${(task - 1) % HUES}${lost ? ' lost' : ''}`}>
      <rect
        x={tenth(x(from) + 0.5)}
        y={top + 1}
        width={tenth(Math.max(0.5, size - 1))}
        height={height}
        rx="3"
      />
      {size > 11 && (
        <text x={tenth(x(from) + size / 2)} y={tenth(top + 1 + height / 2 + 3.5)} text-anchor="middle">
          {task}
        </text>
      )}
    </g>
  );
}
