import type { LocaleTag } from '../i18n/locales.ts';
import { type ClaimWords, claimWords } from './claim-words.ts';
import { labWords } from './labs.ts';
import { type Lesson, lessonsOf, type Part } from './lessons.ts';
import type { Files } from './places.ts';
import { type IndexedQuestion, questionIndex } from './question-index.ts';
import { headingsOf, type Passage, passageOf, progressParts, questionsOf } from './questions.ts';

/** A lab as the page of claims needs it; handed in, because the course knows no labs. */
export interface LabFacts {
  readonly id: string;
  readonly claims: readonly string[];
}
/** A lab that shows something about a claim, and the lesson that it stands in. */
export interface ClaimLab {
  readonly id: string;
  readonly title: string;
  readonly writtenIn: LocaleTag;
  readonly lesson: string;
}
/** A claim with all that leads away from it. */
export interface ClaimRow {
  readonly claim: ClaimWords;
  /** The lessons that carry it, each with the passages that answer its questions there. */
  readonly texts: readonly { readonly lesson: Lesson; readonly passages: readonly Passage[] }[];
  /** The lab that decides it; null as long as it stands in no lesson. */
  readonly lab: ClaimLab | null;
  /** Other labs that show something about it. */
  readonly alsoIn: readonly ClaimLab[];
  /** Where it is asked: a lesson, or the test of a part, and how often. */
  readonly asked: readonly {
    readonly set: string;
    readonly lesson: Lesson | null;
    readonly part: Part['part'];
    readonly times: number;
  }[];
}

/** Every claim of the course in order, in a language. */
export function claimRows(files: Files, tag: LocaleTag, labs: readonly LabFacts[]): ClaimRow[] {
  const lessons = lessonsOf(files, tag);
  const index = questionIndex(files);
  const placed = labsInLessons(files, tag, labs);
  return claimWords(files, tag).map((claim) => ({
    claim,
    texts: lessons
      .filter((lesson) => lesson.claims.includes(claim.id))
      .map((lesson) => ({ lesson, passages: passagesOn(files, claim.id, lesson) })),
    lab: placed.get(claim.lab ?? '') ?? null,
    alsoIn: labs
      .filter(({ id, claims }) => id !== claim.lab && claims.includes(claim.id))
      .flatMap(({ id }) => placed.get(id) ?? []),
    asked: askedIn(index, claim.id, lessons),
  }));
}

/** The labs that stand in lessons, by id. */
export function labsInLessons(
  files: Files,
  tag: LocaleTag,
  labs: readonly LabFacts[],
): ReadonlyMap<string, ClaimLab> {
  const places = progressParts(files).flatMap(({ id: lesson, labs: own }) =>
    own.filter((lab) => labs.some(({ id }) => id === lab)).map((id) => ({ id, lesson })),
  );
  return new Map(
    places.map(({ id, lesson }) => {
      const { words, writtenIn } = labWords(files, tag, id);
      return [id, { id, title: words.title, writtenIn, lesson }];
    }),
  );
}

/** Headings of a lesson under which the questions on a claim are answered, in reading order. */
function passagesOn(files: Files, claim: string, { id, writtenIn }: Lesson): Passage[] {
  const anchors = questionsOf(files, writtenIn, id)
    .items.filter((item) => item.claims.includes(claim))
    .map((item) => passageOf(id, item.source))
    .filter(({ lesson }) => lesson === id)
    .map(({ anchor }) => anchor);
  return [...headingsOf(files, writtenIn, id)]
    .filter(([anchor]) => anchors.includes(anchor))
    .map(([anchor, text]) => ({ anchor, text }));
}

function askedIn(
  index: readonly IndexedQuestion[],
  claim: string,
  lessons: readonly Lesson[],
): ClaimRow['asked'] {
  const asking = index.filter(({ claims }) => claims.includes(claim));
  return [...new Map(asking.map(({ set, part }) => [set, part]))].map(([set, part]) => ({
    ...{ set, part, lesson: lessons.find(({ id }) => id === set) ?? null },
    times: asking.filter((question) => question.set === set).length,
  }));
}
