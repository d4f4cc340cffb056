/**
 * Brings server-rendered hosts to life when they come near the viewport.
 *
 * Astro's own hydration directives are not used for labs and questions: their code is chosen by an id in the
 * host, it must be there before hydration, and a failure must be told to the reader in words.
 *
 * The words come with the host, in the language of the page: `data-wake-failed` (what happened, what is
 * safe, what to do) and `data-wake-retry` (the button). With `data-wake-below` they are shown after it: what a
 * reader is pressing must not move away from under the finger. A host that is alive carries `data-awake`.
 */
/** How far outside the viewport a host is woken. */
const MARGIN = '300px';

type Load = (host: HTMLElement) => Promise<void>;

/** A host that can wait: its code comes, but it is not brought to life before somebody is there. */
export interface WaitingHost extends HTMLElement {
  reader?: Promise<void>;
}

const AWAKE = 'awake';
const FOCUSABLE = 'button, input, select, textarea, a[href], [tabindex="0"]';

/**
 * Calls `load` once for each element that matches `selector` now, when it comes near the viewport.
 * A rejected `load` puts a message with a retry button before the host and leaves the host as it was served.
 */
export function wake(selector: string, load: Load): void {
  const hosts = [...document.querySelectorAll<HTMLElement>(selector)];
  if (!('IntersectionObserver' in window)) {
    for (const host of hosts) void bringUp(host, load);
    return;
  }
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue;
        observer.unobserve(target);
        void bringUp(target, load);
      }
    },
    { rootMargin: MARGIN },
  );
  for (const host of hosts) observer.observe(host);
}

/** Calls `load` for a host now, and tells the reader in words if it fails. True when the host is alive. */
export async function bringUp(host: HTMLElement, load: Load): Promise<boolean> {
  let focused: Element | null = host.contains(document.activeElement) ? document.activeElement : null;
  const note = ({ target }: FocusEvent) => {
    focused = target instanceof Element ? target : null;
  };
  host.addEventListener('focusin', note);
  try {
    await load(host);
    host.dataset[AWAKE] = '';
    if (focused) keepFocus(host, focused);
    return true;
  } catch (error) {
    breakDown(host, load, error);
    return false;
  } finally {
    host.removeEventListener('focusin', note);
  }
}

/** A host that did not come to life, or broke later and is again as it was served: says so, with the way back. */
export function breakDown(host: HTMLElement, load: Load, error: unknown): void {
  delete host.dataset[AWAKE];
  console.warn('Not alive.', error);
  showFailure(host, load);
}

/** Coming to life may move what was served, or put other elements in its place: the focus stays where it was. */
function keepFocus(host: HTMLElement, focused: Element): void {
  if (document.activeElement !== document.body) return;
  const nameOf = (element: Element) =>
    `${element.tagName} ${element instanceof HTMLInputElement ? `${element.type} ${element.value}` : element.textContent}`;
  const all = [...host.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const same = all.find((one) => one === focused) ?? all.find((one) => nameOf(one) === nameOf(focused));
  same?.focus({ preventScroll: true });
}

function showFailure(host: HTMLElement, load: Load): void {
  // A host without words is one that readers lose nothing by.
  if (!host.dataset['wakeFailed']) return;
  const message = document.createElement('p');
  const retry = document.createElement('button');
  retry.type = 'button';
  retry.className = 'button';
  retry.textContent = host.dataset['wakeRetry'] ?? '';
  const panel = document.createElement('div');
  panel.className = 'wake-failed';
  panel.setAttribute('role', 'alert');
  panel.append(message, retry);
  // Beside the host, which stays exactly what hydration expects; its data follow it directly.
  const { nextElementSibling: data } = host;
  if (!('wakeBelow' in host.dataset)) host.before(panel);
  else (data instanceof HTMLScriptElement ? data : host).after(panel);
  // An alert is announced when its text changes, not when it arrives with its text.
  message.textContent = host.dataset['wakeFailed'];

  retry.addEventListener('click', async () => {
    if (retry.ariaDisabled === 'true') return;
    retry.ariaDisabled = 'true';
    const hadFocus = panel.contains(document.activeElement);
    const isAlive = await bringUp(host, load);
    // Some browsers remember as long as a page lives that a module did not come: then only a new page helps.
    if (!isAlive && (await isServed())) location.reload();
    // A new failure has put up a panel of its own, with the button at the same place.
    const again = [
      ...(host.parentElement?.querySelectorAll<HTMLElement>(':scope > [role=alert] button') ?? []),
    ];
    const next = isAlive
      ? host.querySelector<HTMLElement>(FOCUSABLE)
      : again.find((button) => button !== retry);
    panel.remove();
    if (hadFocus) next?.focus();
  });
}

/**
 * The site answers, so what failed again is not the connection. The code that this page has asked for is fetched anew,
 * past the browser's cache: what it kept may be what a half-finished deploy had sent.
 */
async function isServed(): Promise<boolean> {
  const all = performance.getEntriesByType('resource').map(({ name }) => name);
  const code = all.filter((name) => name.endsWith('.js'));
  try {
    const anew = await Promise.all([location.href, ...code].map((name) => fetch(name, { cache: 'reload' })));
    return Boolean(anew[0]?.ok);
  } catch {
    return false;
  }
}
