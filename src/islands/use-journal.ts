// What the reader does with a lab goes to the learner's log: prediction, observation, challenges met.
import { useEffect, useRef } from 'preact/hooks';
import { journal } from './journal.ts';
import type { LabState } from './lab-state.ts';

export function useJournal(lab: string, { prediction, observation, met, conclusion }: LabState): void {
  const told = useRef(new Set<string>());
  useEffect(() => {
    const tell = (type: 'predict' | 'observe' | 'challenge', choice: string, matched: boolean | null) => {
      const key = `${type}/${choice}`;
      if (told.current.has(key)) return;
      told.current.add(key);
      journal({ type, lab, choice, matched });
    };
    if (prediction !== null) tell('predict', prediction, null);
    if (observation !== null) tell('observe', observation, conclusion ? observation === conclusion.seen : null);
    for (const id of met) tell('challenge', id, true);
  }, [prediction, observation, met, conclusion, lab]);
}
