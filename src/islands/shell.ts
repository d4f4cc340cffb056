// The shell's own browser part: the theme switch and the language switch that keeps the reader's place.
// Small on purpose: it is on every page.
import { doubtCopies, keepCopies } from './offline.ts';

/** Preference of this browser, shared with `theme-early.ts`. Nothing else is stored under it. */
const THEME = 'mm:theme';

type Theme = 'system' | 'light' | 'dark';

const themeOf = (value: string | null | undefined): Theme =>
  value === 'light' || value === 'dark' ? value : 'system';

function stored(): Theme {
  try {
    return themeOf(localStorage.getItem(THEME));
  } catch {
    // Storage can be forbidden; the theme then lasts as long as the page.
    return themeOf(document.documentElement.dataset['theme']);
  }
}

function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  for (const choice of document.querySelectorAll<HTMLSelectElement>('[data-theme-choice]'))
    choice.value = theme;
}

function remember(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(THEME);
    else localStorage.setItem(THEME, theme);
  } catch {
    // See `stored`.
  }
}

/** Preference of this browser: `still` when nothing may move by itself. Labs watch `data-motion` on the root. */
const MOTION = 'mm:motion';

function storedStill(): boolean {
  try {
    return localStorage.getItem(MOTION) === 'still';
  } catch {
    return document.documentElement.dataset['motion'] === 'still';
  }
}

function showStill(isStill: boolean): void {
  if (isStill) document.documentElement.dataset['motion'] = 'still';
  else delete document.documentElement.dataset['motion'];
  for (const choice of document.querySelectorAll<HTMLInputElement>('[data-still-choice]')) {
    choice.closest('label')?.removeAttribute('hidden');
    choice.checked = isStill;
  }
}

/** The heading that the reader has reached: the last one above a third of the window. */
function reached(): string {
  const headings = [...document.querySelectorAll<HTMLElement>('main :is(h2, h3)[id]')];
  const above = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
  const id = above.at(-1)?.id;
  return id ? `#${id}` : '';
}

/** Points a link to another language at the same place: same address parameters, same anchor. */
function keepPlace(link: HTMLAnchorElement): void {
  link.search = location.search;
  link.hash = scrollY > 0 ? reached() || location.hash : location.hash;
}

for (const choice of document.querySelectorAll<HTMLSelectElement>('[data-theme-choice]')) {
  choice.closest('label')?.removeAttribute('hidden');
  choice.addEventListener('change', () => {
    const theme = themeOf(choice.value);
    remember(theme);
    show(theme);
  });
}
show(stored());
showStill(storedStill());
for (const choice of document.querySelectorAll<HTMLInputElement>('[data-still-choice]')) {
  choice.addEventListener('change', () => {
    try {
      localStorage.setItem(MOTION, choice.checked ? 'still' : 'moving');
    } catch {
      // See `stored`.
    }
    showStill(choice.checked);
  });
}
// Copies for times without network: when everything else is done. Code that did not come may be a spoilt copy.
if ('serviceWorker' in navigator) {
  // Without copies the course is what it was: nothing to tell the reader.
  const quietly = (work: () => Promise<void>) =>
    void work().catch((error: unknown) => console.warn('No offline copies.', error));
  addEventListener('load', () => setTimeout(() => quietly(keepCopies)), { once: true });
  addEventListener('vite:preloadError', () => quietly(doubtCopies), { once: true });
}

// Another tab of the course changed the theme; or this page came back from the browser's page cache.
addEventListener('storage', (event) => event.key === THEME && show(stored()));
addEventListener('pageshow', (event) => event.persisted && show(stored()));

// On narrow screens the rail is a sheet over the text: choosing a section on this page puts it away.
const rail = document.querySelector<HTMLElement>('.rail');
rail?.addEventListener('click', ({ target }) => {
  const isSection = target instanceof Element && target.closest('a[href^="#"]') !== null;
  if (isSection && rail.matches(':popover-open')) rail.hidePopover();
});

for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-keep-place]')) {
  // Before a click, a keyboard press, a long press or a copied address, whichever comes.
  for (const kind of ['pointerdown', 'focus', 'contextmenu', 'click']) {
    link.addEventListener(kind, () => keepPlace(link));
  }
}
