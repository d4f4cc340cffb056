import type { Files } from './places.ts';

/**
 * The same reading of the files, done once for each set of files and names: every tag of every page asks, and to read
 * YAML again each time took most of a build. What it hands back is shared, so nobody may write into it.
 */
export function kept<Names extends readonly string[], Read>(
  read: (files: Files, ...names: Names) => Read,
): (files: Files, ...names: Names) => Read {
  const all = new WeakMap<Files, Map<string, { read: Read }>>();
  return (files, ...names) => {
    const known = all.get(files) ?? new Map<string, { read: Read }>();
    all.set(files, known);
    const key = names.join('\n');
    const found = known.get(key) ?? { read: read(files, ...names) };
    known.set(key, found);
    return found.read;
  };
}
