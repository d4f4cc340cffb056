// Walks the page with the Tab key, as a reader without a pointer does.

import type { Page } from '@playwright/test';
import { inPage, tabStops, where } from './in-page.ts';

/** Presses between two questions to the page: to ask after each took longer than the presses. */
const STRIDE = 20;

export interface Stop {
  /** Place among the page's expected tab stops; -1 for one that was not expected (a box that scrolls, say). */
  index: number;
  name: string;
  /** The focus can be seen: an outline of 2 px or more, or a shadow. */
  hasRing: boolean;
  /** Something else lies over its middle. */
  isCovered: boolean;
}

/**
 * Notes each stop in the page itself, when the key is let go, from now on.
 * @returns how messages point at the tab stops that are expected, in document order
 */
function beginWalk(): string[] {
  // Looked up once: to look through a long page again at each of its stops took longer than the walk.
  const expected: Element[] = tabStops();
  function stopHere(): Stop | null {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement || element instanceof SVGElement) || element === document.body)
      return null;
    const box = element.getBoundingClientRect();
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 40));
    const visual = (part: Element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
    };
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : null;
    const parts = [element, ...(label ? [label, ...label.children] : [])];
    const related = (one: Element, other: Element | null) =>
      Boolean(other && (one.contains(other) || other.contains(one)));
    const inside = box.bottom > 0 && box.top < window.innerHeight;
    return {
      index: expected.indexOf(element), // an SVG part is simply not found
      name: where(element),
      hasRing: parts.some(visual),
      isCovered: inside && top !== null && !parts.some((part) => related(part, top)),
    };
  }

  // Tab goes on from wherever the focus was last; from a stop before everything else it starts at the top.
  const start = Object.assign(document.createElement('span'), { tabIndex: 0 });
  const noted: (Stop | null)[] = [];
  const note = ({ key }: KeyboardEvent) => {
    if (key !== 'Tab') return;
    start.remove();
    noted.push(stopHere());
  };
  window.__walk = {
    take: () => noted.splice(0),
    end() {
      removeEventListener('keyup', note, true);
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      window.scrollTo(0, 0);
    },
  };
  addEventListener('keyup', note, true);
  document.body.prepend(start);
  start.focus();
  window.scrollTo(0, 0);
  return expected.map((element) => where(element));
}

/**
 * Tabs from the top of the page to its end, and leaves the page without focus.
 * @returns sentences: stops that Tab never reached, that it met twice, without a visible focus, or covered;
 *   and a trap, when the walk does not end
 */
export async function tabWalk(page: Page): Promise<string[]> {
  const expected = await inPage(page, beginWalk);
  const faults = await walk(page, expected);
  await page.evaluate(() => window.__walk?.end());
  return faults;
}

/**
 * Presses Tab so many times. Chromium is handed all presses in one go: it hears them in order, and need not draw the
 * page after each.
 */
async function pressTab(page: Page, times: number): Promise<void> {
  if (page.context().browser()?.browserType().name() !== 'chromium') {
    for (let count = 0; count < times; count += 1) await page.keyboard.press('Tab');
    return;
  }
  const session = await page.context().newCDPSession(page);
  const key = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  const sent: Promise<unknown>[] = [];
  for (let count = 0; count < times; count += 1)
    for (const type of ['rawKeyDown', 'keyUp'] as const)
      sent.push(session.send('Input.dispatchKeyEvent', { type, ...key }));
  await Promise.all(sent);
  await session.detach();
}

async function walk(page: Page, expected: readonly string[]): Promise<string[]> {
  const seen = new Set<number>();
  const faults: string[] = [];
  for (let presses = 0; presses < expected.length * 2 + 20; presses += STRIDE) {
    await pressTab(page, STRIDE);
    const stops = await page.evaluate(() => window.__walk?.take() ?? []);
    // A press that the page did not hear went to the browser's own bars: Tab has left the page.
    for (const stop of stops.length < STRIDE ? [...stops, null] : stops) {
      const isRoundTrip = stop?.index === 0 && seen.size > 1;
      if (!stop || isRoundTrip) {
        const unreached = expected.filter((_name, index) => !seen.has(index));
        return [...new Set(faults), ...unreached.map((name) => `Tab never reaches ${name}.`)];
      }
      if (stop.index >= 0 && seen.has(stop.index))
        faults.push(`Tab comes back to ${stop.name} before the end.`);
      if (!stop.hasRing) faults.push(`${stop.name} does not show that it has the focus.`);
      if (stop.isCovered) faults.push(`${stop.name} is covered while it has the focus.`);
      seen.add(stop.index);
    }
  }
  return [...new Set(faults), 'Tab is caught: the walk does not end.'];
}
