// What the pages tell machines about themselves, in the vocabulary of schema.org. Pure: addresses and words are
// handed in. No answers: a quiz is named, not quoted.

/** A JSON value of schema.org; what is undefined is left out when it is written. */
export interface Thing {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

export interface Part {
  readonly name: string;
  readonly url: string;
}

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

interface CourseFacts extends Part {
  readonly description: string;
  readonly language: string;
  /** Minutes of all lessons, with their labs and questions. */
  readonly minutes: number;
  readonly lessons: readonly Part[];
}

export function courseThing({ name, url, description, language, minutes, lessons }: CourseFacts): Thing {
  return {
    '@type': 'Course',
    '@id': url,
    ...{ name, url, description, inLanguage: language, isAccessibleForFree: true, license: LICENCE },
    provider: { '@type': 'Organization', name, url },
    hasCourseInstance: {
      '@type': 'CourseInstance',
      courseMode: 'online',
      courseWorkload: `PT${minutes}M`,
    },
    hasPart: lessons.map((lesson) => ({ '@type': 'LearningResource', ...lesson })),
  };
}

interface LessonFacts extends Part {
  readonly description: string;
  readonly language: string;
  readonly minutes: number;
  /** Place in the course, from 1. */
  readonly position: number;
  readonly picture: string;
  readonly course: Part;
  readonly terms: readonly Part[];
  /** The check at its end; null when it has none. */
  readonly quiz: Part | null;
}

export function lessonThing(facts: LessonFacts): Thing {
  const { name, url, description, language, minutes, position, picture, course, terms, quiz } = facts;
  return {
    '@type': 'LearningResource',
    '@id': url,
    ...{ name, url, description, inLanguage: language, isAccessibleForFree: true, license: LICENCE },
    ...{ position, image: picture, timeRequired: `PT${minutes}M`, learningResourceType: 'lesson' },
    isPartOf: { '@type': 'Course', '@id': course.url, ...course },
    teaches: terms.length === 0 ? undefined : terms.map((term) => ({ '@type': 'DefinedTerm', ...term })),
    hasPart: quiz ? { '@type': 'Quiz', ...quiz, inLanguage: language, about: name } : undefined,
  };
}

interface GlossaryFacts extends Part {
  readonly language: string;
  readonly terms: readonly (Part & {
    readonly description: string;
    readonly id: string;
    readonly others: readonly string[];
  })[];
}

export function glossaryThing({ name, url, language, terms }: GlossaryFacts): Thing {
  return {
    '@type': 'DefinedTermSet',
    '@id': url,
    ...{ name, url, inLanguage: language, license: LICENCE },
    hasDefinedTerm: terms.map(({ id, others, ...term }) => ({
      '@type': 'DefinedTerm',
      ...term,
      termCode: id,
      alternateName: others.length === 0 ? undefined : others,
    })),
  };
}

/** As it stands in a page: the sequence that would end its script element does not occur. */
export function structuredData(thing: Thing): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...thing }).replaceAll('<', '\\u003c');
}
