// The search box, made when it is first opened and kept as long as the page lives.
import { render } from 'preact';
import sheet from '../styles/search.css?inline';
import { Search } from './Search.tsx';
import { openIndex, type SearchIndex } from './search-index.ts';
import type { SearchData } from './search-words.ts';

let box: Promise<HTMLDialogElement> | null = null;

/** @param address of `search.json`. @throws when the words cannot be loaded */
export async function openSearch(address: string): Promise<void> {
  box ??= make(address);
  try {
    const dialog = await box;
    if (dialog.open) return;
    dialog.showModal();
    dialog.querySelector('input')?.select();
  } catch (error) {
    // The next press tries again.
    box = null;
    throw error;
  }
}

async function make(address: string): Promise<HTMLDialogElement> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  // Written by search.json.ts from exactly this type.
  const data = (await answer.json()) as SearchData;
  let index: Promise<SearchIndex> | null = null;
  const load = () => {
    index ??= openIndex(data.index).catch((error: unknown) => {
      index = null;
      throw error;
    });
    return index;
  };
  const style = new CSSStyleSheet();
  style.replaceSync(sheet);
  document.adoptedStyleSheets.push(style);
  const dialog = document.createElement('dialog');
  dialog.className = 'search';
  dialog.setAttribute('aria-labelledby', 'search-title');
  dialog.setAttribute('closedby', 'any');
  dialog.addEventListener('keydown', (event) => move(dialog, event));
  // A link may lead to a place on this page, which the box would go on covering.
  dialog.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) dialog.close();
  });
  document.body.append(dialog);
  render(<Search {...data} load={load} close={() => dialog.close()} />, dialog);
  return dialog;
}

/** Up and down go from the field through the results and back; Escape closes the box from anywhere. */
function move(dialog: HTMLDialogElement, event: KeyboardEvent): void {
  if (event.key === 'Escape' && !event.isComposing) {
    // In a search field the first press would only empty it.
    event.preventDefault();
    dialog.close();
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.isComposing) return;
  const stops: (Element | null)[] = [...dialog.querySelectorAll('input[type=search], a')];
  const at = stops.indexOf(document.activeElement);
  if (at < 0) return;
  event.preventDefault();
  const next = stops[at + step];
  if (next instanceof HTMLElement) next.focus();
}
