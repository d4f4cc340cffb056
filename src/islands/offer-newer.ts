/** “There is a newer version”: it takes over, and the page is loaded anew, only if the reader says so. */
export async function offerNewer(worker: ServiceWorker, root: URL): Promise<void> {
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
