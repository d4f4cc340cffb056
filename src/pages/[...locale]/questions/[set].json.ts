// The questions of a set as they may be seen before answering: what review and tests ask away from their lesson.
import type { APIRoute } from 'astro';
import { files } from '../../../course/files.ts';
import { type SetProps, setPaths } from '../../../course/paths.ts';
import { askableOf } from '../../../course/questions.ts';
import { equipmentOf } from '../../../mdx/question-data.ts';

export const getStaticPaths = () => setPaths('set');

export const GET: APIRoute<SetProps> = ({ props: { locale, set } }) =>
  Response.json(
    Object.fromEntries(
      Object.entries(askableOf(files, locale, set)).map(([id, asked]) => [
        id,
        { ...asked, ...equipmentOf(files, locale, asked) },
      ]),
    ),
  );
