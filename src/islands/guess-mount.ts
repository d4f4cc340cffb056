// Brings a guess to life: it can be kept, once, and stands there again on the next visit. Nothing is graded.
import { fill } from '../i18n/message.ts';
import type { Log } from '../progress/log.ts';
import type { PublicQuestion, Response } from '../quiz/question.ts';
import { readResponse } from '../quiz/response.ts';
import { writeDraft } from './question-draft.ts';
import { enteredIn } from './question-entered.ts';
import type { QuestionData, QuestionFrame } from './question-words.ts';
import { readDraft } from './read-draft.ts';

export function mountGuess(
  host: HTMLElement,
  { question }: QuestionData,
  frame: QuestionFrame,
  log: Log,
): void {
  const { id, rev } = question;
  const status = host.querySelector('[data-status]');
  const settle = () => {
    const guess = keptGuess(log, question);
    if (!guess) return false;
    enterInto(host, guess);
    lock(host, `${id}-outcome`);
    return true;
  };
  const draft = readDraft(id);
  if (!enteredIn(host, question) && draft?.rev === rev) enterInto(host, draft.response);
  if (settle()) host.querySelector('[data-kept]')?.removeAttribute('hidden');

  const keepDraft = () => {
    const response = enteredIn(host, question);
    if (response && !keptGuess(log, question)) writeDraft(id, { rev, cycle: 0, hints: 0, response });
  };
  // It may have been chosen while this was on its way.
  keepDraft();
  host.addEventListener('change', keepDraft);
  host.querySelector('[data-keep]')?.addEventListener('click', () => {
    if (keptGuess(log, question)) return;
    const response = enteredIn(host, question);
    if (!response) {
      const example = new Intl.NumberFormat(frame.format).format(12.5);
      const reason = question.type === 'numeric' ? 'ready.empty' : 'ready.nothing-chosen';
      status?.replaceChildren(fill(frame.words[reason], { example }));
      return;
    }
    void log.append({ type: 'guess', item: id, rev, locale: frame.locale, response });
    writeDraft(id, null);
    settle();
    const kept = host.querySelector('[data-kept]');
    kept?.removeAttribute('hidden');
    // Moved into the status line, it is spoken.
    if (kept) status?.replaceChildren(kept);
  });
  // Another tab may keep a guess at the same question.
  log.onChange(() => {
    if (settle()) host.querySelector('[data-kept]')?.removeAttribute('hidden');
  });
}

function keptGuess(log: Log, { id, rev, type }: PublicQuestion) {
  for (const record of log.all()) {
    if (record.type !== 'guess' || record.item !== id || record.rev !== rev) continue;
    const response = readResponse(record.response);
    if (response?.type === type) return response;
  }
  return null;
}

/** A kept guess can be read but not changed; its controls stay in the tab order. */
function lock(host: HTMLElement, reason: string): void {
  for (const input of host.querySelectorAll('input')) {
    input.setAttribute('aria-disabled', 'true');
    input.addEventListener('click', (event) => event.preventDefault());
    input.readOnly = true;
  }
  for (const select of host.querySelectorAll('select')) select.disabled = true;
  const button = host.querySelector('[data-keep]');
  button?.setAttribute('aria-disabled', 'true');
  button?.setAttribute('aria-describedby', reason);
}

/** Puts a guess into a served question's own controls. */
function enterInto(host: HTMLElement, response: Response): void {
  const select = host.querySelector('select');
  for (const input of host.querySelectorAll('input')) {
    if (response.type === 'numeric') input.value = response.text;
    else if (response.type === 'single') input.checked = response.option === input.value;
    else if (response.type === 'multi') input.checked = response.options.includes(input.value);
  }
  if (select && response.type === 'numeric') select.value = response.unit ?? '';
}
