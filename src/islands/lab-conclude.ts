// What a run that reached its end has shown.
import type { Lab, Metrics, Settings } from '../labs/define-lab.ts';
import type { Conclusion } from './lab-state.ts';

export function conclude(lab: Lab, settings: Settings, metrics: Metrics): Conclusion {
  return {
    settings,
    metrics,
    outcome: lab.prediction.outcome(metrics, settings),
    seen: lab.observation.outcome(metrics, settings),
  };
}

/** Ids of the challenges that this run meets. */
export function metChallenges(lab: Lab, { metrics, settings }: Conclusion): string[] {
  return lab.challenges.filter(({ goal }) => goal(metrics, settings)).map(({ id }) => id);
}
