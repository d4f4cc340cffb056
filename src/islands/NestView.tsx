// Boxes in boxes: each level says what it is, how many stand side by side, what it is called, and the number that
// holds there. A box is opened, or its machine stopped, by a tap or by Enter.
import type { Nest, NestPicture } from '../labs/picture.ts';
import { glyphOf, hueOf, isKindOfWork, outlines } from '../stage/glyphs.ts';
import type { PictureViewProps } from './picture-view.ts';
import { nameIn } from './picture-words.ts';

export function View(props: PictureViewProps<NestPicture>) {
  return (
    <div class="nest" role="group" aria-label={props.finding}>
      <NestBox {...props} nest={props.picture.root} />
    </div>
  );
}

type NestBoxProps = PictureViewProps<NestPicture> & { nest: Nest };

function NestBox(props: NestBoxProps) {
  const { nest, picture, dispatch } = props;
  const { sets, open, down, bad, inside, others = [], id } = nest;
  const { control } = picture;
  const head = <NestHead {...props} />;
  const isOpen = open !== false && inside.length > 0;
  return (
    <div class="nest-row">
      <div class={['nest-box', isOpen && 'open', down && 'down', bad && 'bad'].filter(Boolean).join(' ')}>
        {sets === undefined || control === undefined ? (
          <p class="nest-head">{head}</p>
        ) : (
          <button
            type="button"
            class="nest-head"
            data-nest={id}
            aria-expanded={open === undefined ? undefined : open ? 'true' : 'false'}
            aria-pressed={down}
            onClick={() => dispatch({ type: 'set', name: control, value: sets })}
          >
            {head}
          </button>
        )}
        {isOpen && (
          <div class="nest-inside">
            {inside.map((one) => (
              <NestBox key={one.id} {...props} nest={one} />
            ))}
          </div>
        )}
      </div>
      {others.length > 0 && (
        <div class={others.length < 3 ? 'nest-others few' : 'nest-others'} aria-hidden="true">
          {others.map((kind, place) => (
            <span key={place}>
              <Shape kind={kind} />
            </span>
          ))}
        </div>
      )}
    </div>
  );
}

function NestHead({ lab, tongue, picture, nest }: NestBoxProps) {
  const { id, value, times, down, does, called = [] } = nest;
  return (
    <>
      {does !== undefined && <Shape kind={does} />}
      <strong>{nameIn(lab, tongue, id)}</strong>
      {times > 1 && <span>{tongue.say('nest.times', { count: tongue.count(times) })}</span>}
      {down && <span>{tongue.say('down')}</span>}
      {called.map((name) => (
        <span key={name} class="nest-called">
          {nameIn(lab, tongue, name)}
        </span>
      ))}
      {down === undefined && !Number.isNaN(value) && (
        <span class="mono">{tongue.quantity(value, picture.unit)}</span>
      )}
    </>
  );
}

/** Boxes in a box, for one that has all kinds of work in it. */
const BOXES = 'M-7-7H7V7H-7ZM-4-4H-1V-1H-4ZM1-4H4V-1H1ZM-4 1H-1V4H-4ZM1 1H4V4H1Z';

/** The shape of a kind of work; a dot for kinds that have none. */
function Shape({ kind }: { kind: string }) {
  const glyph = glyphOf(kind);
  return (
    <svg viewBox="-9 -9 18 18" width="16" height="16" aria-hidden="true">
      {isKindOfWork(kind) ? (
        <path class={`mark ${hueOf(glyph)}`} d={outlines[glyph]} />
      ) : kind === 'boxes' ? (
        <path class="nest-boxes" d={BOXES} />
      ) : (
        <circle class="nest-dot" r="2" />
      )}
    </svg>
  );
}
