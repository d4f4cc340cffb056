// A lab tells the page of each run that reached its end, so that a question beside it can look at what it shows.
import type { Run } from '../quiz/predict.ts';

const NAME = 'many-machines:run';

export function tellRun(run: Run): void {
  document.dispatchEvent(new CustomEvent<Run>(NAME, { detail: run }));
}

/** Calls back for each run; the returned function ends that. */
export function onRun(look: (run: Run) => void): () => void {
  const hear = (event: Event) => {
    if (event instanceof CustomEvent) look(event.detail);
  };
  document.addEventListener(NAME, hear);
  return () => document.removeEventListener(NAME, hear);
}
