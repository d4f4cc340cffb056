// The page that says what is kept on this device: shows those of its list that are, keeps the rest, lets go of all.
import { fill } from '../i18n/message.ts';

const host = document.querySelector<HTMLElement>('[data-offline]');
const root = new URL('.', new URL(document.body.dataset['course'] ?? '', location.href));
const part = <E extends HTMLElement = HTMLElement>(selector: string) => host?.querySelector<E>(selector);
const word = (key: string) => host?.dataset[key] ?? '';
const status = part('[role=status]');
const tell = (text: string) => {
  if (status) status.textContent = text;
};

async function keptPages(): Promise<Set<string>> {
  const pages = new Set<string>();
  for (const name of await caches.keys()) {
    if (!name.startsWith(`many-machines:${root.pathname}:`)) continue;
    for (const { url } of await (await caches.open(name)).keys()) {
      if (url.startsWith(root.href)) pages.add(url.slice(root.href.length));
    }
  }
  return pages;
}

async function show(): Promise<void> {
  const kept = await keptPages();
  let count = 0;
  for (const row of host?.querySelectorAll<HTMLElement>('[data-page]') ?? []) {
    row.hidden = !kept.has(row.dataset['page'] ?? '');
    if (!row.hidden) count += 1;
  }
  const empty = part('[data-empty]');
  if (!empty) return;
  empty.textContent = word('none');
  empty.hidden = count > 0;
}

/** Asks the worker for something; what it answers goes to `hear` until that says that it is done. */
async function ask(what: string, hear: (answer: unknown) => void): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<unknown>) => {
    hear(data);
    void show();
  };
  active?.postMessage(what, [port2]);
}

/** A page that was asked for and is not kept. Only a path of this site is taken. */
function sayWhatIsMissing(): void {
  const wanted = new URLSearchParams(location.search).get('for');
  const place = part('[data-missing-page]');
  const link = place?.querySelector('a');
  if (wanted === null || !place || !link) return;
  const target = new URL(wanted, root);
  if (!target.href.startsWith(root.href)) return;
  link.href = target.href;
  place.hidden = false;
  const row = [...(host?.querySelectorAll<HTMLElement>('[data-page]') ?? [])].find(
    ({ dataset }) => dataset['page'] === wanted,
  );
  const alert = place.querySelector('[role=alert]');
  if (alert) alert.textContent = fill(word('missing'), { page: row?.textContent?.trim() ?? `/${wanted}` });
}

function start(): void {
  sayWhatIsMissing();
  if (!('serviceWorker' in navigator && 'caches' in window)) {
    tell(word('unable'));
    return;
  }
  part('.offline-buttons')?.removeAttribute('hidden');
  show().catch(() => tell(word('unable')));
  part('[data-keep-all]')?.addEventListener('click', () => {
    void ask('keep-all', (answer) => {
      if (answer === 'kept' || answer === 'failed') {
        tell(word(answer));
        return;
      }
      // Sent by the worker.
      const { done, all } = answer as { done: number; all: number };
      // Not at each file: a status is read out.
      if (done % 25 === 0) tell(fill(word('keeping'), { done: String(done), all: String(all) }));
    });
  });
  part('[data-let-go]')?.addEventListener('click', () => void ask('let-go', () => tell(word('gone'))));
}

start();
