// The lines between what calls each other over the network, laid over the board. They only repeat what the
// sentence under the board says, so they are hidden from those who listen.
import { useLayoutEffect, useState } from 'preact/hooks';
import { connect, pathOf } from '../stage/geometry.ts';

interface BoardLinksProps {
  frame: { current: HTMLElement | null };
  links: readonly { from: string; to: string }[];
  /** Changes when something has been moved. */
  version: string;
}

export function BoardLinks({ frame, links, version }: BoardLinksProps) {
  const [paths, setPaths] = useState<readonly string[]>([]);
  useLayoutEffect(() => {
    const host = frame.current;
    if (!host) return;
    const draw = () => setPaths(links.flatMap(({ from, to }) => pathBetween(host, from, to)));
    draw();
    if (!('ResizeObserver' in window)) return;
    const observer = new ResizeObserver(draw);
    observer.observe(host);
    return () => observer.disconnect();
  }, [version, links.length]);
  if (paths.length === 0) return null;
  return (
    <svg class="board-links" aria-hidden="true">
      {paths.map((path, index) => (
        <path key={index} class="road" d={path} />
      ))}
    </svg>
  );
}

/** From the middle of one chip to the middle of the other, in the pixels of the board. */
function pathBetween(host: HTMLElement, from: string, to: string): string[] {
  const origin = host.getBoundingClientRect();
  const [start, end] = [from, to].map((item) => {
    const box = host.querySelector(`[data-item="${item}"]`)?.getBoundingClientRect();
    return box && { x: box.x + box.width / 2 - origin.x, y: box.y + box.height / 2 - origin.y };
  });
  if (!start || !end) return [];
  const along = Math.abs(start.x - end.x) > Math.abs(start.y - end.y) ? 'across' : 'down';
  return [pathOf(connect(start, end, along))];
}
