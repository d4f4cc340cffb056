// Brings the labs of a page to life: each lab's code is loaded when its place comes near the viewport.
import type { LabProps } from './lab-words.ts';
import { wake } from './wake.ts';

wake(
  '[data-lab]',
  async (host) => {
    const source = host.parentElement?.querySelector('script[data-lab-props]');
    // Written by Lab.astro from exactly this type.
    const props = JSON.parse(source?.textContent ?? '') as LabProps;
    const [{ h, hydrate }, { LabIsland }, { loadLab }] = await Promise.all([
      import('preact'),
      import('./LabIsland.tsx'),
      import('./labs.ts'),
    ]);
    hydrate(h(LabIsland, { ...props, lab: await loadLab(props.id) }), host);
  },
  { margin: '300px' },
);
