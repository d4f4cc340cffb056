import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Known } from './check/known.ts';
import { checkContent } from './check.ts';
import type { Files } from './places.ts';

/**
 * Holds the content to its forms before anything is built from it: a build stops with one sentence for each fault;
 * while authoring, the faults are shown over the page and in the terminal, and go when they are mended.
 */
export function contentGate(known: Known): AstroIntegration {
  let root = '';
  const faults = () => checkContent(readContent(root), known);
  return {
    name: 'content-gate',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:start': () => {
        const found = faults();
        // Authors need the sentences, not the way through the builder that led here.
        if (found.length > 0) throw Object.assign(new Error(found.join('\n')), { stack: '' });
      },
      'astro:server:setup': ({ server, logger }) => {
        const report = () => {
          const message = faults().join('\n');
          if (!message) return;
          logger.error(message);
          server.ws.send({ type: 'error', err: { message, stack: '' } });
        };
        report();
        server.watcher.on('all', (_event, path) => {
          if (path.startsWith(join(root, 'content'))) report();
        });
      },
    },
  };
}

/** Everything under `content/`, by path from the root with forward slashes. */
export function readContent(root: string): Files {
  const names = readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' });
  const texts = names
    .filter((name) => /\.(mdx|yml)$/.test(name))
    .sort()
    .map((name): [string, string] => [
      `content/${name.replaceAll('\\', '/')}`,
      readFileSync(join(root, 'content', name), 'utf8'),
    ]);
  return new Map(texts);
}
