// A lab's address: ?lab=<id> (but in an embed) and the settings that differ from the lab's own. Loaded where there is one.
import type { Lab } from '../labs/define-lab.ts';
import { readSettings } from '../labs/read-settings.ts';
import type { BadSetting } from '../labs/settings.ts';
import type { LabAction } from './lab-state.ts';

/** An address longer than this is not ours. */
const LONGEST = 2000;

/** What the page's address asks of a lab; null when it asks nothing of this one. */
export function readAddress(lab: Lab): LabAction | null {
  const query = location.search.slice(0, LONGEST);
  const given = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(query)) if (!given.has(name)) given.set(name, value);
  // In an embed the address is the lab's own.
  if ((given.get('lab') ?? document.documentElement.dataset.embed) !== lab.id) return null;
  const { settings, seed, bad } = readSettings(lab, given);
  const at = readMoment(lab, given.get('at'));
  return { type: 'open', settings, seed, time: at.time, bad: [...bad, ...at.bad] };
}

function readMoment(lab: Lab, text: string | undefined): { time: number | null; bad: BadSetting[] } {
  if (text === undefined || lab.kind === 'computed') return { time: null, bad: [] };
  const time = /^\d{1,5}(\.\d{1,3})?$/.test(text) ? Number(text) : Number.NaN;
  if (time <= lab.clock.horizon) return { time, bad: [] };
  return { time: null, bad: [{ name: 'at', found: text.slice(0, 40), used: String(lab.clock.opening) }] };
}
