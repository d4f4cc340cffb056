// Finds what the build and tests ask about labs: every folder of src/labs has a facts.ts. Nothing that reaches a
// browser may import this (tools/lint/rooms.mjs).
import type { FactsOf, PlaysOf } from './define-facts.ts';
import { type Lab, type Metrics, type Settings, startSettings, type Unit } from './define-lab.ts';
import { runs } from './final-metrics.ts';
import { seedOf } from './settings.ts';

interface About {
  facts: FactsOf<Lab>;
  plays: PlaysOf<Lab>;
}
const modules = import.meta.glob<About>('./*/facts.ts', { eager: true });

/** The numbers that the prose quotes from a lab, and how its challenges are met. @throws when nothing is told of it. */
export function about(lab: Lab): About {
  const found = modules[`./${lab.id}/facts.ts`];
  if (!found) throw new Error(`The lab "${lab.id}" has no facts.ts.`);
  return found;
}

/** Runs that facts were read from: a dozen facts of a lab are often numbers of one run. */
const factRuns = new WeakMap<Lab, Map<string, Metrics[]>>();

/** A number that the prose quotes. @throws when the lab has no such fact; the sentence names those that it has. */
export function factOf(lab: Lab, name: string): { value: number; unit: Unit } {
  const { facts } = about(lab);
  const fact = facts[name];
  if (!fact) {
    const known = Object.keys(facts).join(', ') || 'none';
    throw new Error(`The lab "${lab.id}" has no fact "${name}"; it has ${known}.`);
  }
  // A fact names only settings that it changes, each with a value.
  const settings = { ...startSettings(lab.controls), ...fact.settings } as Settings;
  const key = JSON.stringify([settings, fact.seeds]);
  const known = factRuns.get(lab) ?? new Map<string, Metrics[]>();
  factRuns.set(lab, known);
  const results = known.get(key) ?? runs(lab, settings, seedOf(lab), fact.seeds);
  known.set(key, results);
  const value = results.reduce((sum, result) => sum + (result[fact.metric] ?? Number.NaN), 0) / fact.seeds;
  return { value, unit: lab.metrics[fact.metric] ?? 'number' };
}
