/** The course's files as text, by path from the root of the repository. */
export type Files = ReadonlyMap<string, string>;

/** Path of a lesson's chapter. */
export const chapterPath = (tag: string, lesson: string) => `content/${tag}/${lesson}.mdx`;

/** Path of a lesson's questions. */
export const quizPath = (tag: string, lesson: string) => `content/${tag}/${lesson}.quiz.yml`;

/** Path of a lab's words. */
export const labWordsPath = (tag: string, lab: string) => `content/${tag}/labs/${lab}.yml`;

/** Path of the words of all still pictures. */
export const drawingsPath = (tag: string) => `content/${tag}/drawings.yml`;

/** Path of the terms of the course. */
export const glossaryPath = (tag: string) => `content/${tag}/glossary.yml`;

/** Path of the claims in short words. */
export const claimsPath = (tag: string) => `content/${tag}/claims.yml`;

/** Path of the claims that cannot be true together. */
export const contradictionsPath = (tag: string) => `content/${tag}/contradictions.yml`;

/** Name under which the questions of a part's test are kept, beside those of the lessons: `test-1.quiz.yml`. */
export const testOf = (part: number) => `test-${part}`;

/** Path of what changed for readers. */
export const changesPath = (tag: string) => `content/${tag}/changes.yml`;

/** Path of a page of plain text. */
export const pagePath = (tag: string, page: string) => `content/${tag}/pages/${page}.mdx`;
