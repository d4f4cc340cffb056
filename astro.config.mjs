import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { minify } from '@swc/core';
import { defineConfig } from 'astro/config';
import { betweenBuilds } from './src/course/between-builds.ts';
import { claims, misconceptions } from './src/course/claims.ts';
import { contentGate } from './src/course/gate.ts';
import { features } from './src/course/markdown.ts';
import { found } from './src/found/after-build.ts';
import { defaultLocale, locales } from './src/i18n/locales.ts';
import { drawings } from './src/labs/drawings.ts';
import { vocabulary } from './src/mdx/vocabulary.ts';
import { offlineCopies } from './src/offline/integration.ts';

// Most modules of the program that draws the pages are as in the build before: Node keeps what they compiled to.
enableCompileCache();

// The scripts that stand in a page as written (they must run before the first paint): allowed by their hashes.
const early = ['theme-early.ts', 'embed-early.ts'].map((name) => {
  const text = readFileSync(new URL(`./src/islands/${name}`, import.meta.url), 'utf8');
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
});

// What chapters and questions may name.
const labs = new URL('./src/labs/', import.meta.url);
const known = {
  languages: [defaultLocale, ...locales.map(({ tag }) => tag).filter((tag) => tag !== defaultLocale)],
  tags: vocabulary,
  labs: readdirSync(labs).filter((name) => existsSync(new URL(`${name}/lab.ts`, labs))),
  drawings: Object.keys(drawings),
  claims,
  misconceptions,
};

// The bundler would ask for the style sheets and modules of each `import()` ahead of it, and list them all wherever one
// stands. Here the sheets are in the page, and what is wanted together is asked for together (bring-lab.ts); what is
// left of it tells when code did not come, which shell.ts hears.
const plainImports = {
  name: 'plain-imports',
  /** @type {'pre'} */
  enforce: 'pre',
  /** @param {string} environment */
  configEnvironment: (environment) =>
    environment === 'client' ? { build: { modulePreload: false } } : undefined,
  /** @param {string} id */
  load: (id) => (id === '\0vite/preload-helper.js' ? importOrTell : undefined),
};
const importOrTell = `export const __vitePreload = (load) =>
  load().catch((error) => {
    dispatchEvent(new Event('vite:preloadError'));
    throw error;
  });`;

// Astro's integration hands every component to Babel, which takes a tenth of a build. The bundler reads JSX by itself.
const jsxByTheBundler = {
  name: 'jsx-by-the-bundler',
  /** @type {'build'} */
  apply: 'build',
  /** @param {{ plugins: readonly { name: string, transform?: unknown }[] }} config */
  configResolved: ({ plugins }) => {
    for (const plugin of plugins) if (plugin.name === 'vite:preact-jsx') delete plugin.transform;
  },
};

