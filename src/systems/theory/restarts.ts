// How long work takes when failures undo it.
import { exp } from '../../engine/elementary.ts';
import { notNegative } from './allowed.ts';

/**
 * Mean time until `work` is done in one piece, when failures come at `failRate` and each one makes it begin
 * again from nothing: (e^(f w) - 1)/f (Duda 1983). Repairs take no time.
 */
export function restarted(work: number, failRate: number): number {
  notNegative({ work, failRate });
  return failRate === 0 ? work : (exp(failRate * work) - 1) / failRate;
}
