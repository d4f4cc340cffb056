// Brings one lab to life: loaded when the first one comes near. Its code, that of its kind and that of its picture come
// side by side.
import type { LabProps } from './lab-words.ts';
import { breakDown } from './wake.ts';

/** @param bring does all of this once more: for a lab that breaks later, when the reader says so */
export async function bringLab(
  host: HTMLElement,
  bring: (host: HTMLElement) => Promise<void>,
): Promise<void> {
  const served = host.cloneNode(true).childNodes;
  const onBroken = (error: unknown) => {
    host.replaceChildren(...served);
    breakDown(host, bring, error);
  };
  const source = host.parentElement?.querySelector('script[data-lab-props]');
  // Written by Lab.astro from exactly this type.
  const props = JSON.parse(source?.textContent ?? '') as LabProps;
  const [{ h, hydrate }, islands, { LabGuard, loadLab }, address, View] = await Promise.all([
    import('preact'),
    props.kind === 'run' ? import('./LabIsland.tsx') : import('./ComputedIsland.tsx'),
    import('./labs.ts'),
    location.search && import('./read-address.ts'),
    props.picture &&
      import('./picture-view.ts').then(({ loadView }) => props.picture && loadView(props.picture)),
  ]);
  const lab = await loadLab(props.id);
  const opening = address ? address.readAddress(lab) : null;
  if (lab.kind === 'run' && 'LabIsland' in islands)
    hydrate(h(LabGuard, { onBroken }, h(islands.LabIsland, { ...props, lab, opening, View })), host);
  if (lab.kind === 'computed' && 'ComputedIsland' in islands && View)
    hydrate(h(LabGuard, { onBroken }, h(islands.ComputedIsland, { ...props, lab, opening, View })), host);
}
