// One part, `words`; a parameter because Astro takes a fixed name here for a lesson's.
import type { APIRoute } from 'astro';
import { offlineWords } from '../../../course/offline.ts';
import { localePaths } from '../../../course/paths.ts';

export const getStaticPaths = () =>
  localePaths.map(({ params, props }) => ({ params: { ...params, part: 'words' }, props }));

type Props = (typeof localePaths)[number]['props'];

export const GET: APIRoute<Props> = ({ props: { locale } }) => Response.json(offlineWords(locale));
