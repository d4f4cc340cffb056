// The keys of a lesson's questions, apart from its page: fetched when a reader first checks an answer.
import type { APIRoute } from 'astro';
import { files } from '../../../course/files.ts';
import { type LessonPageProps, lessonPaths } from '../../../course/paths.ts';
import { answersOf } from '../../../course/questions.ts';

export const getStaticPaths = lessonPaths;

export const GET: APIRoute<LessonPageProps> = ({ props: { locale, lesson } }) =>
  Response.json(answersOf(files, locale, lesson.id));
