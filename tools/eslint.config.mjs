// Only what Biome cannot hold: the rooms, the smells of this subject, the words, the size of files.

import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import house from './lint/plugin.mjs';

const code = ['**/*.{ts,tsx,mjs,astro}', '**/*.astro/*.ts'];
const pure = ['src/engine/**/*.ts', 'src/systems/**/*.ts', 'src/labs/**/*.{ts,tsx}'];
const tests = ['**/*.test.{ts,tsx}'];

const global = (names, message) => names.map((name) => ({ name, message }));
const member = (objects, names, message) =>
  objects.flatMap((object) => names.map((property) => ({ object, property, message })));

const CLOCK = 'Model time is an argument: nothing in engine, systems or labs asks the machine for the time.';
const CHANCE = 'Chance comes from a named stream of src/engine/random.ts, never from the machine.';
const BROWSER = 'Only src/islands touches the browser: hand the value in from there.';
const NO_DOM = 'engine, systems and labs know no page: they run the same in Node and in every browser.';

const clocks = ['Date', 'performance', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'];
const pages = ['window', 'document', 'navigator', 'globalThis', 'self', 'crypto', 'fetch'];
const browser = [
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'requestIdleCallback',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'location',
  'history',
  'matchMedia',
  'Worker',
  'SharedWorker',
  'IntersectionObserver',
  'ResizeObserver',
];
const noBrowser = {
  'no-restricted-globals': ['error', ...global(browser, BROWSER)],
  'no-restricted-properties': [
    'error',
    ...member(['window', 'globalThis', 'self', 'document'], browser, BROWSER),
    { object: 'Math', property: 'random', message: CHANCE },
  ],
};

const physical = /^((margin|padding|border)(Left|Right)(Color|Style|Width)?|left|right|float)$/;
const COLOUR = 'Colours are tokens of src/styles/tokens.css.';
const colourLiteral = '/^(#[0-9a-f]{3,8}|(rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\\([^)]*\\))$/i';
const looks = [
  {
    selector: `JSXAttribute[name.name='style'] Property[key.name=${physical}]`,
    message: 'Styles are logical: inline-start and inline-end, never left and right.',
  },
  { selector: `Literal[value=${colourLiteral}]`, message: COLOUR },
];
const noWaiting = [
  { selector: ':function[async=true]', message: `No waiting here. ${CLOCK}` },
  { selector: 'AwaitExpression', message: `No waiting here. ${CLOCK}` },
];

export default defineConfig([
  globalIgnores([
    'dist/**',
    'dist-*/**',
    '**/node_modules/**',
    '.astro/**',
    'test-results/**',
    'playwright-report/**',
    'public/**',
    '**/*.d.ts',
  ]),
  ...astro.configs['flat/base'],
  {
    files: code,
    languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
    plugins: { house, ts: tseslint.plugin },
    rules: {
      'max-lines': ['error', { max: 400 }],
      'max-params': ['error', { max: 4 }],
      'house/imports': 'error',
      'ts/no-explicit-any': 'error',
      'ts/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description', minimumDescriptionLength: 10 },
      ],
    },
  },
  { files: tests, rules: { 'max-params': 'off' } },
  { files: ['**/*.{ts,tsx}', '**/*.astro/*.ts'], languageOptions: { parser: tseslint.parser } },
  { files: ['**/*.astro'], languageOptions: { parserOptions: { parser: tseslint.parser } } },
  {
    files: ['src/**/*.{ts,tsx,astro}', 'src/**/*.astro/*.ts'],
    ignores: tests,
    rules: { 'house/explained-assertions': 'error' },
  },
  { files: ['src/**/*.{tsx,astro}'], ignores: tests, rules: { 'house/visible-words': 'error' } },
  {
    files: ['src/**/*.{ts,tsx,astro}'],
    ignores: tests,
    rules: { 'no-restricted-syntax': ['error', ...looks] },
  },
  {
    files: ['src/**/*.{ts,tsx,astro}', 'src/**/*.astro/*.ts'],
    ignores: ['src/islands/**', 'src/progress/storage*.ts', ...pure, ...tests],
    rules: noBrowser,
  },
  {
    files: pure,
    rules: {
      'no-restricted-globals': [
        'error',
        ...global(clocks, CLOCK),
        ...global(pages, NO_DOM),
        ...global(browser, BROWSER),
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: CHANCE }],
    },
  },
  {
    files: pure,
    ignores: [...tests, 'src/labs/registry.ts'],
    rules: { 'no-restricted-syntax': ['error', ...looks, ...noWaiting] },
  },
]);
