/**
 * Calls back at the first touch, by pointer, keyboard or focus; a press on a button is done again once alive.
 * The returned function is a touch too; only the first one of all counts.
 */
export function atFirstTouch(host: HTMLElement, mount: () => Promise<unknown>): () => Promise<void> {
  let pressed: HTMLElement | null = null;
  let begun = false;
  const begin = async () => {
    if (begun) return;
    begun = true;
    await mount();
    host.removeEventListener('click', press, true);
    pressed?.click();
  };
  const press = ({ target }: Event) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button) pressed = button;
    void begin();
  };
  host.addEventListener('click', press, true);
  for (const kind of ['pointerdown', 'focusin', 'input']) host.addEventListener(kind, begin, { once: true });
  return begin;
}
