// Boxes in boxes: each level says what it is, how many stand side by side, and the number that holds there.
import type { Nest, NestPicture } from '../labs/picture.ts';
import type { PictureViewProps } from './picture-view.ts';
import { nameIn } from './picture-words.ts';

export function NestView({ picture, finding, ...part }: PictureViewProps<NestPicture>) {
  return (
    <div class="nest" role="group" aria-label={finding}>
      <NestBox {...part} nest={picture.root} unit={picture.unit} />
    </div>
  );
}

type NestBoxProps = Pick<PictureViewProps, 'lab' | 'tongue'> & { nest: Nest; unit: NestPicture['unit'] };

function NestBox({ lab, tongue, nest, unit }: NestBoxProps) {
  const { id, value, times, inside, open } = nest;
  return (
    <div class={open ? 'nest-box open' : 'nest-box'}>
      <p>
        <strong>{nameIn(lab, tongue, id)}</strong>
        {times > 1 && <span> {tongue.say('nest.times', { count: tongue.count(times) })}</span>}{' '}
        {!Number.isNaN(value) && <span class="mono">{tongue.quantity(value, unit)}</span>}
      </p>
      {inside.length > 0 && (
        <div class="nest-inside">
          {inside.map((one) => (
            <NestBox key={one.id} lab={lab} tongue={tongue} nest={one} unit={unit} />
          ))}
        </div>
      )}
    </div>
  );
}
