// One part, `app`; a parameter because Astro takes a fixed name here for a lesson's.
import type { APIRoute } from 'astro';
import { appManifest } from '../../../course/offline.ts';
import { localePaths } from '../../../course/paths.ts';

export const getStaticPaths = () =>
  localePaths.map(({ params, props }) => ({ params: { ...params, part: 'app' }, props }));

type Props = (typeof localePaths)[number]['props'];

export const GET: APIRoute<Props> = ({ props: { locale } }) => Response.json(appManifest(locale));
