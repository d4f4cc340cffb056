// A board: places as boxes, what stands in them as chips. A chip is moved by tapping it and then a place, by the
// arrow keys, or by dragging it with a mouse; each way says where it stands now.
import { useEffect, useRef, useState } from 'preact/hooks';
import { itemsAt, moved, placesOf } from '../labs/board.ts';
import type { BoardControl } from '../labs/define-lab.ts';
import type { BoardPicture } from '../labs/picture.ts';
import { glyphOf, hueOf, isKindOfWork, outlines } from '../stage/glyphs.ts';
import { Button } from '../ui/Button.tsx';
import { BoardLinks } from './BoardLinks.tsx';
import type { PictureViewProps } from './picture-view.ts';
import { nameIn } from './picture-words.ts';
import { useDrag } from './use-drag.ts';

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

export function View(props: PictureViewProps<BoardPicture>) {
  const { picture, lab, tongue, state, dispatch, finding, onSay } = props;
  const board = boardOf(props);
  const value = String(state.settings[picture.control]);
  const places = placesOf(board, value);
  const frame = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState<string | null>(null);
  const justMoved = useRef<string | null>(null);
  const name = (id: string) => nameIn(lab, tongue, id);

  const move = (item: string, place: string | undefined) => {
    setHeld(null);
    if (!place || places[item] === place) return;
    justMoved.current = item;
    dispatch({ type: 'set', name: picture.control, value: moved(board, value, item, place) });
    onSay(tongue.say('board.said', { item: name(item), place: name(place) }));
  };
  const moveBy = (item: string, step: number) =>
    move(item, board.places[board.places.indexOf(places[item] ?? '') + step]);
  const grip = useDrag({ frame, onDrop: move });
  // What was moved is another element now; the focus stays with it (rule A18).
  useEffect(() => {
    if (!justMoved.current) return;
    frame.current?.querySelector<HTMLElement>(`[data-item="${justMoved.current}"]`)?.focus();
    justMoved.current = null;
  }, [value]);

  const note = (id: string) => {
    const found = picture.notes?.find((one) => one.id === id);
    return found && Number.isFinite(found.value) ? tongue.quantity(found.value, found.unit) : null;
  };
  return (
    <div class="board" role="group" aria-label={finding} ref={frame}>
      <p class="board-how" id={`${lab.id}-board-how`}>
        {tongue.say('board.how')}
      </p>
      <BoardLinks frame={frame} links={picture.links.filter(({ crosses }) => crosses)} version={value} />
      <ul class="board-places">
        {board.places.map((place) => (
          <li key={place} data-place={place} class={placeClass(place, picture)}>
            <p class="board-name">
              <strong>{name(place)}</strong>
              {picture.down.includes(place) && <span>{tongue.say('down')}</span>}
              {note(place) !== null && <span class="mono">{note(place)}</span>}
            </p>
            <ul class="board-items">
              {itemsAt(board, value, place).map((item) => (
                <li key={item}>
                  <button
                    type="button"
                    data-item={item}
                    class={classOf(item, picture, held)}
                    aria-pressed={held === item}
                    aria-describedby={`${lab.id}-board-how`}
                    aria-keyshortcuts="ArrowLeft ArrowRight"
                    onClick={() => setHeld(held === item ? null : item)}
                    onKeyDown={(event) => {
                      if (event.key === 'Escape') setHeld(null);
                      const step = STEPS[event.key];
                      if (step === undefined) return;
                      event.preventDefault();
                      moveBy(item, step);
                    }}
                    {...grip(item)}
                  >
                    <Glyph item={item} />
                    <span>{name(item)}</span>
                    {note(item) !== null && <span class="mono">{note(item)}</span>}
                    {picture.wrong?.includes(item) && <span>{tongue.say('board.wrong')}</span>}
                    {picture.marked?.includes(item) && <span>{name('marked')}</span>}
                  </button>
                </li>
              ))}
            </ul>
            {held !== null && places[held] !== place && (
              <Button kind="quiet" class="board-drop" onClick={() => move(held, place)}>
                {tongue.say('board.here', { item: name(held) })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {picture.links.some(({ crosses }) => crosses) && (
        <p class="board-calls">
          {tongue.say('board.calls', {
            calls: picture.links
              .filter(({ crosses }) => crosses)
              .map(({ from, to }) => tongue.say('board.call', { from: name(from), to: name(to) }))
              .join(tongue.say('list.join')),
          })}
        </p>
      )}
    </div>
  );
}

function boardOf({ lab, picture }: PictureViewProps<BoardPicture>): BoardControl {
  const control = lab.controls[picture.control];
  if (control?.type !== 'board') throw new Error(`The lab "${lab.id}" has no board "${picture.control}".`);
  return control;
}

function placeClass(place: string, { down, pile }: BoardPicture): string {
  return ['board-place', down.includes(place) && 'down', place === pile && 'pile'].filter(Boolean).join(' ');
}

function classOf(item: string, { down, wrong, marked }: BoardPicture, held: string | null): string {
  const isBad = wrong?.includes(item) || marked?.includes(item);
  const marks = [down.includes(item) && 'down', isBad && 'wrong', held === item && 'held'];
  return ['board-item', ...marks.filter(Boolean)].join(' ');
}

/** The shape of a kind of work: of items that are one, or copies of one such as `order-2`. */
function Glyph({ item }: { item: string }) {
  const kind = item.replace(/-\d+$/, '');
  if (!isKindOfWork(kind)) return null;
  const glyph = glyphOf(kind);
  return (
    <svg viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true">
      <path class={`mark ${hueOf(glyph)}`} d={outlines[glyph]} />
    </svg>
  );
}
