// The end of a lesson's check: how many questions are done, and when all are, what to read again.
import { fill } from '../i18n/message.ts';
import { firstTries } from '../progress/attempts.ts';
import { settledItems } from '../progress/lessons.ts';
import type { Log } from '../progress/log.ts';

export interface CheckData {
  lesson: string;
  /** In the order of the page; `href` leads to the passage that answers the question. */
  items: readonly { id: string; href: string; heading: string }[];
  words: Readonly<
    Record<'progress' | 'clean' | 'readAgain' | 'again' | 'memory' | 'newer' | 'unreadable', string>
  >;
  format: string;
}

/**
 * Keeps the end of a check true to the log; what it says changes only by the reader's own doing. It comes to
 * life when the reader gets there, and so it is also what notes that the lesson was read to its end.
 */
export function followCheck(host: HTMLElement, data: CheckData, log: Log): void {
  const verdict = document.createElement('div');
  verdict.setAttribute('role', 'status');
  const again = document.createElement('p');
  host.append(...notices(data, log), verdict, again);
  const show = () => {
    const settled = settledItems(log.all());
    const done = data.items.filter(({ id }) => settled.has(id)).length;
    const progress = host.querySelector('[data-check-progress]');
    const number = (value: number) => new Intl.NumberFormat(data.format).format(value);
    if (progress) {
      const { length } = data.items;
      progress.textContent = fill(data.words.progress, { done: number(done), all: number(length) });
    }
    const isOver = data.items.length > 0 && done === data.items.length;
    const said = isOver ? advice(data, log) : [];
    // What stands there already is not spoken again.
    if (verdict.textContent !== said.map(({ textContent }) => textContent).join('')) {
      verdict.replaceChildren(...said);
    }
    // Without its code the check ends as before.
    if (isOver) {
      const offer = import('./ask-again.ts').then((rest) => rest.offerAgain(again, data.words.again, log));
      void offer.catch((error: unknown) => console.warn('Nothing to ask again.', error));
    }
  };
  show();
  log.onChange(show);
  const isRead = log.all().some((record) => record.type === 'read' && record.lesson === data.lesson);
  if (!isRead) void log.append({ type: 'read', lesson: data.lesson });
}

/** Passages of the questions that were not right at the first try, each once. */
function advice({ items, words }: CheckData, log: Log): HTMLElement[] {
  const first = firstTries(log.all());
  const missed = items.filter(({ id }) => first.get(id)?.verdict !== 'correct');
  const places = new Map(missed.map(({ href, heading }) => [href, heading]));
  if (places.size === 0) return [element('p', words.clean)];
  const list = document.createElement('ul');
  for (const [href, heading] of places) {
    const link = document.createElement('a');
    link.href = href;
    link.textContent = heading;
    const row = document.createElement('li');
    row.append(link);
    list.append(row);
  }
  return [element('p', words.readAgain), list];
}

function notices({ words }: CheckData, log: Log): HTMLElement[] {
  const { newer, unreadable } = log.found;
  const sentences = [
    log.step() === 'memory' ? words.memory : null,
    newer > 0 ? words.newer : null,
    unreadable > 0 ? words.unreadable : null,
  ];
  return sentences.flatMap((sentence) => {
    if (sentence === null) return [];
    const notice = element('p', sentence);
    notice.className = 'notice';
    notice.setAttribute('role', 'status');
    return [notice];
  });
}

function element(name: 'p', text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
