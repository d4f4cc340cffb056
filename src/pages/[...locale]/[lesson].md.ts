// Each lesson as plain Markdown, in the languages that it is written in.
import type { APIRoute } from 'astro';
import { files } from '../../course/files.ts';
import { type LessonPageProps, lessonPaths } from '../../course/paths.ts';
import { plainText } from '../../mdx/plain-text.ts';

export const getStaticPaths = () =>
  lessonPaths().filter(({ props: { locale, lesson } }) => lesson.versions.includes(locale));

export const GET: APIRoute<LessonPageProps> = async ({ props: { lesson }, site, url }) => {
  const text = await plainText({ files, lesson, site: site ?? url, base: import.meta.env.BASE_URL });
  return new Response(text, { headers: { 'content-type': 'text/markdown;charset=utf-8' } });
};
