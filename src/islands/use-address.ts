// A lab's address: ?lab=<id> (but in an embed) and the settings that differ from the lab's own. Read once, after waking.
import { useEffect } from 'preact/hooks';
import type { Lab } from '../labs/define-lab.ts';
import { type BadSetting, readSettings } from '../labs/settings.ts';
import type { LabAction } from './lab-state.ts';

/** An address longer than this is not ours. */
const LONGEST = 2000;

export function useAddress(lab: Lab, dispatch: (action: LabAction) => void): void {
  useEffect(() => {
    const query = location.search.slice(0, LONGEST);
    const given = new Map<string, string>();
    for (const [name, value] of new URLSearchParams(query)) if (!given.has(name)) given.set(name, value);
    // In an embed the address is the lab's own.
    if ((given.get('lab') ?? document.documentElement.dataset.embed) !== lab.id) return;
    const { settings, seed, bad } = readSettings(lab, given);
    const at = readMoment(lab, given.get('at'));
    dispatch({ type: 'open', settings, seed, time: at.time, bad: [...bad, ...at.bad] });
  }, [lab]);
}

function readMoment(lab: Lab, text: string | undefined): { time: number | null; bad: BadSetting[] } {
  if (text === undefined || lab.kind === 'computed') return { time: null, bad: [] };
  const time = /^\d{1,5}(\.\d{1,3})?$/.test(text) ? Number(text) : Number.NaN;
  if (time <= lab.clock.horizon) return { time, bad: [] };
  return { time: null, bad: [{ name: 'at', found: text.slice(0, 40), used: String(lab.clock.opening) }] };
}
