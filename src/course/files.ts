import type { Files } from './places.ts';

const raw = import.meta.glob<string>('../../content/**/*.{mdx,yml}', {
  eager: true,
  import: 'default',
  query: '?raw',
});

/** Every file under `content/`, read when the site is built. */
export const files: Files = new Map(
  Object.entries(raw).map(([path, text]) => [path.replace(/^(\.\.\/)+/, ''), text]),
);
