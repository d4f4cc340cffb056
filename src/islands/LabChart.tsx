import { useRef } from 'preact/hooks';
import type { Width } from '../stage/layout.ts';
import { TimeSeries } from '../stage/TimeSeries.tsx';
import { inSystemAt } from '../systems/measures.ts';
import type { RunPart } from './lab-part.ts';
import { useWidth } from './use-media.ts';

/** Points of the chart. */
const POINTS = 160;
/** More lines than this cannot be told apart. */
const LINES = 5;

/** Which servers get a line: all of a few; of many, the one that is selected or else the fullest. */
function linesOf({ playback, state }: RunPart): number[] {
  const { machines } = playback.scene();
  if (machines.length <= LINES) return machines.map((_, index) => index);
  if (state.selected !== null) return [state.selected];
  const fullest = machines.reduce(
    (best, machine, index) => {
      const here = machine.inService + machine.waiting;
      return here > best.here ? { index, here } : best;
    },
    { index: 0, here: -1 },
  );
  return [fullest.index];
}

/** Requests at each server over time; its keys highlight a server in every picture and table. */
export function LabChart(part: RunPart) {
  const { lab, tongue, state, dispatch, playback } = part;
  const { horizon } = lab.clock;
  const { machines } = playback.scene();
  const reached = playback.run.now;
  const times = Array.from({ length: POINTS + 1 }, (_, index) => (index / POINTS) * horizon).filter(
    (time) => time <= reached,
  );
  if (times.at(-1) !== reached) times.push(reached);
  const lines = linesOf(part);
  const record = playback.record();
  const series = lines.map((index) => ({
    name: tongue.machine(index),
    values: inSystemAt(record, machines[index]?.id ?? '', times),
  }));
  const moments = record.happenings.map((event) => ({
    time: event.time,
    word: tongue.say(`moment.${event.what}`),
  }));
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const drawings: Width[] = width === null ? ['wide', 'narrow'] : [width];
  const finding = tongue.say('chart.finding', {
    time: tongue.moment(reached),
    values: series
      .map(({ name, values }) => `${name} ${tongue.count(values.at(-1) ?? 0)}`)
      .join(tongue.say('list.join')),
  });
  return (
    <div class="lab-chart">
      <tongue.Heading id={`${lab.id}-chart`}>{tongue.say('chart')}</tongue.Heading>
      <div class={width === null ? 'chart-frame unmeasured' : 'chart-frame'} ref={frame}>
        {drawings.map((one) => (
          <TimeSeries
            key={one}
            className={one}
            width={one}
            times={times}
            series={series}
            horizon={horizon}
            now={reached}
            moments={moments}
            selected={state.selected === null ? null : lines.indexOf(state.selected)}
            finding={finding}
            axis={{ time: tongue.say('timeline'), value: tongue.say('chart.axis') }}
            formatTime={tongue.tick}
          />
        ))}
      </div>
      <div class="legend" role="group" aria-label={tongue.say('legend')}>
        {machines.map(({ id }, index) => (
          <button
            key={id}
            type="button"
            class={lines.includes(index) ? `key key-${lines.indexOf(index) % LINES}` : 'key'}
            aria-pressed={state.selected === index}
            onClick={() => dispatch({ type: 'select', machine: index })}
          >
            {tongue.machine(index)}
          </button>
        ))}
      </div>
    </div>
  );
}
