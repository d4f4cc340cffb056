// Brings the labs of a page to life: each lab's code is loaded when its place comes near the viewport.
import type { LabProps } from './lab-words.ts';
import { wake } from './wake.ts';

wake(
  '[data-lab]',
  async (host) => {
    const pressAgain = rememberPresses(host);
    const source = host.parentElement?.querySelector('script[data-lab-props]');
    // Written by Lab.astro from exactly this type.
    const props = JSON.parse(source?.textContent ?? '') as LabProps;
    const [{ h, hydrate }, islands, { loadLab }, View] = await Promise.all([
      import('preact'),
      props.kind === 'run' ? import('./LabIsland.tsx') : import('./ComputedIsland.tsx'),
      import('./labs.ts'),
      props.picture &&
        import('./picture-view.ts').then(({ loadView }) => props.picture && loadView(props.picture)),
    ]);
    const lab = await loadLab(props.id);
    if (lab.kind === 'run' && 'LabIsland' in islands)
      hydrate(h(islands.LabIsland, { ...props, lab, View }), host);
    if (lab.kind === 'computed' && 'ComputedIsland' in islands && View)
      hydrate(h(islands.ComputedIsland, { ...props, lab, View }), host);
    await pressAgain();
  },
  { margin: '300px' },
);

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
