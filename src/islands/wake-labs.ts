// Brings the labs of a page to life: each lab's code is loaded when its place comes near the viewport.
import { rememberPresses } from './remember-presses.ts';
import { wake } from './wake.ts';

wake('[data-lab]', bring);

async function bring(host: HTMLElement): Promise<void> {
  const pressAgain = rememberPresses(host, 'button, input[type=radio]');
  const [{ bringLab }] = await Promise.all([import('./bring-lab.ts'), import('./hydrate.ts')]);
  await bringLab(host, bring);
  await pressAgain();
}
