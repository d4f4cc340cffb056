// How many people it takes so that somebody can be woken at any hour.
import { positive, share, whole } from './allowed.ts';

/**
 * People for `rotations` separate rotations, each with `atOnce` people ready at any time, nobody for more than
 * `mostShare` of the weeks: rotations * ceil(atOnce / mostShare). Two at once, a week in four: 8 for one rotation
 * (Beyer et al. 2016, chapter 11).
 */
export function onCallCrew(rotations: number, atOnce: number, mostShare: number): number {
  whole({ rotations, atOnce }, 0);
  share({ mostShare });
  positive({ mostShare });
  return rotations * Math.ceil((atOnce / mostShare) * (1 - 1e-12));
}
