import type { Outline } from './chapter.ts';
import type { Fault } from './fault.ts';

interface Place {
  readonly name: string;
  readonly line: number;
}

/** Where a translated chapter's tags and headings differ from the original's: the first difference of each. */
export function outlineFaults(file: string, original: Outline, twin: Outline): Fault[] {
  const heading = ({ id, depth, line }: Outline['headings'][number]): Place => ({
    name: `${'#'.repeat(depth)} {#${id ?? ''}}`,
    line,
  });
  return [
    ...difference(file, 'tag', original.tags, twin.tags),
    ...difference(file, 'heading', original.headings.map(heading), twin.headings.map(heading)),
  ];
}

function difference(file: string, what: string, original: readonly Place[], twin: readonly Place[]): Fault[] {
  const length = Math.max(original.length, twin.length);
  for (let place = 0; place < length; place += 1) {
    const [wanted, found] = [original[place], twin[place]];
    if (wanted?.name === found?.name) continue;
    const message = `${what} ${place + 1} is ${found?.name ?? 'missing'}; the original has ${wanted?.name ?? `no more`} there`;
    return [{ file, line: found?.line ?? twin.at(-1)?.line ?? null, message }];
  }
  return [];
}

/** Paths of all keys of a value, and lengths of its lists: what two languages' words must share. */
export function keyPaths(
  value: unknown,
  path: readonly (string | number)[] = [],
): Map<string, (string | number)[]> {
  const paths = new Map<string, (string | number)[]>();
  if (typeof value !== 'object' || value === null) return paths;
  for (const [key, inner] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    paths.set(here.join('.'), here);
    for (const [name, deeper] of keyPaths(inner, here)) paths.set(name, deeper);
  }
  return paths;
}
