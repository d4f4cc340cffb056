// Copies of what is read, for times without network: registers the service worker, once the page has loaded and the
// browser is idle, and asks the reader before a new build takes over.

/** Trusted Types let a worker be named only through a policy; ours names this one. */
interface TrustedWindow {
  trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL(url: string): string },
    ): {
      createScriptURL(url: string): string;
    };
  };
}

const root = new URL('.', new URL(document.body.dataset['course'] ?? '', location.href));

let offered = false;

export async function keepCopies(): Promise<void> {
  const address = new URL('sw.js', root).href;
  // Not yet in the types of the DOM.
  const { trustedTypes } = window as TrustedWindow;
  const policy = trustedTypes?.createPolicy('many-machines', {
    createScriptURL: (url) => (url === address ? url : ''),
  });
  const registration: ServiceWorkerRegistration | undefined = await navigator.serviceWorker.register(
    policy?.createScriptURL(address) ?? address,
    { updateViaCache: 'none' },
  );
  // What was opened while the first worker was on its way came past it, also where it has taken the page over since.
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (!arrival?.workerStart)
    void navigator.serviceWorker.ready.then(({ active }) => active?.postMessage('keep-this'));
  // Browsers look for a new worker when they find the time; a page that is read now should not wait for that.
  if (registration.active) registration.update().catch(() => undefined);
  // The first worker replaces nobody.
  const offer = (worker: ServiceWorker | null) => {
    if (worker?.state !== 'installed' || !navigator.serviceWorker.controller || offered) return;
    offered = true;
    import('./offer-newer.ts')
      .then(({ offerNewer }) => offerNewer(worker, root))
      // Its code or its words did not come: the newer version waits, and the next page offers it.
      .catch(() => undefined);
  };
  offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => offer(worker));
  });
}

/**
 * Code did not come, or could not be read: a deploy has taken it away, or a copy is spoilt. The copies of code are
 * let go, so that the reader's next try asks the site itself. Once a page, and only with a network.
 */
export async function doubtCopies(): Promise<void> {
  if (!navigator.onLine) return;
  for (const name of await caches.keys()) {
    if (!name.startsWith(`many-machines:${root.pathname}:`)) continue;
    const cache = await caches.open(name);
    const code = (await cache.keys()).filter(({ url }) => url.startsWith(new URL('_astro/', root).href));
    await Promise.all(code.map((request) => cache.delete(request)));
  }
  await (await navigator.serviceWorker.getRegistration())?.update();
}
