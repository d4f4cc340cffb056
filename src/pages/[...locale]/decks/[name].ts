// The question bank to take away, written when the site is built.
import type { APIRoute } from 'astro';
import { type DeckProps, deckNames, deckOf } from '../../../course/decks.ts';
import { files } from '../../../course/files.ts';
import { localePaths } from '../../../course/paths.ts';

export const getStaticPaths = () =>
  localePaths.flatMap(({ params, props }) =>
    deckNames.map((name) => ({ params: { ...params, name }, props: { ...props, name } })),
  );

export const GET: APIRoute<DeckProps> = ({ props: { locale, name } }) =>
  new Response(deckOf(files, locale, name));
