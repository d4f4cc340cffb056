import { changesFaults } from './check/changes.ts';
import { type Outline, readChapter } from './check/chapter.ts';
import { claimFaults } from './check/claims.ts';
import { contradictionFaults } from './check/contradictions.ts';
import { type Fault, listOf, sentenceOf, shown } from './check/fault.ts';
import { frontFaults, twinFrontFaults } from './check/front.ts';
import { glossaryFaults } from './check/glossary.ts';
import type { Known } from './check/known.ts';
import { pageFaults } from './check/pages.ts';
import { questionFaults } from './check/questions.ts';
import { testFaults } from './check/tests.ts';
import { outlineFaults } from './check/twins.ts';
import { wordFaults } from './check/words.ts';
import { chapterPath, type Files } from './places.ts';

/**
 * Holds everything under `content/` to its forms and returns one sentence for each fault: file and line, what was
 * found, what is allowed. Empty when all is well. Pure: the files and what they may name are handed in.
 */
export function checkContent(files: Files, known: Known): string[] {
  const faults: Fault[] = [...placeFaults(files, known)];
  const outlines = new Map<string, Outline>();
  for (const lesson of lessonsIn(files, known.languages[0])) {
    const checked = lessonFaults(files, lesson, known);
    faults.push(...checked.faults);
    outlines.set(lesson, checked.outline);
  }
  faults.push(...linkFaults(outlines, known), ...wordFaults(files, known));
  faults.push(...glossaryFaults(files, outlines, known), ...changesFaults(files, known));
  // A chapter that cannot be read has no headings, and every question of a test would be blamed for it.
  if (faults.length === 0) faults.push(...testFaults(files, outlines, known));
  faults.push(
    ...claimFaults(files, known),
    ...contradictionFaults(files, known),
    ...pageFaults(files, known),
  );
  return faults.map(sentenceOf);
}

const lessonsIn = (files: Files, tag: string) =>
  [...files.keys()].flatMap((file) => new RegExp(`^content/${tag}/([^/]+)\\.mdx$`).exec(file)?.[1] ?? []);

/** One lesson in every language: chapter, front matter, questions. */
function lessonFaults(files: Files, lesson: string, known: Known): { faults: Fault[]; outline: Outline } {
  const [original, ...others] = known.languages;
  const file = chapterPath(original, lesson);
  const text = files.get(file) ?? '';
  const chapter = readChapter(file, text, known);
  const faults = [...frontFaults(file, text, known), ...chapter.faults];
  if (chapter.faults.length === 0) {
    faults.push(...questionFaults(files, lesson, { file, outline: chapter.outline }, known));
  }
  for (const tag of others) {
    const twin = chapterPath(tag, lesson);
    const words = files.get(twin);
    if (words === undefined) continue;
    const translated = readChapter(twin, words, known);
    faults.push(...twinFrontFaults(text, twin, words), ...translated.faults);
    if (chapter.faults.length + translated.faults.length === 0) {
      faults.push(...outlineFaults(twin, chapter.outline, translated.outline));
    }
  }
  return { faults, outline: chapter.outline };
}

/** Files that no page would ever show: a misspelt folder, a translation or a quiz without its lesson. */
function placeFaults(files: Files, { languages }: Known): Fault[] {
  const lessons = lessonsIn(files, languages[0]);
  const forms =
    'content/<language>/<lesson>.mdx, <lesson>.quiz.yml, test-<part>.quiz.yml, changes.yml, claims.yml, contradictions.yml, drawings.yml, glossary.yml, pages/<page>.mdx or labs/<lab>.yml';
  return [...files.keys()].flatMap((file): Fault[] => {
    const [, tag = '', rest = ''] = /^content\/([^/]+)\/(.+)$/.exec(file) ?? [];
    const fault = (message: string): Fault[] => [{ file, line: null, message }];
    if (!languages.includes(tag))
      return fault(`there is no language "${tag}"; allowed are ${listOf(languages)}`);
    if (
      /^(changes\.yml|drawings\.yml|claims\.yml|contradictions\.yml|glossary\.yml|labs\/[^/]+\.yml|pages\/[a-z0-9-]+\.mdx|test-[0-4]\.quiz\.yml)$/.test(
        rest,
      )
    )
      return [];
    const lesson = /^([a-z0-9-]+)(?:\.mdx|\.quiz\.yml)$/.exec(rest)?.[1];
    if (lesson === undefined) return fault(`this file has no place in the course; expected ${forms}`);
    if (lessons.includes(lesson)) return [];
    return fault(`there is no lesson "${lesson}"; allowed are ${listOf(lessons)}`);
  });
}

/** Links from one lesson to another, or to a heading, must lead somewhere. */
function linkFaults(outlines: ReadonlyMap<string, Outline>, { languages }: Known): Fault[] {
  return [...outlines].flatMap(([lesson, { links }]) =>
    links.flatMap(({ to, line }): Fault[] => {
      const file = chapterPath(languages[0], lesson);
      const [page = '', anchor] = to.split('#');
      const target = outlines.get(page || lesson);
      if (!target) {
        const allowed = listOf([...outlines.keys()]);
        return [{ file, line, message: `the link ${shown(to)} leads to no lesson; allowed are ${allowed}` }];
      }
      const anchors = target.headings.flatMap(({ id }) => id ?? []);
      if (anchor === undefined || anchors.includes(anchor)) return [];
      return [
        { file, line, message: `the link ${shown(to)} leads to no heading; allowed are ${listOf(anchors)}` },
      ];
    }),
  );
}
