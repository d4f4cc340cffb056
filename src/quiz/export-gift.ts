// Questions as GIFT, the text format that Moodle and others import. What it cannot say is left out: pictures, labs,
// and texts with more than one blank.
import { piecesOf } from './cloze.ts';
import type { Item } from './question.ts';

/** The whole file; `category` names where the questions go. */
export function giftOf(items: readonly Item[], category: string, unitOf: (id: string) => string): string {
  const questions = items.flatMap((item) => giftItem(item, unitOf) ?? []);
  return `${[`$CATEGORY: ${category}`, ...questions].join('\n\n')}\n`;
}

/** One question, or null where the format has no form for it. */
export function giftItem(item: Item, unitOf: (id: string) => string): string | null {
  const head = `::${plain(item.id)}::[plain]`;
  const ask = (body: readonly string[], stem = plain(item.stem)) =>
    `${head}${stem} {\n${body.map((line) => `\t${line}`).join('\n')}\n}`;
  switch (item.type) {
    case 'single':
    case 'spot':
      return ask(
        item.options.map(({ text, correct, feedback }) => answer(correct ? '=' : '~', text, feedback)),
      );
    case 'multi': {
      const share = 100 / item.options.filter(({ correct }) => correct).length;
      return ask(
        item.options.map(({ text, correct, feedback }) =>
          answer(`~%${correct ? '' : '-'}${percent(share)}%`, text, feedback),
        ),
      );
    }
    case 'numeric': {
      const unit = item.units.length > 0 ? ` (${item.units.map(unitOf).join(', ')})` : '';
      const body = item.answers.map(({ value, abs = 0, rel = 0, correct, feedback }) =>
        answer(correct ? '=' : '=%0%', `${value}:${Math.max(abs, rel * Math.abs(value))}`, feedback, true),
      );
      const numbers = `${head}${plain(item.stem + unit)} {#\n${body.map((line) => `\t${line}`).join('\n')}`;
      return `${numbers}${item.otherwise ? `\n\t~#${plain(item.otherwise)}` : ''}\n}`;
    }
    case 'order':
      return ask(item.options.map(({ text }, place) => `=${plain(text)} -> ${place + 1}`));
    case 'match':
    case 'categorise': {
      const used = new Set(item.rows.map((row) => row.answer));
      const textOf = (id: string) => plain(item.choices.find((choice) => choice.id === id)?.text ?? id);
      return ask([
        ...item.rows.map(({ text, answer: choice }) => `=${plain(text)} -> ${textOf(choice)}`),
        ...item.choices.filter(({ id }) => !used.has(id)).map(({ id }) => `= -> ${textOf(id)}`),
      ]);
    }
    case 'cloze': {
      const [blank, second] = item.blanks;
      if (!blank || second) return null;
      const answers = (blank.choices ?? blank.accept.map((text) => ({ id: text, text }))).map(
        ({ id, text }) =>
          answer(
            blank.accept.includes(id) ? '=' : '~',
            text,
            blank.accept.includes(id) ? '' : blank.feedback,
          ),
      );
      const hole = `{${answers.join(' ')}}`;
      const text = piecesOf(item.text).map((piece) => (piece.is === 'text' ? plain(piece.text) : hole));
      return `${head}${plain(item.stem)}\\n${text.join('')}`;
    }
    case 'recall':
      return ask([`####${plain([...item.points, item.feedback].join(' '))}`]);
    default:
      return null;
  }
}

const percent = (share: number) => String(Math.round(share * 100_000) / 100_000);
const answer = (mark: string, text: string, feedback: string, isNumber = false) =>
  `${mark}${isNumber ? text : plain(text)}${feedback === '' ? '' : `#${plain(feedback)}`}`;

/** Text in which no sign means anything to GIFT. */
const plain = (text: string) => text.replace(/[\\~=#{}:]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
