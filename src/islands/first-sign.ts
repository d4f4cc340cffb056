// The first sign that somebody is at the page. On the home page the lab, which is read there as it was served, waits for it.

const SIGNS = ['pointermove', 'pointerdown', 'wheel', 'scroll', 'keydown', 'focusin', 'click', 'input'];

/** Browsers tell a new page where the pointer stands, as a move by nothing. */
const isStill = (event: Event) =>
  event.type === 'pointermove' &&
  event instanceof MouseEvent &&
  event.movementX === 0 &&
  event.movementY === 0;

/**
 * Kept when a reader points, presses, scrolls or goes to a part of the page; at once when the address asks for something,
 * since it was followed by somebody who wants to see that.
 *
 * What waits for it and has its code goes on before the page itself hears of that press, which therefore counts.
 */
export const firstSign = new Promise<void>((come) => {
  const signs = new AbortController();
  const seen = () => {
    signs.abort();
    come();
  };
  const look = (event: Event) => {
    if (!isStill(event)) seen();
  };
  for (const sign of SIGNS)
    addEventListener(sign, look, { capture: true, passive: true, signal: signs.signal });
  if (location.search) seen();
});
