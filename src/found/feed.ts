import { escaped } from './xml.ts';

export interface Feed {
  readonly title: string;
  readonly subtitle: string;
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

const moment = (date: string) => `${date}T00:00:00Z`;

/** An Atom feed (RFC 4287). The ids of its entries stay the same when a page moves. */
export function atomFeed({ title, subtitle, language, home, self, entries }: Feed): string {
  const [newest] = entries;
  const rows = entries.map((entry) =>
    [
      '<entry>',
      `<id>${escaped(`${home}#change-${entry.id}`)}</id>`,
      `<title>${escaped(entry.title)}</title>`,
      `<updated>${moment(entry.date)}</updated>`,
      `<link href="${escaped(entry.url)}"/>`,
      `<summary>${escaped(entry.text)}</summary>`,
      '</entry>',
    ].join(''),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(language)}">`,
    `<id>${escaped(home)}</id>`,
    `<title>${escaped(title)}</title>`,
    `<subtitle>${escaped(subtitle)}</subtitle>`,
    `<updated>${moment(newest?.date ?? '1970-01-01')}</updated>`,
    `<author><name>${escaped(title)}</name></author>`,
    `<link href="${escaped(home)}"/>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    ...rows,
    '</feed>',
    '',
  ].join('\n');
}
