// Fills the progress page from the reader's log and keeps it true to it; the page's buttons are in progress-records.ts.
import { fill } from '../i18n/message.ts';
import { type AskedOf, type ClaimState, claimStates } from '../progress/claims.ts';
import type { Log } from '../progress/log.ts';
import { roundsOf } from '../progress/rounds.ts';
import { queueAt } from '../quiz/queue.ts';
import { openLog } from './open-log.ts';
import { logNotices } from './progress-notices.ts';
import { type RecordWords, wireRecords } from './progress-records.ts';

/** `progress.*` of the dictionary without the prefix, as far as the page needs it. */
type Words = RecordWords &
  Readonly<Record<`state.${ClaimState}` | 'empty' | 'sum' | 'due.none' | 'due.one' | 'due.other', string>>;

export interface ProgressData {
  claims: readonly string[];
  questions: readonly (AskedOf & { lesson: string })[];
  words: Words;
  format: string;
}

/** The reader's calendar day. */
const dayOf = (t: number) => new Date(t).toDateString();

function show(root: HTMLElement, { claims, questions, words, format }: ProgressData, log: Log): void {
  const number = (value: number) => new Intl.NumberFormat(format).format(value);
  const records = log.all();
  const states = claimStates(claims, questions, records, dayOf);
  for (const [claim, state] of states) {
    const mark = root.querySelector<HTMLElement>(`[data-claim="${claim}"]`);
    if (mark) mark.dataset['state'] = state;
    root.querySelector(`[data-claim-state="${claim}"]`)?.replaceChildren(words[`state.${state}`]);
  }
  const count = (wanted: ClaimState) =>
    number([...states.values()].filter((state) => state === wanted).length);
  const rounds = roundsOf(questions, records);
  const sum = {
    ...{ known: count('known'), review: count('review'), begun: count('begun') },
    untouched: count('untouched'),
  };
  root
    .querySelector('[data-progress-sum]')
    ?.replaceChildren(rounds.size === 0 ? words.empty : fill(words.sum, sum));
  const queue = queueAt(
    questions.map(({ id, lesson }) => ({ id, lesson, reviews: rounds.get(id) ?? [] })),
    Date.now(),
  );
  const all = queue.now.length + queue.later;
  const form = new Intl.PluralRules(format).select(all) === 'one' ? words['due.one'] : words['due.other'];
  const due = root.querySelector<HTMLElement>('[data-progress-due]');
  if (due) due.hidden = rounds.size === 0;
  due?.firstElementChild?.replaceChildren(all === 0 ? words['due.none'] : fill(form, { count: number(all) }));
}

async function start(): Promise<void> {
  const root = document.querySelector<HTMLElement>('[data-progress]');
  const script = document.querySelector('[data-progress-data]');
  if (!root || !script) return;
  const data = JSON.parse(script.textContent ?? '') as ProgressData; // written by Progress.astro from this type
  const log = await openLog();
  const refresh = () => show(root, data, log);
  log.onChange(refresh);
  refresh();
  logNotices(root.querySelector('[data-progress-notices]'), data.words, log);
  wireRecords(root, data.words, log);
}

// A page whose code breaks off stays the list of claims that was served.
start().catch((error: unknown) => console.warn('No progress.', error));
