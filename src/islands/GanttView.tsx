import { useRef } from 'preact/hooks';
import type { GanttPicture } from '../labs/picture.ts';
import { Gantt } from '../stage/Gantt.tsx';
import type { Width } from '../stage/layout.ts';
import type { PictureViewProps } from './picture-view.ts';
import { nameIn } from './picture-words.ts';
import { useWidth } from './use-media.ts';

/** Lanes by group on one clock, and under them when each task was done. */
export function View({ picture, lab, tongue, finding }: PictureViewProps<GanttPicture>) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const drawings: Width[] = width === null ? ['wide', 'narrow'] : [width];
  const written = (time: number) => tongue.quantity(time, picture.unit);
  const ids = [...new Set(picture.lanes.map(({ group }) => group))];
  const timesOf = (id: string) => picture.done.find(({ group }) => group === id)?.times ?? [];
  const groups = ids.map((id) => ({
    name: nameIn(lab, tongue, id),
    note: tongue.say('gantt.done', { count: tongue.count(timesOf(id).length) }),
    lanes: picture.lanes
      .filter(({ group }) => group === id)
      .map(({ bars, down = [] }) => ({
        bars: bars
          .map((bar) => ({ ...bar, to: Math.min(bar.to, picture.now) }))
          .filter(({ from }) => from < picture.now),
        down,
      })),
  }));
  return (
    <>
      <div class={width === null ? 'chart-frame unmeasured' : 'chart-frame'} ref={frame}>
        {drawings.map((one) => (
          <Gantt
            key={one}
            className={one}
            width={one}
            groups={groups}
            end={picture.end}
            now={picture.now}
            format={written}
            axis={tongue.words.picture?.axes?.x ?? ''}
            finding={finding}
          />
        ))}
      </div>
      <dl class="gantt-done">
        {ids.map((id) => (
          <div key={id}>
            <dt>{nameIn(lab, tongue, id)}</dt>
            <dd class="mono">
              {timesOf(id).map(written).join(tongue.say('list.join')) || tongue.say('gantt.none')}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
