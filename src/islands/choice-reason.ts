import type { Choice } from '../systems/trace.ts';
import { machineIndex, type Tongue } from './lab-tongue.ts';

/** The entrance's arithmetic in words: what it compared and why this server was chosen. */
export function choiceReason(tongue: Tongue, choice: Choice): string {
  const { policy, candidates, compared, chosen, tied } = choice;
  const name = (index: number) => tongue.machine(machineIndex(candidates[index]?.machine ?? 'm0'));
  const load = (index: number) => tongue.count(candidates[index]?.load ?? 0);
  const eligible = candidates.filter(({ believedUp }) => believedUp);
  const weights = eligible.reduce((sum, { weight }) => sum + weight, 0);
  const reason = tongue.say(`why.${policy}`, {
    chosen: name(chosen),
    load: load(chosen),
    count: tongue.count(eligible.length),
    loads: candidates.map((_, index) => load(index)).join(', '),
    first: name(compared[0] ?? chosen),
    firstLoad: load(compared[0] ?? chosen),
    second: name(compared[1] ?? chosen),
    secondLoad: load(compared[1] ?? chosen),
    chance: tongue.quantity((candidates[chosen]?.weight ?? 0) / weights, 'share'),
  });
  return tied > 1 ? `${reason} ${tongue.say('why.tie', { tied: tongue.count(tied) })}` : reason;
}
