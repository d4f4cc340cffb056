import type { APIRoute, GetStaticPaths } from 'astro';
import { type EmbedProps, embedPaths, oembed } from '../../../../course/embeds.ts';
import { labIds } from '../../../../islands/labs.ts';
import { FIRST_HEIGHT, snippet } from '../../../../islands/share.ts';

export const getStaticPaths = (() => embedPaths(labIds)) satisfies GetStaticPaths;

export const GET: APIRoute<EmbedProps> = ({ props, site }) =>
  Response.json(oembed(props, site, snippet, FIRST_HEIGHT));
