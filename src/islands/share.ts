// Addresses that bring a lab back as it stands, and the HTML that puts it on another page.
import type { Lab, Settings } from '../labs/define-lab.ts';
import { writeSettings } from '../labs/write-settings.ts';
import { HEIGHT } from './embed-contract.ts';

/** A lab as a reader has it in front of them. */
export interface Standing {
  lab: Lab;
  settings: Settings;
  seed: number;
  /** Moment to open at, model seconds; null for the lab's own. */
  at: number | null;
}

export type EmbedTheme = 'system' | 'light' | 'dark';

/** What the frame of an embedded lab may do: run, and open the lesson in a window of its own. Nothing of ours is stored. */
export const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';
/** Height of the frame before the lab has told its own, CSS pixels. */
export const FIRST_HEIGHT = 860;

/** The lab on the page where it stands: `https://…/cluster/?lab=copies&rate=12#lab-copies`. */
export function labAddress(page: string, standing: Standing): string {
  const url = new URL(page);
  url.search = new URLSearchParams([['lab', standing.lab.id], ...pairs(standing)]).toString();
  url.hash = `lab-${standing.lab.id}`;
  return url.href;
}

/** The lab alone. `folder`: the address of the embeds of one language, ending in a slash. */
export function embedAddress(folder: string, standing: Standing, theme: EmbedTheme): string {
  const url = new URL(`${standing.lab.id}/`, folder);
  const own: [string, string][] = theme === 'system' ? [] : [['theme', theme]];
  url.search = new URLSearchParams([...pairs(standing), ...own]).toString();
  return url.href;
}

/**
 * What a teacher pastes. The frame is closed off from the page around it and from storage; the script beside it
 * believes only numbers, only from that frame, and does nothing with them but set its height. Without the script
 * the frame scrolls.
 */
export function snippet(address: string, title: string): string {
  const frame = `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="${FIRST_HEIGHT}" style="border: 0" sandbox="${SANDBOX}" loading="lazy"></iframe>`;
  return `${frame}
<script>
  addEventListener('message', ({ data, source }) => {
    if (!data || data.type !== '${HEIGHT}' || data.v !== 1 || !(data.h > 0 && data.h < 20000)) return;
    for (const frame of document.querySelectorAll('iframe'))
      if (frame.contentWindow === source) frame.height = Math.ceil(Number(data.h));
  });
</script>`;
}

function pairs({ lab, settings, seed, at }: Standing): [string, string][] {
  const moment: [string, string][] = at === null ? [] : [['at', String(Number(at.toFixed(3)))]];
  return [...writeSettings(lab, settings, seed), ...moment];
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
