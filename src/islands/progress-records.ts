// The buttons under "Your records": save a copy, bring one back, erase with a way back.
import { fill } from '../i18n/message.ts';
import { allKept, eraseAll, takeIn } from '../progress/holdings.ts';
import type { Log } from '../progress/log.ts';
import { MOST_BYTES, type Refusal, readCopy, writeCopy } from '../progress/transfer.ts';
import { offerFile } from './offer-file.ts';
import type { NoticeWords } from './progress-notices.ts';

export type RecordWords = NoticeWords &
  Readonly<
    Record<
      | `refused.${Refusal}`
      | 'refused.unreadable'
      | 'saved'
      | 'loaded'
      | 'loaded.newer'
      | 'loaded.unreadable'
      | 'erased'
      | 'undo'
      | 'undo.save'
      | 'restored',
      string
    >
  >;

const one = <T extends Element = HTMLElement>(root: HTMLElement, selector: string) =>
  root.querySelector<T>(selector);

/** Brings the section to life. */
export function wireRecords(root: HTMLElement, words: RecordWords, log: Log): void {
  const status = one(root, '[data-progress-status]');
  const say = (...parts: (string | HTMLElement)[]) => status?.replaceChildren(...parts);
  const tools = one(root, '[data-progress-tools]');
  if (tools) tools.hidden = false;

  one(root, '[data-save]')?.addEventListener('click', async () => {
    const file = fileName();
    offerFile(file, writeCopy(await allKept(log), Date.now()));
    say(fill(words.saved, { file }));
  });
  const load = one<HTMLInputElement>(root, '[data-load]');
  load?.addEventListener('change', async () => {
    const [file] = load.files ?? [];
    if (!file) return;
    say(await takeInFile(file, words, log));
    // The same file may be chosen again.
    load.value = '';
  });
  wireText(one<HTMLDetailsElement>(root, '[data-progress-text]'), log);
  wireErase(root, words, log, say);
}

/** `many-machines-2026-11-28.json`, by the reader's calendar. */
function fileName(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `many-machines-${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}.json`;
}

/** What came of a file, in one sentence or two. */
async function takeInFile(file: File, words: RecordWords, log: Log): Promise<string> {
  // The size is known before anything is read.
  if (file.size > MOST_BYTES) return words['refused.too-large'];
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return words['refused.unreadable'];
  const copy = readCopy(new Uint8Array(bytes));
  if (copy.is !== 'copy') return words[`refused.${copy.is}`];
  const { length } = copy.records;
  const fresh = await takeIn(log, copy.records);
  const format = (value: number) => String(value);
  return [
    fill(words.loaded, { fresh: format(fresh), known: format(length - fresh) }),
    ...(copy.newer > 0 ? [fill(words['loaded.newer'], { count: format(copy.newer) })] : []),
    ...(copy.unreadable > 0 ? [fill(words['loaded.unreadable'], { count: format(copy.unreadable) })] : []),
  ].join(' ');
}

/** For browsers and frames that save no files: the same copy as text. */
function wireText(details: HTMLDetailsElement | null, log: Log): void {
  if (!details) return;
  details.hidden = false;
  const text = details.querySelector('textarea');
  const refresh = async () => {
    if (text && details.open) text.value = writeCopy(await allKept(log), Date.now());
  };
  details.addEventListener('toggle', () => void refresh());
  log.onChange(() => void refresh());
}

function wireErase(
  root: HTMLElement,
  words: RecordWords,
  log: Log,
  say: (...parts: (string | HTMLElement)[]) => void,
): void {
  const [begin, ask] = [one(root, '[data-erase]'), one(root, '#records-ask')];
  const open = (isOpen: boolean) => {
    begin?.setAttribute('aria-expanded', String(isOpen));
    if (ask) ask.hidden = !isOpen;
  };
  begin?.addEventListener('click', () => open(ask?.hidden === true));
  one(root, '[data-erase-no]')?.addEventListener('click', () => {
    open(false);
    begin?.focus();
  });
  one(root, '[data-erase-yes]')?.addEventListener('click', async () => {
    open(false);
    begin?.focus();
    const gone = await allKept(log);
    await eraseAll(log);
    const undo = button(words.undo, async () => {
      await takeIn(log, gone);
      say(words.restored);
      begin?.focus();
    });
    const save = button(words['undo.save'], () => offerFile(fileName(), writeCopy(gone, Date.now())));
    const sentence = document.createElement('p');
    sentence.textContent = words.erased;
    say(sentence, undo, save);
  });
}

function button(text: string, press: () => void): HTMLElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button';
  made.textContent = text;
  made.addEventListener('click', press);
  return made;
}
