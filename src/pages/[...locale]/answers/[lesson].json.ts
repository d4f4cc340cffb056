// The keys of a set of questions, apart from its page: fetched when a reader first checks an answer.
import type { APIRoute } from 'astro';
import { files } from '../../../course/files.ts';
import { type SetProps, setPaths } from '../../../course/paths.ts';
import { answersOf } from '../../../course/questions.ts';

export const getStaticPaths = () => setPaths('lesson');

export const GET: APIRoute<SetProps> = ({ props: { locale, set } }) =>
  Response.json(answersOf(files, locale, set));
