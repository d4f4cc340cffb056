// What the reader does with a lab goes to the learner's log: prediction, observation, challenges met.
import { useEffect, useRef } from 'preact/hooks';
import type { LogEvent } from '../progress/event.ts';
import type { LabState } from './lab-state.ts';

export function useJournal(
  lab: string,
  { prediction, skipped, observation, conclusion, met }: LabState,
): void {
  const told = useRef(new Set<string>());
  useEffect(() => {
    // An embedded lab stores nothing.
    if (document.documentElement.dataset.embed !== undefined) return;
    const events: LogEvent[] = [];
    if (prediction !== null) events.push({ type: 'predict', lab, choice: prediction });
    else if (skipped) events.push({ type: 'predict', lab, choice: null });
    if (observation !== null && conclusion)
      events.push({ type: 'observe', lab, choice: observation, seen: conclusion.seen });
    for (const challenge of met) events.push({ type: 'challenge', lab, challenge });
    for (const event of events) {
      const key = event.type === 'challenge' ? `challenge ${event.challenge}` : event.type;
      if (told.current.has(key)) continue;
      told.current.add(key);
      void tell(event);
    }
  }, [prediction, skipped, observation, met, conclusion, lab]);
}

async function tell(event: LogEvent): Promise<void> {
  const { openLog } = await import('./open-log.ts');
  const log = await openLog();
  await log.append(event);
}
