// The language of every piece of text is marked, and labels that are only heard are translated too.

import { isPerceivable, where } from './in-page.ts';

/** The tags in use: two tags for one language would split the search index. */
export function strangeLanguageTags(): string[] {
  const known = ['en', 'zh-Hans'];
  const html = document.documentElement;
  return [
    ...(html.lang ? [] : ['<html> says no language.']),
    ...[...document.querySelectorAll('[lang]')]
      .filter((element) => !known.includes(element.getAttribute('lang') ?? ''))
      .map(
        (element) =>
          `${where(element)} has lang="${element.getAttribute('lang')}": the tags are en and zh-Hans.`,
      ),
  ];
}

/** Han text stands inside an element that is marked as Chinese. */
export function unmarkedHan(): string[] {
  const inChinese = (element: Element | null) => Boolean(element?.closest('[lang]')?.matches('[lang^=zh]'));
  const faults: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!/\p{Script=Han}/u.test(node.nodeValue ?? '') || !element) continue;
    if (element.closest('script, style, template') || inChinese(element)) continue;
    faults.push(`${where(element)} is Chinese in a passage that is not marked lang="zh-Hans".`);
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [alt]')) {
    const words = ['aria-label', 'title', 'alt'].map((name) => element.getAttribute(name) ?? '').join(' ');
    if (/\p{Script=Han}/u.test(words) && !inChinese(element)) {
      faults.push(`${where(element)} has a Chinese label in a passage that is not marked lang="zh-Hans".`);
    }
  }
  return faults;
}

/** Labels on a Chinese page that hold Latin words and no Han, as [place, label]. */
export function latinLabels(): [string, string][] {
  const inChinese = (element: Element) => Boolean(element.closest('[lang]')?.matches('[lang^=zh]'));
  const spoken = [
    'aria-label',
    'aria-valuetext',
    'aria-description',
    'aria-roledescription',
    'alt',
    'title',
    'placeholder',
  ];
  const isLatin = (text: string) => /[A-Za-z]{2,}/.test(text) && !/\p{Script=Han}/u.test(text);
  const found: [string, string][] = [];
  for (const element of document.querySelectorAll(spoken.map((name) => `[${name}]`).join(', '))) {
    if (!inChinese(element)) continue;
    for (const name of spoken) {
      const text = element.getAttribute(name)?.trim() ?? '';
      if (isLatin(text)) found.push([`${where(element)} ${name}`, text]);
    }
  }
  for (const element of document.querySelectorAll(
    'button, label, legend, th, summary, option, [role=status]',
  )) {
    const text = element.textContent?.trim() ?? '';
    if (inChinese(element) && isPerceivable(element) && !element.querySelector('[lang]') && isLatin(text)) {
      found.push([where(element), text]);
    }
  }
  return found;
}

/** Words that Chinese writes in Latin letters: product names, units, symbols of a formula. */
export const LATIN_IN_CHINESE: readonly RegExp[] = [
  /^(ms|QPS|RPS|CPU|HTTP|JSON|CSV|URL|Many Machines|GitHub|English)$/,
  /^[A-Z]\/[A-Z]\/\S+$/, // M/M/1, M/M/c: queues by Kendall's letters
];

/** Sentences about labels on Chinese pages that nobody translated. */
export const untranslated = (
  found: readonly (readonly [string, string])[],
  allowed = LATIN_IN_CHINESE,
): string[] =>
  found
    .filter(([, text]) => !allowed.some((pattern) => pattern.test(text)))
    .map(([place, text]) => `${place} reads “${text}” in a Chinese passage.`);
