// Parts that a run's lab has and others have not: loaded with it.
import type { Lab } from '../labs/define-lab.ts';

const parts = {
  /** Machines with requests in them, where the lab draws no picture of its own, and their chart. */
  machines: () => import('./machines.ts'),
  picture: () => import('./RunPicture.tsx'),
  plugs: () => import('./LabPlugs.tsx'),
  choice: () => import('./LabChoice.tsx'),
};
type Loaded<K extends keyof typeof parts> = Awaited<ReturnType<(typeof parts)[K]>>;

export type OwnPart = keyof typeof parts;
export type OwnParts = Partial<Loaded<'machines'> & Loaded<'picture'> & Loaded<'plugs'> & Loaded<'choice'>>;

/** Which of them a lab has. For the server, which writes it into the page. */
export function ownPartsOf(lab: Lab): OwnPart[] {
  if (lab.kind === 'computed') return [];
  const has = {
    machines: !lab.picture,
    picture: Boolean(lab.picture),
    plugs: Boolean(lab.plugs),
    choice: Boolean(lab.showsChoices),
  };
  return (['machines', 'picture', 'plugs', 'choice'] as const).filter((part) => has[part]);
}

export async function loadOwnParts(names: readonly OwnPart[]): Promise<OwnParts> {
  return Object.assign({}, ...(await Promise.all(names.map((name) => parts[name]()))));
}
