// Settings on their way out, into an address. By itself: only those who share a lab need it.
import type { Lab, Settings } from './define-lab.ts';
import { seedOf, written } from './settings.ts';

/** The pairs that an address needs to say to arrive at these settings: only what differs from the start. */
export function writeSettings(lab: Lab, settings: Settings, seed: number): [string, string][] {
  const pairs: [string, string][] = [];
  for (const [name, control] of Object.entries(lab.controls)) {
    const value = settings[name];
    if (value === undefined || value === control.start) continue;
    pairs.push([name, written(value)]);
  }
  if (seed !== seedOf(lab)) pairs.push(['seed', String(seed)]);
  return pairs;
}
