import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { defaultLocale, locales } from './src/i18n/locales.ts';

// The one script that stands in the page as written (it must run before the first paint): allowed by its hash.
const themeEarly = readFileSync(new URL('./src/islands/theme-early.ts', import.meta.url), 'utf8');
const themeEarlyHash = `sha256-${createHash('sha256').update(themeEarly).digest('base64')}`;

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base: process.env.SITE_BASE ?? '/',
  outDir: process.env.SITE_OUT ?? './dist',
  trailingSlash: 'always',
  integrations: [mdx(), preact()],
  i18n: {
    defaultLocale,
    locales: locales.map(({ tag, path }) => (path ? { path, codes: [tag] } : tag)),
    routing: { prefixDefaultLocale: false },
  },
  markdown: {
    processor: satteri({ features: { gfm: true, headingAttributes: true, smartPunctuation: false } }),
    syntaxHighlight: false,
  },
  devToolbar: { enabled: false },
  vite: {
    // MDX modules carry an Astro directive that the bundler would warn about, once per file.
    build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'none'",
      ],
      scriptDirective: { hashes: [themeEarlyHash] },
      // style="…" attributes of server-rendered figures only; sheets stay bound to their hash.
      styleDirective: { resources: ["'self'", { resource: "'unsafe-inline'", kind: 'attribute' }] },
    },
  },
});
