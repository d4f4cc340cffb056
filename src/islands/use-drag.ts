// Dragging with a mouse or pen. A finger scrolls instead; it moves things by tapping, which everybody can.
import { useRef } from 'preact/hooks';

interface Drag {
  item: string;
  pointer: number;
  x: number;
  y: number;
  moving: boolean;
}

interface DragOptions {
  /** Holds the places, each with `data-place`. */
  frame: { current: HTMLElement | null };
  onDrop: (item: string, place: string) => void;
}

/** So far a pointer may wander while it only presses, CSS pixels. */
const SLACK = 6;

/** Handlers for what can be dragged, by its id. */
export function useDrag({ frame, onDrop }: DragOptions) {
  const drag = useRef<Drag | null>(null);
  const placeUnder = (event: PointerEvent) => {
    const found = document
      .elementsFromPoint(event.clientX, event.clientY)
      .map((element) => element.closest<HTMLElement>('[data-place]'))
      .find((place) => place && frame.current?.contains(place));
    return found ?? null;
  };
  const mark = (over: Element | null) => {
    for (const place of frame.current?.querySelectorAll('[data-place]') ?? [])
      place.classList.toggle('over', place === over);
  };
  const end = (element: HTMLElement) => {
    element.style.transform = '';
    element.classList.remove('dragged');
    mark(null);
    drag.current = null;
  };
  return (item: string) => ({
    onPointerDown: (event: PointerEvent) => {
      if (event.pointerType === 'touch' || event.button !== 0) return;
      drag.current = { item, pointer: event.pointerId, x: event.clientX, y: event.clientY, moving: false };
    },
    onPointerMove: (event: PointerEvent) => {
      const now = drag.current;
      const element = event.currentTarget;
      if (!now || now.pointer !== event.pointerId || !(element instanceof HTMLElement)) return;
      const [dx, dy] = [event.clientX - now.x, event.clientY - now.y];
      if (!now.moving && Math.hypot(dx, dy) < SLACK) return;
      if (!now.moving) element.setPointerCapture(event.pointerId);
      now.moving = true;
      element.classList.add('dragged');
      element.style.transform = `translate(${dx}px, ${dy}px)`;
      mark(placeUnder(event));
    },
    onPointerUp: (event: PointerEvent) => {
      const now = drag.current;
      const element = event.currentTarget;
      if (!now || !(element instanceof HTMLElement)) return;
      const place = now.moving ? placeUnder(event)?.dataset['place'] : undefined;
      if (now.moving) {
        // The press that ends a drag is no tap.
        element.addEventListener('click', (click) => click.stopImmediatePropagation(), {
          capture: true,
          once: true,
        });
      }
      end(element);
      if (place) onDrop(now.item, place);
    },
    onPointerCancel: ({ currentTarget }: PointerEvent) => {
      if (currentTarget instanceof HTMLElement) end(currentTarget);
    },
  });
}
