import type * as v from 'valibot';
import { splitLesson } from '../front-matter.ts';
import { pageFrontMatter, pageTwinFrontMatter } from '../page-front-matter.ts';
import { type Files, pagePath } from '../places.ts';
import { readChapter } from './chapter.ts';
import type { Fault } from './fault.ts';
import type { Known } from './known.ts';
import { outlineFaults } from './twins.ts';
import { readYaml, schemaFaults } from './yaml.ts';

/** Holds pages of plain text to their form: Markdown without tags, the same headings in every language. */
export function pageFaults(files: Files, known: Known): Fault[] {
  const [tag, ...others] = known.languages;
  const names = [...files.keys()].flatMap(
    (file) => new RegExp(`^content/${tag}/pages/([a-z0-9-]+)\\.mdx$`).exec(file)?.[1] ?? [],
  );
  return names.flatMap((name) => {
    const original = readPage(files, pagePath(tag, name), pageFrontMatter, known);
    const twins = others
      .map((other) => pagePath(other, name))
      .filter((file) => files.has(file))
      .flatMap((file) => {
        const twin = readPage(files, file, pageTwinFrontMatter, known);
        const whole = original.faults.length + twin.faults.length === 0;
        return [...twin.faults, ...(whole ? outlineFaults(file, original.outline, twin.outline) : [])];
      });
    return [...original.faults, ...twins];
  });
}

function readPage(files: Files, file: string, schema: v.GenericSchema, known: Known) {
  const text = files.get(file) ?? '';
  const front = readYaml(file, splitLesson(text).yaml ?? '', 2);
  const chapter = readChapter(file, text, { ...known, tags: {} });
  const faults = front.faults.length > 0 ? front.faults : schemaFaults(front, schema);
  return { outline: chapter.outline, faults: [...faults, ...chapter.faults] };
}
