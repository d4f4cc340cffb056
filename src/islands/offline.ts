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
  // Browsers look for a new worker when they find the time; a page that is read now should not wait for that.
  if (registration.active) registration.update().catch(() => undefined);
  // The first worker replaces nobody.
  const offer = (worker: ServiceWorker | null) => {
    if (worker?.state === 'installed' && navigator.serviceWorker.controller) void ask(worker);
  };
  offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => offer(worker));
  });
}

let asked = false;

/** “There is a newer version”: it takes over, and the page is loaded anew, only if the reader says so. */
async function ask(worker: ServiceWorker): Promise<void> {
  if (asked) return;
  asked = true;
  // The words lie beside the app's manifest of this language.
  const manifest = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
  const answer = await fetch(new URL('words.json', manifest?.href ?? root));
  // Written by pages/[...locale]/offline/[part].json.ts from the dictionary.
  const words = (await answer.json()) as Record<string, string>;
  const panel = document.createElement('div');
  panel.className = 'newer';
  panel.setAttribute('role', 'status');
  const text = document.createElement('p');
  panel.append(text);
  const button = (key: string, act: () => void) => {
    const one = document.createElement('button');
    one.type = 'button';
    one.className = 'button';
    one.textContent = words[key] ?? key;
    one.addEventListener('click', act);
    panel.append(one);
  };
  button('newer.now', () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    worker.postMessage('take-over');
  });
  button('newer.later', () => panel.remove());
  document.body.append(panel);
  // A status is announced when its text changes, not when it arrives with its text.
  text.textContent = words['newer'] ?? '';
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
