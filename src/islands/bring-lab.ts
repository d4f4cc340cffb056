// Brings one lab to life: its own code, that of its kind and that of its picture come side by side.
import { type ComponentType, h, hydrate } from 'preact';
import type { Lab } from '../labs/define-lab.ts';
import { loadLab } from '../labs/registry.ts';
import { LabGuard } from './LabGuard.tsx';
import type { LabAction } from './lab-state.ts';
import type { LabProps } from './lab-words.ts';
import { loadOwnParts, type OwnParts } from './own-parts.ts';
import { loadView, type PictureView } from './picture-view.ts';
import { breakDown, type WaitingHost } from './wake.ts';

/** @param bring does all of this once more: for a lab that breaks later, when the reader says so */
export async function bringLab(
  host: WaitingHost,
  bring: (host: HTMLElement) => Promise<void>,
): Promise<void> {
  const served = host.cloneNode(true).childNodes;
  const onBroken = (error: unknown) => {
    host.replaceChildren(...served);
    breakDown(host, bring, error);
  };
  // Written by Lab.astro from exactly this type.
  const props = JSON.parse(host.nextElementSibling?.textContent ?? '') as LabProps;
  const coming = Promise.all([
    props.kind === 'run' ? import('./LabIsland.tsx') : import('./ComputedIsland.tsx'),
    loadLab(props.id),
    location.search && import('./read-address.ts'),
    props.picture && loadView(props.picture),
    loadOwnParts(props.own),
  ]);
  // A browser's first one takes longer than all that follow (60 ms on a phone): made while code is on its way.
  Intl.NumberFormat(props.format);
  const [islands, lab, address, View, parts] = await coming;
  await host.reader;
  const opening = address ? address.readAddress(lab) : null;
  // The page was written from the lab, so its island is of the lab's kind.
  const Island = ('LabIsland' in islands ? islands.LabIsland : islands.ComputedIsland) as ComponentType<
    LabProps & { lab: Lab; opening: LabAction | null; View: PictureView | null; parts: OwnParts }
  >;
  hydrate(h(LabGuard, { onBroken }, h(Island, { ...props, lab, opening, View, parts })), host);
}
