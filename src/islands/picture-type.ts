import { type Lab, startSettings } from '../labs/define-lab.ts';
import { createPlayback } from '../labs/playback.ts';
import type { PictureType } from './picture-view.ts';

/** Type of a lab's own picture; null where the machines themselves are drawn. For the server: it makes a run. */
export function pictureTypeOf(lab: Lab): PictureType | null {
  const settings = startSettings(lab.controls);
  if (lab.kind === 'computed') return lab.compute(settings).picture.type;
  if (!lab.picture) return null;
  const { record, run } = createPlayback({ lab, settings, seed: lab.seed, plugs: lab.plugs ?? [] });
  return lab.picture({ settings, record: record(), now: run.now }).type;
}
