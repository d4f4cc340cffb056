// What happens on a page while a test does something else: announcements, and who listens for presses.
// The script runs before the page's own.

import type { Page } from '@playwright/test';
import type { Stop } from './tab-walk.ts';

/** One thing that a screen reader would have said, and when (ms since the page began). */
export interface Announcement {
  text: string;
  at: number;
}

declare global {
  interface Window {
    /** Announcements so far; a new text of the same region counts, its repetition does not. */
    __live?: Announcement[];
    /** Elements with a listener for clicks. */
    __pressable?: Set<Element>;
    /** A walk by Tab that is under way (tab-walk.ts). */
    __walk?: { take: () => (Stop | null)[]; end: () => void };
  }
}

export async function installRecorders(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const pressable = new Set<Element>();
    window.__pressable = pressable;
    const listen = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (
      this: EventTarget,
      ...given: Parameters<EventTarget['addEventListener']>
    ) {
      if (given[0] === 'click' && this instanceof Element) pressable.add(this);
      listen.apply(this, given);
    };

    const live: Announcement[] = [];
    window.__live = live;
    const regions = '[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log], output';
    const last = new WeakMap<Element, string>();
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest(regions);
        const text = region?.textContent?.trim();
        if (!region || text === undefined || last.get(region) === text) continue;
        last.set(region, text);
        if (text) live.push({ text, at: performance.now() });
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });

    // Firefox keeps refusals of the content policy out of the console: say them there.
    document.addEventListener('securitypolicyviolation', (refusal) => {
      console.error(`content policy: ${refusal.violatedDirective} refused ${refusal.blockedURI}`);
    });
  });
}

/** What has been announced since the page was opened. */
export const announcements = (page: Page): Promise<Announcement[]> =>
  page.evaluate(() => window.__live ?? []);
