// The service worker: what was read works without network.
//
// Each build of the site has a cache of its own, and what goes into it has been checked to be of that build, so
// that a page and its code are always of one piece. Pages come from the network while there is one; code, whose
// names carry hashes, from the cache. A new build fills its cache with what the old one had, then waits: it takes
// over when the reader agrees, or when the last page is closed. The cache of the build before stays for pages
// that are still open. Nothing of the reader's is stored here.

import { type Build, isHashed } from './build.ts';
import type { FetchEvent, WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;
/** Put before this text when the site is built (integration.ts). */
declare const BUILD: Build;

/** A page that has been kept is shown when the network has not answered for so long, ms. */
const PATIENCE = 4000;
const { scope } = self.registration;
/** Other sites of the same origin have caches too: the name says whose this is. */
const FAMILY = `many-machines:${new URL(scope).pathname}:`;
const OWN = FAMILY + BUILD.id;

/** A path from the root of the site, without query; null for what is not ours. */
function pathOf(url: string): string | null {
  const { origin, pathname } = new URL(url);
  const address = origin + pathname;
  return address.startsWith(scope) ? address.slice(scope.length) : null;
}
const urlOf = (path: string): string => new URL(path || '.', scope).href;

/** Names of the other builds' caches, oldest first. */
const others = async (): Promise<string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(FAMILY) && name !== OWN);

/** From this build, else from the one before. */
async function kept(path: string): Promise<Response | undefined> {
  for (const name of [OWN, ...(await others()).reverse()]) {
    const found = await caches.match(urlOf(path), { cacheName: name });
    if (found) return found;
  }
  return undefined;
}

/** Is this what the build has under that path? */
async function isOurs(path: string, answer: Response): Promise<boolean> {
  if (!answer.ok || answer.type !== 'basic') return false;
  if (isHashed(path)) return !answer.headers.get('content-type')?.includes('text/html');
  const hash = await crypto.subtle.digest('SHA-256', await answer.clone().arrayBuffer());
  const digest = Array.from(new Uint8Array(hash).slice(0, 16), (byte) => byte.toString(16).padStart(2, '0'));
  return BUILD.digests[path] === digest.join('');
}

/** So many files are asked for at once: a far-away site is mostly waiting. */
const AT_ONCE = 6;

/** Puts files into this build's cache, those that are there already left alone. @throws when one cannot be had */
async function keep(paths: readonly string[], tell: () => void = () => {}): Promise<void> {
  const cache = await caches.open(OWN);
  const queue = [...new Set(paths)];
  const carry = async () => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      if (!(await cache.match(urlOf(path)))) {
        const earlier = isHashed(path) ? await kept(path) : undefined;
        const answer = earlier ?? (await fetch(urlOf(path), { cache: 'no-cache' }));
        if (!earlier && !(await isOurs(path, answer))) throw new Error(`${path} is not of this build.`);
        await cache.put(urlOf(path), answer);
      }
      tell();
    }
  };
  // Where one cannot be had, the others end what they are at and no more: nothing is told after it has failed.
  const stop = (error: unknown) => {
    queue.length = 0;
    throw error;
  };
  const carried = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => carry().catch(stop)));
  for (const one of carried) if (one.status === 'rejected') throw one.reason;
}

const isPage = (path: string): boolean => Object.hasOwn(BUILD.pages, path);
const needsOf = (pages: readonly string[]): string[] => [
  ...BUILD.common,
  ...pages.flatMap((page) => BUILD.pages[page] ?? []),
];
const withNeeds = (pages: readonly string[]): string[] => [...needsOf(pages), ...pages];
/** The pages that say what is kept, one in each language. */
const offlinePages = Object.keys(BUILD.pages).filter((page) => /(^|\/)offline\/$/.test(page));

async function install(): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const open = windows.flatMap(({ url }) => pathOf(url) ?? []);
  const newest = (await others()).at(-1);
  const before = newest ? await (await caches.open(newest)).keys() : [];
  const read = before.flatMap(({ url }) => pathOf(url) ?? []);
  const whole = BUILD.rest.some((path) => read.includes(path)) ? BUILD.rest : [];
  await keep([...withNeeds([...offlinePages, ...open, ...read].filter(isPage)), ...whole]);
}

