// Brings the labs of a page to life: each lab's code is loaded when its place comes near the viewport.
import type { LabProps } from './lab-words.ts';
import { breakDown, wake } from './wake.ts';

wake('[data-lab]', bringToLife, { margin: '300px' });

async function bringToLife(host: HTMLElement): Promise<void> {
  const served = [...host.childNodes].map((node) => node.cloneNode(true));
  const onBroken = (error: unknown) => {
    host.replaceChildren(...served);
    breakDown(host, bringToLife, error);
  };
  const source = host.parentElement?.querySelector('script[data-lab-props]');
  // Written by Lab.astro from exactly this type.
  const props = JSON.parse(source?.textContent ?? '') as LabProps;
  const [{ h, hydrate }, islands, { LabGuard, loadLab }, address, View] = await Promise.all([
    import('preact'),
    props.kind === 'run' ? import('./LabIsland.tsx') : import('./ComputedIsland.tsx'),
    import('./labs.ts'),
    location.search ? import('./read-address.ts') : null,
    props.picture &&
      import('./picture-view.ts').then(({ loadView }) => props.picture && loadView(props.picture)),
  ]);
  const lab = await loadLab(props.id);
  const opening = address?.readAddress(lab) ?? null;
  if (lab.kind === 'run' && 'LabIsland' in islands)
    hydrate(h(LabGuard, { onBroken }, h(islands.LabIsland, { ...props, lab, opening, View })), host);
  if (lab.kind === 'computed' && 'ComputedIsland' in islands && View)
    hydrate(h(LabGuard, { onBroken }, h(islands.ComputedIsland, { ...props, lab, opening, View })), host);
}
