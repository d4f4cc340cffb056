/**
 * What a reader presses in `host` while the code is still on its way is not lost.
 * @param what selector of what can be pressed and stays the same element once it is alive
 * @returns presses it all again, in order, once there is somebody to answer
 */
export function rememberPresses(host: HTMLElement, what: string): () => Promise<void> {
  const pressed: HTMLElement[] = [];
  const press = ({ target }: Event) => {
    const part = target instanceof Element ? target.closest<HTMLElement>(what) : null;
    if (part) pressed.push(part);
  };
  host.addEventListener('click', press);
  return async () => {
    host.removeEventListener('click', press);
    for (const part of pressed) {
      // A choice that stands already would change nothing.
      if (part instanceof HTMLInputElement) part.checked = false;
      part.click();
      // The next press may be of a button that this one has unlocked.
      await new Promise((drawn) => setTimeout(drawn));
    }
  };
}
