// What is told by colour is told by something else too. The rules compare things of one sort (looks.ts). They run in the
// page (see in-page.ts).

import { where } from './in-page.ts';
import { type Look, sortsOfLooks } from './looks.ts';

declare global {
  interface Window {
    /** Things of one sort that could be told apart when `noteLooks` ran. */
    __unlike?: [Element, Element][];
  }
}

/**
 * In greyscale everything is told apart that is told apart in colour. Two colours that differ in lightness by 3:1
 * (WCAG, technique G183) are told apart by that; others need a difference of form.
 */
export function hueAlone(): string[] {
  const luminance = (colour: string) => {
    const numbers = (colour.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);
    const [r = 0, g = 0, b = 0] = numbers
      .slice(0, 3)
      .map((part) => (colour.startsWith('color(') ? part : part / 255))
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const isAlike = (a: string, b: string) => {
    if (a === b) return true;
    if (a === 'none' || b === 'none') return false;
    const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05) < 3;
  };
  const faults = new Set<string>();
  for (const members of sortsOfLooks()) {
    const seen = new Map<string, [Element, Look]>();
    for (const [element, look] of members) seen.set(JSON.stringify(look), [element, look]);
    const kinds = [...seen.values()];
    kinds.forEach(([element, look], index) => {
      for (const [other, than] of kinds.slice(0, index))
        if (
          look.form === than.form &&
          look.colours.every((colour, at) => isAlike(colour, than.colours[at] ?? 'none'))
        )
          faults.add(
            `${where(element)} differs from ${where(other)} by hue alone: ${look.colours} and ${than.colours}.`,
          );
    });
  }
  return [...faults];
}

/** Remembers what can be told apart as the page is now. */
export function noteLooks(): string[] {
  window.__unlike = sortsOfLooks().flatMap((members) => {
    const kinds = new Map([...members].map(([element, look]) => [JSON.stringify(look), element]));
    const all = [...kinds.values()];
    return all.flatMap((one, index) => all.slice(0, index).map((other): [Element, Element] => [one, other]));
  });
  return [];
}

/**
 * What could be told apart when `noteLooks` ran still can: colours may have been taken away since. Of two buttons the
 * words are enough, unless one of them is pressed, open, current or out of use.
 */
export function lookAlike(): string[] {
  const stateOf = (element: Element) =>
    ['aria-pressed', 'aria-checked', 'aria-expanded', 'aria-current', 'aria-disabled'].map((name) =>
      element.getAttribute(name),
    );
  const isInWords = (one: Element, other: Element) =>
    one.matches('button, a') && JSON.stringify(stateOf(one)) === JSON.stringify(stateOf(other));
  const looks = new Map(sortsOfLooks().flatMap((members) => [...members]));
  return (window.__unlike ?? [])
    .filter(([one, other]) => looks.has(one) && looks.has(other) && !isInWords(one, other))
    .filter(([one, other]) => JSON.stringify(looks.get(one)) === JSON.stringify(looks.get(other)))
    .map(([one, other]) => `${where(one)} can no more be told from ${where(other)}.`);
}
