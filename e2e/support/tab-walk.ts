// Walks the page with the Tab key, as a reader without a pointer does.

import type { Page } from '@playwright/test';
import { inPage, tabStops, where } from './in-page.ts';

interface Stop {
  /** Place among the page's expected tab stops; -1 for one that was not expected (a box that scrolls, say). */
  index: number;
  name: string;
  /** The focus can be seen: an outline of 2 px or more, or a shadow. */
  hasRing: boolean;
  /** Something else lies over its middle. */
  isCovered: boolean;
}

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
    index: window.__tabStops?.indexOf(element) ?? -1, // an SVG part is simply not found
    name: where(element),
    hasRing: parts.some(visual),
    isCovered: inside && top !== null && !parts.some((part) => related(part, top)),
  };
}

/**
 * Tabs from the top of the page to its end.
 * @returns sentences: stops that Tab never reached, that it met twice, without a visible focus, or covered;
 *   and a trap, when the walk does not end
 */
export async function tabWalk(page: Page): Promise<string[]> {
  // Looked up once: to look through a long page again at each of its stops took longer than the walk.
  const expected = await inPage(page, () => {
    const stops = tabStops();
    window.__tabStops = stops;
    return stops.map((element) => where(element));
  });
  await page.evaluate(() => {
    // Tab goes on from wherever the focus was last; from a stop before everything else it starts at the top.
    const start = Object.assign(document.createElement('span'), { id: 'tab-walk-start', tabIndex: 0 });
    document.body.prepend(start);
    start.focus();
    window.scrollTo(0, 0);
  });
  const seen = new Set<number>();
  const faults: string[] = [];
  const limit = expected.length * 2 + 20;
  for (let presses = 0; presses < limit; presses += 1) {
    await page.keyboard.press('Tab');
    if (presses === 0) await page.evaluate(() => document.getElementById('tab-walk-start')?.remove());
    const stop = await inPage(page, stopHere);
    const isRoundTrip = stop?.index === 0 && seen.size > 1;
    if (!stop || isRoundTrip) {
      const unreached = expected.filter((_name, index) => !seen.has(index));
      return [...faults, ...unreached.map((name) => `Tab never reaches ${name}.`)];
    }
    if (stop.index >= 0 && seen.has(stop.index))
      faults.push(`Tab comes back to ${stop.name} before the end.`);
    if (!stop.hasRing) faults.push(`${stop.name} does not show that it has the focus.`);
    if (stop.isCovered) faults.push(`${stop.name} is covered while it has the focus.`);
    seen.add(stop.index);
  }
  return [...new Set(faults), 'Tab is caught: the walk does not end.'];
}
