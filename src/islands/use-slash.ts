import { useState } from 'preact/hooks';

/** Shared with `shell-search.ts`, which does not carry this file. */
const SLASH = 'mm:slash';

/** Whether `/` opens the search box, and how that is changed for this browser. */
export function useSlash(): [boolean, (isOn: boolean) => void] {
  const [isOn, setOn] = useState(() => {
    try {
      return localStorage.getItem(SLASH) !== 'off';
    } catch {
      return true;
    }
  });
  return [
    isOn,
    (next) => {
      setOn(next);
      try {
        if (next) localStorage.removeItem(SLASH);
        else localStorage.setItem(SLASH, 'off');
      } catch {
        // Storage can be forbidden; the switch then lasts as long as the page.
      }
    },
  ];
}
