// The way through the course for programs that read it: llmstxt.org. Lessons are linked as plain Markdown.
import type { APIRoute } from 'astro';
import { files } from '../course/files.ts';
import { lessonsOf } from '../course/lessons.ts';
import { address, asset } from '../i18n/address.ts';
import { defaultLocale, locales } from '../i18n/locales.ts';
import { useWords } from '../i18n/translate.ts';

export const GET: APIRoute = ({ site }) => {
  const base = import.meta.env.BASE_URL;
  const absolute = (path: string) => new URL(path, site).href;
  const t = useWords(defaultLocale);
  const lists = locales.map(({ tag, name }) => {
    const own = lessonsOf(files, tag).filter(({ writtenIn }) => writtenIn === tag);
    const plain = (id: string) => absolute(asset(`${address(tag, id, '/').slice(0, -1)}.md`, base));
    const rows = [
      ...own.map(({ id, title, lede }) => `- [${title}](${plain(id)}): ${lede}`),
      ...(['glossary', 'claims'] as const).map((page) => {
        const words = useWords(tag);
        return `- [${words(`${page}.title`)}](${absolute(address(tag, page, base))}): ${words(`${page}.lede`)}`;
      }),
    ];
    return [`## ${name}`, '', ...rows].join('\n');
  });
  return new Response(
    `${[`# ${t('site.name')}`, `> ${t('site.description')}`, t('plain.llms'), ...lists].join('\n\n')}\n`,
  );
};