// Before the bundler's own minifier, which puts no function where its only call stands: half a kibibyte of 40, for each
// lab that runs. Function expressions become arrows; none here is called with `new`.
const inline = {
  name: 'inline',
  /** @type {'build'} */
  apply: 'build',
  /** @param {{ name: string }} environment */
  applyToEnvironment: ({ name }) => name === 'client',
  /** @param {string} code */
  renderChunk: async (code) => ({
    code: (
      await minify(code, {
        module: true,
        ecma: 2022,
        compress: { passes: 3, ecma: 2022, unsafe_arrows: true },
        mangle: true,
      })
    ).code,
    map: null,
  }),
};

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base: process.env.SITE_BASE ?? '/',
  outDir: process.env.SITE_OUT ?? './dist',
  trailingSlash: 'always',
  // A lesson is often the first and only page that somebody opens: its sheet (a few kilobytes) comes with it.
  // While the site is built, pictures are drawn beside pages, and a page while another is written to the disk.
  build: { inlineStylesheets: 'always', concurrency: 4 },
  // Only components are read for JSX: the model, six times as much code, has none.
  integrations: [
    contentGate(known),
    betweenBuilds(),
    mdx(),
    preact({ include: /\.tsx$/ }),
    found(),
    offlineCopies(),
  ],
  i18n: {
    defaultLocale,
    locales: locales.map(({ tag, path }) => (path ? { path, codes: [tag] } : tag)),
    routing: { prefixDefaultLocale: false },
  },
  markdown: {
    processor: satteri({ features }),
    // Tokens take their colours from variables, which the style sheet fills for both themes.
    shikiConfig: { theme: 'css-variables' },
  },
  devToolbar: { enabled: false },
  vite: {
    plugins: [plainImports, jsxByTheBundler, inline],
    // MDX modules carry an Astro directive that the bundler would warn about, once per file.
    build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
    // Few large chunks compress better than many small ones: what every lab needs travels together, and so
    // does the component library. What only some readers open (tables, comparison) stays by itself.
    environments: {
      // All chapters in one file, as they are all drawn: to load each by itself takes longer than to draw it.
      prerender: {
        build: {
          rolldownOptions: {
            output: { codeSplitting: { groups: [{ name: 'chapters', test: /[\\/]content[\\/].*\.mdx$/ }] } },
          },
        },
      },
      client: {
        build: {
          rolldownOptions: {
            output: {
              // Chunks name each other, and what is random does not compress: seven digits of sixteen kinds (the
              // fewest that the bundler gives) tell as well as more.
              chunkFileNames: '_astro/[name].[hash:7].js',
              hashCharacters: 'hex',
              codeSplitting: {
                groups: [
                  // What every page with a lab needs, in a lesson or embedded.
                  {
                    name: 'base',
                    test: /preload-helper|src[\\/](i18n[\\/]message|islands[\\/](wake|wake-labs|remember-presses|run-news)\.)/,
                  },
                  // What every page of the course needs: its shell and the learner's log.
                  {
                    name: 'shell',
                    test: /src[\\/](progress[\\/](event|log|lessons|rounds|storage)|islands[\\/](copy|copy-code|first-touch|open-log|progress|progress-marks|shell|shell-(search|text)|offline|untouched|wake-questions)\.)/,
                  },
                  // What a served question and a live one both need.
                  {
                    name: 'answers',
                    test: /src[\\/](quiz[\\/](shuffle|shown)\.|islands[\\/](device-salt|bring-question|question-(entered|draft|rest))\.)/,
                  },
                  { name: 'preact', test: /node_modules[\\/]preact[\\/]|src[\\/]islands[\\/]hydrate\./ },
                  // What every lab needs, whether it runs or is worked out at once: the frame, the form of an experiment,
                  // what draws chance and what is measured.
                  {
                    name: 'lab',
                    test: /src[\\/](engine[\\/](random|hash|samplers|elementary|columns)|systems[\\/](experiment\.|measures\.)|ui[\\/](quantity|Button|Slider|Segmented|Switch|ChoiceChips)|stage[\\/](geometry|glyphs)|labs[\\/](settings|define-lab|registry)|islands[\\/](bring-lab|Lab(Controls|Guard|Head|Prediction|Readouts|Drawer|End)|Late|lab-(state|tongue|part|words|conclude)|own-parts|picture-view|use-(journal|media)))/,
                  },
                  // The arithmetic of a choice, as a table and as a sentence.
                  { name: 'choice', test: /src[\\/]islands[\\/](LabChoice|choice-reason)\./ },
                  // What most formulas rest on.
                  { name: 'numbers', test: /src[\\/]systems[\\/]theory[\\/](allowed|numbers|stations)\./ },
                  // What every run needs. Formulas, availability, names and the rarer parts of the model come with the
                  // labs that ask for them.
                  {
                    name: 'run',
                    test: /src[\\/](engine[\\/](?!student-t|batch-means|histogram)|systems[\\/](?!replic|simulate|results|theory|classify|evidence|measures|availability|exact-prob|needs|threshold|placement|units|single-points|asked|key-study|hashing|messages|breaker|by-(chance|weight)|central-queue|closed|closing|few|front-down|health|in-turn|least-busy|machine-|measuring|old-views|random-faults|record-work|retries|ring|scale|service-down|sharing|stall|trees)|labs[\\/]playback|islands[\\/](Lab(?!Tables|Log|Comparison|Conclusion|Share|Names|Chart|Machines|Plugs|Choice)|lab-(?!drawers|tally|conclude|log)|say-event|use-clock))/,
                  },
                  // Balancing policies that several labs offer, and what the plainest of them comes to: each too small to travel
                  // alone; after `run`, or what they rest on would come with them.
                  {
                    name: 'policies',
                    test: /src[\\/]systems[\\/](by-chance|in-turn|least-busy|theory[\\/]constant-work)\./,
                  },
                ],
              },
            },
          },
        },
      },
    },
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "connect-src 'self'",
        // The preview of an embedded lab.
        "frame-src 'self'",
        "font-src 'self'",
        "img-src 'self' data:",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
      scriptDirective: { hashes: early },
      // style="…" attributes of server-rendered figures only; sheets stay bound to their hash.
      styleDirective: { resources: ["'self'", { resource: "'unsafe-inline'", kind: 'attribute' }] },
    },
  },
});
