// The review: asks the questions that are due, at most ten, and says when the next ones come.
import { fill } from '../i18n/message.ts';
import { nextCycle } from '../progress/attempts.ts';
import type { LogRecord } from '../progress/event.ts';
import type { Log } from '../progress/log.ts';
import { type Asked, roundsOf } from '../progress/rounds.ts';
import { type Queue, queueAt } from '../quiz/queue.ts';
import type { AskFrame, Source, ToAsk } from './ask-list.tsx';
import { deviceSalt } from './device-salt.ts';
import { openLog } from './open-log.ts';
import { logNotices, type NoticeWords } from './progress-notices.ts';

type Word = 'none' | 'empty' | 'next' | 'due.one' | 'due.other' | 'later' | 'clean' | 'again' | 'more';
export interface ReviewData {
  questions: readonly (Asked & { lesson: string; set: string })[];
  words: Readonly<Record<Word | 'failed' | 'retry', string>>;
  notices: NoticeWords;
  ask: AskFrame;
}
/** The parts of the page that change. */
interface Board {
  lead: HTMLElement;
  list: HTMLElement;
  end: HTMLElement;
}

/** Fills the page with what is due now, and follows the log until all of it is over. */
async function sit(board: Board, data: ReviewData, log: Log, salt: string): Promise<void> {
  const { questions, words } = data;
  const rounds = roundsOf(questions, log.all());
  const queue = queueAt(
    questions.map(({ id, lesson }) => ({ id, lesson, reviews: rounds.get(id) ?? [] })),
    Date.now(),
  );
  board.lead.textContent = leadOf(queue, rounds.size === 0, data);
  board.list.replaceChildren();
  board.end.replaceChildren();
  if (queue.now.length === 0) return;
  const setOf = new Map(questions.map(({ id, set }) => [id, set]));
  const asked: ToAsk[] = queue.now.map((item) => ({
    ...{ item, set: setOf.get(item) ?? '' },
    cycle: nextCycle(item, log.all()),
  }));
  const begin = async () => {
    const { askAll, readAgain } = await import('./ask-list.tsx');
    const sources = await askAll(board.list, asked, data.ask, { log, salt });
    const stop = log.onChange(() => {
      const outcomes = outcomesOf(asked, log.all());
      if (outcomes.some((outcome) => outcome === null)) return;
      stop();
      const missed = asked.flatMap(({ item }, place): Source[] => {
        const source = sources.get(item);
        return outcomes[place] === false && source ? [source] : [];
      });
      const more = button(words.more, () => void sit(board, data, log, salt).then(() => board.lead.focus()));
      board.end.replaceChildren(
        paragraph(missed.length === 0 ? words.clean : words.again),
        ...(missed.length > 0 ? [readAgain(missed)] : []),
        ...(queue.later > 0 ? [more] : []),
      );
    });
  };
  await begin().catch((error: unknown) => {
    console.warn('The review could not be loaded.', error);
    board.end.replaceChildren(
      paragraph(words.failed),
      button(words.retry, () => void sit(board, data, log, salt)),
    );
  });
}

function leadOf({ now, later, next }: Queue, isNew: boolean, { words, ask }: ReviewData): string {
  const { format } = ask.frame;
  if (isNew) return words.empty;
  if (now.length === 0) {
    if (next === null) return words.none;
    const when = new Intl.DateTimeFormat(format, { dateStyle: 'long', timeStyle: 'short' }).format(next);
    return `${words.none} ${fill(words.next, { when })}`;
  }
  const count = new Intl.NumberFormat(format).format(now.length);
  const form =
    new Intl.PluralRules(format).select(now.length) === 'one' ? words['due.one'] : words['due.other'];
  const rest = fill(words.later, { count: new Intl.NumberFormat(format).format(later) });
  return later > 0 ? `${fill(form, { count })} ${rest}` : fill(form, { count });
}

/** For each question: right at the first try, or not, or null while it is not over. */
function outcomesOf(asked: readonly ToAsk[], records: readonly LogRecord[]): (boolean | null)[] {
  return asked.map(({ item, cycle }) => {
    const own = records.filter(
      (record) => record.type === 'attempt' && record.item === item && record.cycle === cycle,
    );
    const tries = own.filter((record) => record.type === 'attempt');
    return tries.some(({ settled }) => settled) ? tries[0]?.verdict === 'correct' : null;
  });
}

function paragraph(text: string): HTMLElement {
  const made = document.createElement('p');
  made.textContent = text;
  return made;
}

function button(text: string, press: () => void): HTMLElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button primary';
  made.textContent = text;
  made.addEventListener('click', press, { once: true });
  return made;
}

async function start(): Promise<void> {
  const part = (name: string) => document.querySelector<HTMLElement>(`[data-review-${name}]`);
  const [lead, list, end] = [part('lead'), part('list'), part('end')];
  const script = document.querySelector('[data-review-data]');
  if (!lead || !list || !end || !script) return;
  const data = JSON.parse(script.textContent ?? '') as ReviewData; // written by ReviewBoard.astro from this type
  const log = await openLog();
  logNotices(part('notices'), data.notices, log);
  await sit({ lead, list, end }, data, log, deviceSalt());
}

start().catch((error: unknown) => console.warn('No review.', error));
