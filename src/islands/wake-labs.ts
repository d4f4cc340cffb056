// Brings the labs of a page to life: each lab's code is loaded when its place comes near the viewport.
import { wake } from './wake.ts';

wake('[data-lab]', bring, { margin: '300px' });

async function bring(host: HTMLElement): Promise<void> {
  const pressAgain = rememberPresses(host);
  const [{ bringLab }] = await Promise.all([import('./bring-lab.ts'), import('./hydrate.ts')]);
  await bringLab(host, bring);
  await pressAgain();
}

/**
 * What a reader presses while the code is still on its way is not lost.
 * @returns presses it all again, in order, once there is somebody to answer
 */
function rememberPresses(host: HTMLElement): () => Promise<void> {
  const pressed: HTMLElement[] = [];
  const press = ({ target }: Event) => {
    const part = target instanceof Element ? target.closest<HTMLElement>('button, input[type=radio]') : null;
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
