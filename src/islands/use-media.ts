// What the reader's system and the page's own switch say about motion, and how wide a place is.
import { useEffect, useState } from 'preact/hooks';

const QUERY = '(prefers-reduced-motion: reduce)';

/** True when the system asks for less motion or the page's switch (`data-motion="still"`) is on. False on the server. */
export function useReducedMotion(): boolean {
  const [reduced, setReduced] = useState(false);
  useEffect(() => {
    const query = matchMedia(QUERY);
    const root = document.documentElement;
    const read = () => setReduced(query.matches || root.dataset.motion === 'still');
    read();
    query.addEventListener('change', read);
    const observer = new MutationObserver(read);
    observer.observe(root, { attributes: true, attributeFilter: ['data-motion'] });
    return () => {
      query.removeEventListener('change', read);
      observer.disconnect();
    };
  }, []);
  return reduced;
}

/** Below this many CSS pixels the narrow drawing is used. */
const NARROW = 560;

/** Width class of an element; null until it has been measured (and on the server), when both are drawn. */
export function useWidth(element: { current: Element | null }): 'wide' | 'narrow' | null {
  const [width, setWidth] = useState<'wide' | 'narrow' | null>(null);
  useEffect(() => {
    if (!element.current) return;
    const note = (inline: number) => {
      if (inline > 0) setWidth(inline < NARROW ? 'narrow' : 'wide');
    };
    // Once, where nobody says that it changes.
    if (!('ResizeObserver' in window)) return note(element.current.clientWidth);
    const observer = new ResizeObserver((entries) => note(entries.at(-1)?.contentRect.width ?? 0));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
