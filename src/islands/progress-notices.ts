// What a reader must know of where their records are kept: shown where they look for them.
import { setAside } from '../progress/holdings.ts';
import type { Log } from '../progress/log.ts';
import { offerFile } from './offer-file.ts';

export type NoticeWords = Readonly<
  Record<'memory' | 'full' | 'local' | 'newer' | 'unreadable' | 'aside.save', string>
>;

/** Keeps the notices in `host` true to the log. Each says what happened, what is safe, what to do. */
export function logNotices(host: HTMLElement | null, words: NoticeWords, log: Log): void {
  if (!host) return;
  const began = log.step();
  let shown = '';
  const show = async () => {
    const step = log.step();
    const aside = await setAside(log);
    const sentences = [
      step === 'memory' ? (began === 'memory' ? words.memory : words.full) : null,
      step === 'local' ? words.local : null,
      log.found.newer > 0 ? words.newer : null,
      aside.length + log.found.unreadable > 0 ? words.unreadable : null,
    ].filter((sentence) => sentence !== null);
    // An unchanged notice is not spoken again.
    if (shown === sentences.join('\n')) return;
    shown = sentences.join('\n');
    host.replaceChildren(...sentences.map((sentence) => notice(sentence)));
    if (aside.length === 0) return;
    const save = document.createElement('button');
    save.type = 'button';
    save.className = 'button';
    save.textContent = words['aside.save'];
    save.addEventListener('click', () => {
      offerFile('many-machines-unreadable.json', JSON.stringify(aside, null, 1));
    });
    host.lastElementChild?.append(save);
  };
  log.onChange(() => void show());
  void show();
}

function notice(sentence: string): HTMLElement {
  const made = document.createElement('div');
  made.className = 'fallback';
  made.setAttribute('role', 'status');
  const text = document.createElement('p');
  text.textContent = sentence;
  made.append(text);
  return made;
}
