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
    observer.observe(root, { attributeFilter: ['data-motion'] });
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
    // Where nobody says how wide it is, both stay.
    if (!element.current || !('ResizeObserver' in window)) return;
    const observer = new ResizeObserver(([entry]) => {
      const inline = entry?.contentRect.width ?? 0;
      if (inline > 0) setWidth(inline < NARROW ? 'narrow' : 'wide');
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
