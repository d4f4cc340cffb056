/** The course's files as text, by path from the root of the repository. */
export type Files = ReadonlyMap<string, string>;

const raw = import.meta.glob<string>('../../content/**/*.{mdx,yml}', {
  eager: true,
  import: 'default',
  query: '?raw',
});

/** Every file under `content/`, read at build time. */
export const files: Files = new Map(
  Object.entries(raw).map(([path, text]) => [path.replace(/^(\.\.\/)+/, ''), text]),
);

/** Path of a lesson's chapter. */
export const chapterPath = (tag: string, lesson: string) => `content/${tag}/${lesson}.mdx`;

/** Path of a lesson's questions. */
export const quizPath = (tag: string, lesson: string) => `content/${tag}/${lesson}.quiz.yml`;

/** Path of a lab's words. */
export const labWordsPath = (tag: string, lab: string) => `content/${tag}/labs/${lab}.yml`;

/** Path of the words of the still pictures. */
export const drawingsPath = (tag: string) => `content/${tag}/drawings.yml`;
