import { useRef } from 'preact/hooks';
import type { CurvePicture } from '../labs/picture.ts';
import { Curve } from '../stage/Curve.tsx';
import type { Width } from '../stage/layout.ts';
import type { PictureViewProps } from './picture-view.ts';
import { nameIn } from './picture-words.ts';
import { useWidth } from './use-media.ts';

/** Lines over a setting, with their names as keys below. */
export function View({ picture, lab, tongue, finding }: PictureViewProps<CurvePicture>) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const lines = picture.lines.map(({ id, points }) => ({ name: nameIn(lab, tongue, id), points }));
  const drawings: Width[] = width === null ? ['wide', 'narrow'] : [width];
  return (
    <>
      <div class={width === null ? 'chart-frame unmeasured' : 'chart-frame'} ref={frame}>
        {drawings.map((one) => (
          <Curve
            key={one}
            className={one}
            width={one}
            x={{
              ...picture.x,
              whole: picture.x.unit === 'count',
              format: (value) => tongue.quantity(value, picture.x.unit),
            }}
            y={{ ...picture.y, format: (value) => tongue.quantity(value, picture.y.unit) }}
            axes={tongue.words.picture?.axes ?? { x: '', y: '' }}
            lines={lines}
            at={picture.at}
            finding={finding}
          />
        ))}
      </div>
      {lines.length > 1 && (
        <ul class="legend">
          {lines.map(({ name }, index) => (
            <li key={name} class={`key key-${index % 5}`}>
              {name}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
