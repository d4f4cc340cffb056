// Small questions about elements, asked inside the page. Rules are sent to the browser as text (a page with a
// strict content policy takes no script tag), so the functions of this file may use one another and the DOM,
// and nothing else. `inPage` puts them round a rule.

import type { Page } from '@playwright/test';
import { sortsOfLooks } from './looks.ts';

/** How a message points at an element. */
export function where(element: Element): string {
  const id = element.id ? `#${element.id}` : '';
  const role = element.getAttribute('role');
  const text = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 30);
  return `<${element.localName}${id}${role ? ` role=${role}` : ''}>${text ? ` “${text}”` : ''}`;
}

/** Drawn, and not hidden from those who listen. */
export function isPerceivable(element: Element): boolean {
  if (element.closest('[aria-hidden="true"], [hidden], [inert], template, noscript')) return false;
  return element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false });
}

/** The name that an author gave: label attributes, `<title>` of a drawing, `alt`. */
export function givenName(element: Element): string {
  const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
  const referred = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  const title = element.localName === 'svg' ? element.querySelector(':scope > title')?.textContent : '';
  const given = [referred, element.getAttribute('aria-label'), title, element.getAttribute('alt')];
  return given.find((text) => text?.trim())?.trim() ?? '';
}

/** Can be pressed or typed into by keyboard. */
export function isOperable(element: Element): boolean {
  const native =
    'a[href], button, input, select, textarea, summary, label, option, audio[controls], video[controls]';
  return element.matches(`${native}, [tabindex]:not([tabindex="-1"])`);
}

/** Everything that Tab is expected to stop at, in document order; of a radio group the one that takes focus. */
export function tabStops(): HTMLElement[] {
  const native =
    'a[href], button, input:not([type=hidden]), select, textarea, summary, iframe, [contenteditable]';
  const all = [...document.querySelectorAll<HTMLElement>(`${native}, [tabindex]`)];
  return all.filter((element) => {
    if (element.tabIndex < 0 || element.matches(':disabled') || element.closest('[inert]')) return false;
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio' || !element.name) return true;
    const inForm = (radio: HTMLInputElement) => radio.form === element.form;
    const group = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]:not(:disabled)')].filter(
      (radio) => radio.name === element.name && inForm(radio),
    );
    return element === (group.find((radio) => radio.checked) ?? group[0]);
  });
}

const helpers = [where, isPerceivable, givenName, isOperable, tabStops, sortsOfLooks];

/** Runs `rule` in the page with the functions above in reach, and hands back what it returns. */
export function inPage<Result>(page: Page, rule: () => Result): Promise<Result> {
  return page.evaluate<Result>(`(() => {\n${helpers.join('\n')}\nreturn (${rule})();\n})()`);
}
