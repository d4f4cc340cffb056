import { useRef } from 'preact/hooks';
import type { BarsPicture } from '../labs/picture.ts';
import { Bars } from '../stage/Bars.tsx';
import type { Width } from '../stage/layout.ts';
import type { PictureViewProps } from './picture-view.ts';
import { nameIn } from './picture-words.ts';
import { useWidth } from './use-media.ts';

/** One bar for each of a few things. */
export function View({ picture, lab, tongue, finding }: PictureViewProps<BarsPicture>) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const drawings: Width[] = width === null ? ['wide', 'narrow'] : [width];
  const longest = Math.max(
    ...picture.rows.flatMap(({ value, level }) => [value, level ?? 0]).filter(Number.isFinite),
  );
  return (
    <div class={width === null ? 'chart-frame unmeasured' : 'chart-frame'} ref={frame}>
      {drawings.map((one) => (
        <Bars
          key={one}
          className={one}
          width={one}
          max={picture.max ?? (longest > 0 ? longest : 1)}
          rows={picture.rows.map((row) => ({
            ...row,
            name: nameIn(lab, tongue, row.id),
            text: Number.isNaN(row.value) ? '' : tongue.quantity(row.value, picture.unit),
          }))}
          finding={finding}
        />
      ))}
    </div>
  );
}
