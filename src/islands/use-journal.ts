// What the reader does with a lab goes to the learner's log: prediction, observation, challenges met, and what stood
// on its board when they asked.
// A run that reached its end is told to the questions of the page.
import { useEffect, useRef } from 'preact/hooks';
import type { BoardControl, Lab } from '../labs/define-lab.ts';
import type { LogEvent } from '../progress/event.ts';
import type { LabState } from './lab-state.ts';

export function useJournal(
  { id: lab, controls }: Lab,
  { prediction, skipped, observation, conclusion, met }: LabState,
): void {
  const told = useRef(new Set<string>());
  useEffect(() => {
    if (conclusion) void import('./run-news.ts').then(({ tellRun }) => tellRun({ lab, ...conclusion, met }));
    // What is met counts with the run that met it, not by itself.
  }, [conclusion]);
  useEffect(() => {
    // An embedded lab stores nothing.
    if (document.documentElement.dataset.embed !== undefined) return;
    const events: LogEvent[] = [];
    if (prediction !== null) events.push({ type: 'predict', lab, choice: prediction });
    else if (skipped) events.push({ type: 'predict', lab, choice: null });
    if (observation !== null && conclusion)
      events.push({ type: 'observe', lab, choice: observation, seen: conclusion.seen });
    for (const challenge of met) events.push({ type: 'challenge', lab, challenge });
    const tellOnce = (key: string, tell: () => Promise<void>) => {
      if (told.current.has(key)) return;
      told.current.add(key);
      // Code that did not come may come the next time that something is told.
      tell().catch(() => told.current.delete(key));
    };
    for (const event of events) tellOnce(keyOf(event), () => append(event));
    for (const [name, control] of conclusion ? Object.entries(controls) : []) {
      const value = String(conclusion?.settings[name]);
      if (control.type === 'board' && control.kept)
        tellOnce(`${name} ${value}`, () => appendPlaces(lab, control, value));
    }
  }, [prediction, skipped, observation, met, conclusion, lab, controls]);
}

/** What is told once while the page is open: a prediction and an observation, and of the rest each kind. */
const keyOf = (event: LogEvent): string =>
  event.type === 'predict' || event.type === 'observe' ? event.type : JSON.stringify(event);

async function append(event: LogEvent): Promise<void> {
  const { openLog } = await import('./open-log.ts');
  await (await openLog()).append(event);
}

/** Where the reader has put things. Labs with a board have brought the code that reads one. */
async function appendPlaces(lab: string, board: BoardControl, value: string): Promise<void> {
  const { placesOf } = await import('../labs/board.ts');
  await append({ type: 'place', lab, placed: placesOf(board, value) });
}
