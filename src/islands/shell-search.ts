// Opens the search box: by its button, or by `/` when no field has the focus. The box itself comes with the first
// opening. Where it cannot come, the glossary answers in its place.

/** Preference of this browser: `off` when `/` is left to the browser (a single key can be pressed by accident). */
const SLASH = 'mm:slash';

const button = document.querySelector<HTMLButtonElement>('[data-search]');

function isSlashOff(): boolean {
  try {
    return localStorage.getItem(SLASH) === 'off';
  } catch {
    return false;
  }
}

async function open(data: DOMStringMap): Promise<void> {
  try {
    const { openSearch } = await import('./search-box.tsx');
    await openSearch(data['search'] ?? '');
  } catch {
    location.assign(data['glossary'] ?? '');
  }
}

if (button) {
  button.hidden = false;
  button.addEventListener('click', () => open(button.dataset));
  addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isSlashOff()) return;
    const { target } = event;
    if (
      !(target instanceof HTMLElement) ||
      target.matches('input, select, textarea') ||
      document.querySelector('dialog[open]')
    )
      return;
    event.preventDefault();
    void open(button.dataset);
  });
}
