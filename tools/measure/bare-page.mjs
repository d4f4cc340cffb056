// The floor to measure against: the same words in bare HTML, with no style, script or picture.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the bare twin of a page is served. */
export const bareOf = (path) => `/bare${path}`;

const strip = (html) =>
  (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '')
    .replace(/<(script|style|svg|template)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<(?!\/?(main|h[1-6]|p|ul|ol|li|a|table|tr|td|th|em|strong)\b)[^>]*>/g, ' ')
    .replace(/<(\w+)\s[^>]*>/g, '<$1>')
    .replace(/\s+/g, ' ');

export async function writeBarePages(folder, paths) {
  for (const path of paths) {
    const html = await readFile(join(folder, path, 'index.html'), 'utf8');
    const lang = /<html lang="([^"]+)"/.exec(html)?.[1] ?? 'en';
    const bare = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bare</title><link rel="icon" href="data:,">${strip(html)}</html>`;
    await mkdir(join(folder, bareOf(path)), { recursive: true });
    await writeFile(join(folder, bareOf(path), 'index.html'), bare);
  }
}
