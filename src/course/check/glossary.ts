import { glossarySchema, glossaryTwinSchema } from '../glossary.ts';
import { chapterPath, type Files, glossaryPath } from '../places.ts';
import type { Outline } from './chapter.ts';
import { type Fault, listOf, shown } from './fault.ts';
import type { Known } from './known.ts';
import { keysOf, recordTwinFaults } from './records.ts';
import { readYaml, schemaFaults, type Yaml } from './yaml.ts';

/** Holds the glossary to its form, languages to each other, and both ends of what leads from term to lesson. */
export function glossaryFaults(
  files: Files,
  outlines: ReadonlyMap<string, Outline>,
  { languages }: Known,
): Fault[] {
  const [tag, ...others] = languages;
  const original = readSheet(files, tag);
  if (!original) return termFaults(outlines, tag, []);
  if (original.faults.length > 0) return [...original.faults];
  const faults = schemaFaults(original, glossarySchema);
  if (faults.length > 0) return faults;
  const ids = keysOf(original.value);
  return [
    ...termFaults(outlines, tag, ids),
    ...placeFaults(original, outlines),
    ...others.flatMap((other) => recordTwinFaults(readSheet(files, other), glossaryTwinSchema, ids)),
  ];
}

function readSheet(files: Files, tag: string): Yaml | null {
  const text = files.get(glossaryPath(tag));
  return text === undefined ? null : readYaml(glossaryPath(tag), text);
}

/** `<Term id="…">` must name a term. */
function termFaults(outlines: ReadonlyMap<string, Outline>, tag: string, ids: readonly string[]): Fault[] {
  return [...outlines].flatMap(([lesson, { terms }]) =>
    terms
      .filter(({ id }) => !ids.includes(id))
      .map(({ id, line }) => ({
        ...{ file: chapterPath(tag, lesson), line },
        message: `<Term> has id="${id}"; there is no such term, allowed are ${listOf(ids)}`,
      })),
  );
}

/** `at` must lead to a lesson, and to a heading of it. */
function placeFaults(yaml: Yaml, outlines: ReadonlyMap<string, Outline>): Fault[] {
  return keysOf(yaml.value).flatMap((id): Fault[] => {
    // The schema has held the value to this form.
    const { at } = (yaml.value as Record<string, { at?: string }>)[id] ?? {};
    if (at === undefined) return [];
    const [lesson = '', anchor] = at.split('#');
    const outline = outlines.get(lesson);
    const anchors = outline?.headings.flatMap((heading) => heading.id ?? []) ?? [];
    if (!outline)
      return [
        yaml.fault(
          [id, 'at'],
          `${shown(at)} leads to no lesson; allowed are ${listOf([...outlines.keys()])}`,
        ),
      ];
    // A chapter that could not be read has no headings, and a fault of its own.
    if (anchor === undefined || anchors.length === 0 || anchors.includes(anchor)) return [];
    return [yaml.fault([id, 'at'], `${shown(at)} leads to no heading; allowed are ${listOf(anchors)}`)];
  });
}
