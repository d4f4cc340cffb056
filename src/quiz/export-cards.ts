// Cards for repeating away from the course: as a text file that Anki imports, and as a table. The sides are plain text.

export interface Card {
  /** Of the question: importing the deck again changes cards instead of doubling them. */
  id: string;
  front: readonly string[];
  back: readonly string[];
  /** Words without spaces. */
  tags: readonly string[];
}

/** A text file that Anki imports: its first lines say how. */
export function ankiOf(cards: readonly Card[], deck: string): string {
  const head = [
    '#separator:tab',
    '#html:true',
    '#notetype:Basic',
    `#deck:${deck}`,
    '#guid column:1',
    '#tags column:4',
  ];
  const rows = cards.map(({ id, front, back, tags }) =>
    [id, html(front), html(back), tags.join(' ')].join('\t'),
  );
  return `${[...head, ...rows].join('\n')}\n`;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const html = (lines: readonly string[]) =>
  lines
    .map((line) => line.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign).replace(/\s+/g, ' '))
    .join('<br>');

/** A table after RFC 4180, with the mark by which spreadsheets know its encoding. */
export function csvOf(cards: readonly Card[], columns: readonly [string, string, string, string]): string {
  const rows = cards.map(({ id, front, back, tags }) => [
    id,
    front.join('\n'),
    back.join('\n'),
    tags.join(' '),
  ]);
  return `\ufeff${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A cell that begins like a formula is quoted for good, so that no spreadsheet computes it. */
const cell = (text: string) => `"${(/^[=+@\t-]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
