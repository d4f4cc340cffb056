// Brings the labs of a page to life: each lab's code is loaded when its place comes near the viewport.
import { wake } from './wake.ts';

wake('[data-lab]', async (host) => (await import('./bring-lab.ts')).bringLab(host), { margin: '300px' });
