// The words of a lab's picture: names of what is in it, and the sentence that says what it shows.

import { fill } from '../i18n/message.ts';
import type { Lab, Metrics, Settings } from '../labs/define-lab.ts';
import type { Tongue } from './lab-tongue.ts';

/** A thing in the picture, by its id: in the lab's words for pictures, else on one of its boards, else the id. */
export function nameIn(lab: Lab, { words }: Tongue, id: string): string {
  const own = words.picture?.names?.[id];
  if (own !== undefined) return own;
  for (const [name, { type }] of Object.entries(lab.controls)) {
    const board = type === 'board' ? words.controls[name] : undefined;
    const word = board?.items?.[id] ?? board?.places?.[id];
    if (word !== undefined) return word;
  }
  return id;
}

/** What the picture shows now, with every metric and setting filled in. */
export function findingOf(lab: Lab, tongue: Tongue, settings: Settings, metrics: Metrics): string {
  return fill(tongue.words.picture?.finding ?? '', {
    ...settingHoles(lab, tongue, settings),
    ...metricHoles(lab, tongue, metrics),
  });
}

/** Every metric as it is read. */
export function metricHoles(lab: Lab, tongue: Tongue, metrics: Metrics): Record<string, string> {
  return Object.fromEntries(
    Object.entries(metrics).map(([id, value]) => [id, tongue.quantity(value, lab.metrics[id] ?? 'number')]),
  );
}

/** Every setting as it is read: numbers with their unit, choices by their word. */
function settingHoles(lab: Lab, tongue: Tongue, settings: Settings): Record<string, string> {
  return Object.fromEntries(
    Object.entries(lab.controls).map(([name, control]) => {
      const value = settings[name];
      if (control.type === 'range') return [name, tongue.quantity(Number(value), control.unit)];
      const words = tongue.words.controls[name];
      if (control.type === 'choice') return [name, words?.options?.[String(value)] ?? String(value)];
      return [name, words?.label ?? name];
    }),
  );
}
