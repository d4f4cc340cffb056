import { type LocaleTag, locales } from '../i18n/locales.ts';
import { type Entry, glossaryOf } from './glossary.ts';
import { type Lesson, lessonsOf } from './lessons.ts';
import type { Files } from './places.ts';
import { headingsOf, type Passage } from './questions.ts';

/** A term as the glossary shows it. */
export interface GlossaryRow {
  readonly entry: Entry;
  /** The same term in the other languages that have it. */
  readonly twins: readonly Entry[];
  /** The lesson that explains it, and the heading there; null while no lesson does. */
  readonly place: { readonly lesson: Lesson; readonly heading: Passage | null } | null;
}

/** The glossary of a language beside those of the others. */
export function glossaryRows(files: Files, tag: LocaleTag): GlossaryRow[] {
  const lessons = lessonsOf(files, tag);
  const others = locales.filter((other) => other.tag !== tag).map((other) => glossaryOf(files, other.tag));
  return glossaryOf(files, tag).map((entry) => ({
    entry,
    twins: others.flatMap((list) =>
      list.filter(({ id, writtenIn }) => id === entry.id && writtenIn !== entry.writtenIn),
    ),
    place: placeOf(files, entry, lessons),
  }));
}

function placeOf(files: Files, { at }: Entry, lessons: readonly Lesson[]): GlossaryRow['place'] {
  const [id, anchor] = at?.split('#') ?? [];
  const lesson = lessons.find((one) => one.id === id);
  if (!lesson) return null;
  const text = anchor === undefined ? undefined : headingsOf(files, lesson.writtenIn, lesson.id).get(anchor);
  return { lesson, heading: anchor === undefined ? null : { anchor, text: text ?? anchor } };
}
