// Everybody may read everything. Crawlers look for this file at the root of a host; in a subfolder it does no harm.
import type { APIRoute } from 'astro';
import { asset } from '../i18n/address.ts';

export const GET: APIRoute = ({ site }) => {
  const sitemap = new URL(asset('sitemap.xml', import.meta.env.BASE_URL), site).href;
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};
