// Serves a built site the way a good static host does: brotli or gzip, 404.html for what is not there, any
// base path. `npm start` builds and then runs this; the browser tests run it on a port of their own.
//
//   node tools/serve.mjs [--dir dist] [--base /course/] [--port 4321] [--strict]
//
// Without --strict the next free port is taken when the wanted one is in use.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { compressFolder } from './compress.mjs';

const TRIES = 50;

/** Somebody answers on `localhost`, over IPv4 or IPv6: a browser could reach them instead of us. */
const isTaken = (port) =>
  new Promise((answer) => {
    const socket = connect({ port, host: 'localhost' });
    const done = (taken) => {
      socket.destroy();
      answer(taken);
    };
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
  });

const listen = (server, port) =>
  new Promise((answer, refuse) => {
    server.once('error', refuse);
    server.listen(port, process.env.HOST ?? '127.0.0.1', () => answer(server.address().port));
  });

const withSlashes = (base) => `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');

/**
 * Starts serving `dir` under `base`. Without `compress` nothing is put beside its files.
 * @returns {Promise<{ address: string, close: () => void }>}
 * @throws when `strict` and the port is in use, or when no port of the next fifty is free
 */
export async function serve({ dir = 'dist', base = '/', port = 4321, strict = false, compress = true } = {}) {
  const root = resolve(dir);
  const prefix = withSlashes(base);
  if (compress) await compressFolder(root);
  const lost = await readFile(join(root, '404.html')).catch(() => 'Not found');
  const notFound = (response) => {
    response.writeHead(404, { 'content-type': 'text/html;charset=utf-8' });
    response.end(lost);
  };
  const files = sirv(root, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders(response, path) {
      response.setHeader('x-content-type-options', 'nosniff');
      // Embedded labs run in closed-off frames, whose origin is nobody's: their code is asked for across origins.
      response.setHeader('access-control-allow-origin', '*');
      // Files under _astro carry a hash of what is in them; everything else asks again each time.
      const lasting = path.startsWith('/_astro/');
      response.setHeader('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
    onNoMatch: (_request, response) => notFound(response),
  });

  const server = createServer((request, response) => {
    const [path = '/', query] = (request.url ?? '/').split('?');
    const redirect = (to) => {
      response.writeHead(302, { location: query === undefined ? to : `${to}?${query}` });
      response.end();
    };
    if (path === '/' && prefix !== '/') return redirect(prefix);
    if (`${path}/` === prefix) return redirect(prefix);
    if (!path.startsWith(prefix)) return notFound(response);
    const isPage = !/\.[^/]+$/.test(path);
    if (isPage && !path.endsWith('/')) return redirect(`${path}/`);
    request.url = (request.url ?? '/').slice(prefix.length - 1);
    files(request, response);
  });

  for (let wanted = port; wanted < port + (strict ? 1 : TRIES); wanted += 1) {
    if (await isTaken(wanted)) continue;
    const chosen = await listen(server, wanted);
    const close = () => {
      server.close();
      server.closeAllConnections();
    };
    return { address: `http://localhost:${chosen}${prefix}`, close };
  }
  throw new Error(
    strict
      ? `Port ${port} is in use.`
      : `No port between ${port} and ${port + TRIES - 1} is free: choose one with PORT=8080 npm start.`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string', default: 'dist' },
      base: { type: 'string', default: process.env.SITE_BASE ?? '/' },
      port: { type: 'string', default: process.env.PORT ?? '4321' },
      strict: { type: 'boolean', default: false },
    },
  });
  const { address } = await serve({ ...values, port: Number(values.port) });
  console.log(`Many Machines is at ${address} (Ctrl+C stops it).`);
}
