import { escaped } from './xml.ts';

export interface Feed {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** The page that the feed belongs to, and the feed itself. */
  readonly home: string;
  readonly self: string;
  /** Newest first. */
  readonly entries: readonly {
    readonly id: string;
    /** ISO date. */
    readonly date: string;
    readonly title: string;
    readonly text: string;
    readonly url: string;
  }[];
}

/** A date as RFC 822 writes it, with the four digits of the year that RSS asks for. */
const moment = (date: string) => new Date(`${date}T00:00:00Z`).toUTCString();

/**
 * A feed in RSS 2.0 (rssboard.org/rss-specification), with its own address as the RSS Advisory Board's profile advises.
 * The ids of its entries stay the same when a page moves.
 */
export function rssFeed({ title, description, language, home, self, entries }: Feed): string {
  const [newest] = entries;
  const rows = entries.map((entry) =>
    [
      '<item>',
      `<title>${escaped(entry.title)}</title>`,
      `<link>${escaped(entry.url)}</link>`,
      `<description>${escaped(entry.text)}</description>`,
      `<guid isPermaLink="false">${escaped(`${home}#change-${entry.id}`)}</guid>`,
      `<pubDate>${moment(entry.date)}</pubDate>`,
      '</item>',
    ].join(''),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    '<channel>',
    `<title>${escaped(title)}</title>`,
    `<link>${escaped(home)}</link>`,
    `<description>${escaped(description)}</description>`,
    `<language>${escaped(language)}</language>`,
    ...(newest ? [`<lastBuildDate>${moment(newest.date)}</lastBuildDate>`] : []),
    `<atom:link rel="self" type="application/rss+xml" href="${escaped(self)}"/>`,
    ...rows,
    '</channel>',
    '</rss>',
    '',
  ].join('\n');
}
