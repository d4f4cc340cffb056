// Brings one lab to life: its own code, that of its kind and that of its picture come side by side.
import { h, hydrate } from 'preact';
import { loadLab } from '../labs/registry.ts';
import { LabGuard } from './LabGuard.tsx';
import type { LabProps } from './lab-words.ts';
import { loadOwnParts } from './own-parts.ts';
import { loadView } from './picture-view.ts';
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
  const [islands, lab, address, View, parts] = await Promise.all([
    props.kind === 'run' ? import('./LabIsland.tsx') : import('./ComputedIsland.tsx'),
    loadLab(props.id),
    location.search && import('./read-address.ts'),
    props.picture && loadView(props.picture),
    loadOwnParts(props.own),
  ]);
  const opening = address ? address.readAddress(lab) : null;
  if (lab.kind === 'run' && 'LabIsland' in islands)
    hydrate(h(LabGuard, { onBroken }, h(islands.LabIsland, { ...props, lab, opening, View, parts })), host);
  if (lab.kind === 'computed' && 'ComputedIsland' in islands && View)
    hydrate(h(LabGuard, { onBroken }, h(islands.ComputedIsland, { ...props, lab, opening, View })), host);
}