async function activate(): Promise<void> {
  const old = (await others()).slice(0, -1);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** Lets go of all that was read. The lists of what is kept stay, since without network they would not come again. */
async function letGo(): Promise<void> {
  const lists = withNeeds(offlinePages);
  await keep(lists).catch(() => {});
  for (const name of await others()) await caches.delete(name);
  const cache = await caches.open(OWN);
  const staying = new Set(lists.map(urlOf));
  for (const request of await cache.keys()) if (!staying.has(request.url)) await cache.delete(request);
}

/** A page: from the network, kept for later; without network, as it was kept. */
async function page(event: FetchEvent, path: string): Promise<Response> {
  const earlier = await kept(path);
  try {
    const late = new Promise<never>((_, refuse) => {
      if (earlier) setTimeout(() => refuse(new Error('no answer')), PATIENCE);
    });
    const answer = await Promise.race([fetch(event.request), late]);
    if (answer.status >= 500 && earlier) return earlier;
    if (isPage(path) && answer.ok) event.waitUntil(remember(path, answer.clone()));
    return answer;
  } catch {
    return earlier ?? (await instead(path));
  }
}

async function remember(path: string, answer: Response): Promise<void> {
  if (!(await isOurs(path, answer))) {
    // The site has been built anew: the new build's worker will keep the page.
    await self.registration.update();
    return;
  }
  // The page itself last: what is listed as kept has its code, unless that cannot be had.
  await keep(needsOf([path])).catch(() => {});
  await (await caches.open(OWN)).put(urlOf(path), answer);
}

/** A page that came before this worker could see it. */
async function keepPage(path: string): Promise<void> {
  await keep(needsOf([path]));
  await keep([path]);
}

/** Where a page cannot be had: the list of those that can, in its language. */
async function instead(path: string): Promise<Response> {
  if (!path.endsWith('/') && (await kept(`${path}/`))) return Response.redirect(urlOf(`${path}/`));
  const [list = ''] = offlinePages
    .filter((one) => path.startsWith(one.replace(/offline\/$/, '')))
    .sort((a, b) => b.length - a.length);
  if (path === list) return Response.error();
  return Response.redirect(`${urlOf(list)}?for=${encodeURIComponent(path)}`);
}

/** Code never changes under its name. */
async function code(path: string, request: Request): Promise<Response> {
  return (await kept(path)) ?? fetch(request).catch(() => Response.error());
}

/** Other files: the newest that can be had. */
async function file(path: string, request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    return (await kept(path)) ?? Response.error();
  }
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = request.method === 'GET' ? pathOf(request.url) : null;
  if (path === null) return;
  if (request.mode === 'navigate') {
    if (request.destination === 'document') event.respondWith(page(event, path));
  } else if (isHashed(path)) event.respondWith(code(path, request));
  else if (Object.hasOwn(BUILD.digests, path)) event.respondWith(file(path, request));
});

/** What pages ask for: to take over, to keep themselves, the whole course, to let go of it. Answers go through the port. */
self.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (event.data === 'take-over') event.waitUntil(self.skipWaiting());
  if (event.data === 'keep-this' && event.source) {
    // One that was on its way while the first worker took over belongs to nobody yet.
    event.waitUntil(self.clients.claim());
    const page = pathOf(event.source.url);
    // What cannot be had now is kept when it is read again.
    if (page !== null && isPage(page)) event.waitUntil(keepPage(page).catch(() => {}));
  }
  if (event.data === 'keep-all') {
    const all = [...new Set([...withNeeds(Object.keys(BUILD.pages)), ...BUILD.rest])];
    let done = 0;
    const tell = () => {
      done += 1;
      port?.postMessage({ done, all: all.length });
    };
    event.waitUntil(
      keep(all, tell).then(
        () => port?.postMessage('kept'),
        () => port?.postMessage('failed'),
      ),
    );
  }
  if (event.data === 'let-go') event.waitUntil(letGo().then(() => port?.postMessage('kept')));
});
