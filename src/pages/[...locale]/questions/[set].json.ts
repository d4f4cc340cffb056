// The questions of a set as they may be seen before answering: what review and tests ask away from their lesson.
import type { APIRoute } from 'astro';
import { files } from '../../../course/files.ts';
import { type SetProps, setPaths } from '../../../course/paths.ts';
import { askableOf } from '../../../course/questions.ts';

export const getStaticPaths = () => setPaths('set');

export const GET: APIRoute<SetProps> = ({ props: { locale, set } }) =>
  Response.json(askableOf(files, locale, set));
