// The certificate of completion: a page to print, that says plainly what it is.
import { fill } from '../i18n/message.ts';
import { type Sitting, scoreOf } from '../progress/sitting.ts';

export type CertificateWords = Readonly<Record<'says' | 'made', string>>;

/** Shows the certificate of a sitting that was passed. The name is never kept. */
export function showCertificate(
  root: HTMLElement,
  sitting: Sitting,
  words: CertificateWords,
  format: string,
): void {
  const section = root.querySelector<HTMLElement>('[data-certificate]');
  if (!section?.hidden) return;
  const number = (value: number) => new Intl.NumberFormat(format).format(value);
  const { right, all } = scoreOf(sitting);
  const date = new Intl.DateTimeFormat(format, { dateStyle: 'long' }).format(sitting.t);
  const put = (name: string, text: string) =>
    section.querySelector(`[data-certificate-${name}]`)?.replaceChildren(text);
  put('says', fill(words.says, { right: number(right), all: number(all), date }));
  put('made', fill(words.made, { seed: String(sitting.seed) }));
  const name = section.querySelector('input');
  // On paper there is no field, only what stands in it.
  name?.addEventListener('input', () => put('name', name.value));
  section.querySelector('button')?.addEventListener('click', () => print());
  section.hidden = false;
}
