// Finds the labs: every folder of src/labs that has a lab.ts. Nothing is listed by hand.
import type { Lab } from './define-lab.ts';

const modules = import.meta.glob<{ lab: Lab }>('./*/lab.ts');

/** Ids of all labs, sorted. */
export const labIds: readonly string[] = Object.keys(modules)
  .map((path) => path.split('/')[1] ?? '')
  .sort();

/** Loads one lab's code. @throws when there is no such lab. */
export async function loadLab(id: string): Promise<Lab> {
  const load = modules[`./${id}/lab.ts`];
  if (!load) throw new Error(`There is no lab "${id}".`);
  return (await load()).lab;
}
