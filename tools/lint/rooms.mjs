// Who may import whom. A room may import itself and what its row lists; anything else is an error, in tests
// too. This is the one table: the lint rule reads it, and CONTRIBUTING.md points here.

import { posix } from 'node:path';

/** Packages that tests may use beside those of their room. */
const testPackages = [
  'vitest',
  'fast-check',
  'happy-dom',
  '@testing-library/preact',
  'preact',
  'preact-render-to-string',
  'valibot',
  'yaml',
  'ajv',
  'fake-indexeddb',
];

/**
 * @typedef {object} Room
 * @property {string} name      how sentences call it
 * @property {RegExp} files     which files stand in it (first matching row wins)
 * @property {string[]} may     rooms (by name) or single files (by path) that it may import
 * @property {string[]} packages packages that it may import; `astro` covers `astro:…` and `astro/…`, `node` covers `node:…`
 * @property {string[]} [typesOnly] files of allowed rooms that only tests may import otherwise than by `import type`
 * @property {{ files: RegExp, packages: string[] }[]} [also] packages for single files of the room
 */

/** @type {Room[]} */
export const rooms = [
  { name: 'engine', files: /^src\/engine\//, may: [], packages: [] },
  {
    name: 'systems',
    files: /^src\/systems\//,
    may: ['engine'],
    packages: [],
    also: [
      { files: /^src\/systems\/schema(\.test)?\.ts$/, packages: ['valibot'] },
      { files: /^src\/systems\/json-schema\.ts$/, packages: ['@valibot/to-json-schema'] },
      // Random experiments and what is held against them: for tests and `npm run verify` only.
      { files: /^src\/systems\/acceptance\//, packages: ['fast-check'] },
    ],
  },
  {
    name: 'labs/registry.ts',
    files: /^src\/labs\/registry\.ts$/,
    may: ['systems', 'labs', 'labs/*/lab.ts', 'labs/*/view.tsx'],
    packages: [],
  },
  // For the build and for tests only: whoever is read by browsers may not import these.
  {
    name: 'labs/facts.ts',
    files: /^src\/labs\/facts\.ts$/,
    may: ['systems', 'labs', 'labs/*/facts.ts'],
    packages: [],
  },
  {
    name: 'labs/*/facts.ts',
    files: /^src\/labs\/[^/]+\/facts\.ts$/,
    may: ['systems', 'labs', 'labs/*/lab.ts'],
    packages: [],
  },
  {
    name: 'tests of labs',
    files: /^src\/labs\/([^/]+\/)?[^/]+\.test\.ts$/,
    may: ['systems', 'labs', 'labs/registry.ts', 'labs/facts.ts', 'labs/*/facts.ts', 'labs/*/lab.ts'],
    packages: [],
  },
  { name: 'labs', files: /^src\/labs\/[^/]+$/, may: ['systems'], packages: [] },
  {
    name: 'labs/*/view.tsx',
    files: /^src\/labs\/[^/]+\/.+\.tsx$/,
    may: ['labs/*/lab.ts', 'labs', 'systems', 'stage', 'ui'],
    packages: ['preact'],
  },
  { name: 'labs/*/lab.ts', files: /^src\/labs\/[^/]+\//, may: ['systems', 'labs'], packages: [] },
  {
    name: 'stage',
    files: /^src\/stage\//,
    may: ['systems', 'ui'],
    packages: ['preact'],
    typesOnly: ['src/systems/run.ts', 'src/systems/simulate.ts'],
  },
  { name: 'quiz', files: /^src\/quiz\//, may: [], packages: ['valibot'] },
  { name: 'progress', files: /^src\/progress\//, may: [], packages: ['valibot'] },
  { name: 'ui', files: /^src\/ui\//, may: ['src/i18n/message.ts'], packages: ['preact'] },
  {
    name: 'islands',
    files: /^src\/islands\//,
    may: [
      'labs/registry.ts',
      'labs',
      'systems',
      'stage',
      'quiz',
      'progress',
      'ui',
      'src/i18n/message.ts',
      'src/styles/search.css',
    ],
    packages: ['preact'],
  },
  {
    name: 'course',
    files: /^src\/(course\/|content\.config\.ts$)/,
    may: ['i18n', 'quiz', 'content', 'package.json'],
    packages: ['valibot', 'yaml', 'satteri', 'astro', 'node'],
    // A strict reader of XML: for what is taken away, which other programs read.
    also: [{ files: /qti-form\.test\.ts$/, packages: ['saxes'] }],
  },
  {
    name: 'found',
    files: /^src\/found\//,
    may: ['course', 'i18n'],
    packages: ['astro', 'node', 'pagefind', 'valibot', 'yaml'],
  },
  {
    name: 'offline',
    files: /^src\/offline\//,
    may: [],
    packages: [],
    also: [{ files: /integration(\.test)?\.ts$/, packages: ['astro', 'node', 'rolldown'] }],
  },
  { name: 'i18n', files: /^src\/i18n\//, may: [], packages: [] },
  {
    name: 'mdx',
    files: /^src\/mdx\//,
    // The first two for the numbers that the prose quotes.
    may: ['labs/facts.ts', 'labs/registry.ts', 'islands', 'stage', 'ui', 'course', 'i18n', 'styles'],
    packages: ['astro'],
  },
  {
    name: 'layouts',
    files: /^src\/layouts\//,
    may: ['course', 'found', 'i18n', 'styles', 'package.json', 'the scripts of the shell'],
    packages: ['astro'],
  },
  {
    name: 'pages',
    files: /^src\/pages\//,
    may: ['layouts', 'course', 'found', 'mdx', 'islands', 'i18n', 'src/systems/json-schema.ts'],
    packages: ['astro'],
    also: [{ files: /^src\/pages\/pictures\//, packages: ['sharp'] }],
  },
  { name: 'styles', files: /^src\/styles\//, may: [], packages: [] },
  { name: 'content', files: /^content\//, may: [], packages: [] },
];

/** Small groups of files that a row may list by name. */
const groups = {
  'the scripts of the shell': /^src\/islands\/(shell|theme|progress|embed|offline)[^/]*\.ts$/,
};

/** Files in `src` but in no room (type declarations of the build) are not judged. */
const outside = (path) => !path.startsWith('src/') || /^src\/[^/]+\.d\.ts$/.test(path);

export const roomOf = (path) => rooms.find((room) => room.files.test(path));
const isTest = (path) => /\.test\.tsx?$/.test(path);
const packageOf = (source) => {
  if (source.startsWith('node:')) return 'node';
  if (/^astro($|[:/])/.test(source)) return 'astro';
  return source
    .split('/')
    .slice(0, source.startsWith('@') ? 2 : 1)
    .join('/');
};

/** Where a relative import leads, as a path from the project's root. Query strings (`?raw`) do not count. */
const targetOf = (from, source) => {
  const plain = source.replace(/\?.*$/, '');
  return plain.startsWith('/') ? plain.slice(1) : posix.normalize(posix.join(posix.dirname(from), plain));
};

const folderOfLab = (path) => /^src\/labs\/([^/]+)\//.exec(path)?.[1];
const list = (words) =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

const mayMean = (room, more) => {
  const packages = [...room.packages, ...more].map((name) => `the package ${name}`);
  return `${room.name} may import only ${list(['itself', ...room.may, ...packages])}`;
};

/**
 * Judges one import.
 * @param {string} from the importing file, from the project's root, with forward slashes
 * @param {string} source what stands in the import
 * @param {boolean} typeOnly `import type`
 * @returns {string | null} a sentence that says what is wrong, or null
 */
export function importFault(from, source, typeOnly = false) {
  const room = roomOf(from);
  if (!room) return outside(from) ? null : `${from} stands in no room: give it one in tools/lint/rooms.mjs.`;
  const test = isTest(from);
  const more = (room.also ?? []).filter((row) => row.files.test(from)).flatMap((row) => row.packages);

  if (!/^[./]/.test(source)) {
    const name = packageOf(source);
    const allowed = [...room.packages, ...more, ...(test ? [...testPackages, 'node'] : [])];
    return allowed.includes(name) ? null : `${mayMean(room, more)}: '${source}' is another package.`;
  }

  const target = targetOf(from, source);
  const to = roomOf(target);
  if (from.startsWith('src/labs/') && folderOfLab(from) && folderOfLab(target)) {
    if (folderOfLab(from) !== folderOfLab(target))
      return `A lab knows no other lab: '${source}'. What two labs share moves down to src/labs or src/systems.`;
    if (to && (room.name === to.name || room.may.includes(to.name))) return null;
    return `A lab knows nothing of its ${to?.name === 'labs/*/facts.ts' ? 'facts' : 'view'}: '${source}'.`;
  }
  if (to && to.name === room.name) return null;
  const allowed = room.may.some(
    (entry) => entry === to?.name || entry === target || groups[entry]?.test(target) === true,
  );
  if (!allowed) {
    const where = to ? `is in ${to.name}` : 'is in no room';
    return `${mayMean(room, more)}: '${source}' ${where}.`;
  }
  if (room.typesOnly?.includes(target) && !typeOnly && !test)
    return `${room.name} reads states and does not make them: import ${target} by \`import type\` only.`;
  return null;
}
