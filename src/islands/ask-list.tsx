// Asks questions away from their lessons, one under another: what review and tests have in common.
import type { Log } from '../progress/log.ts';
import type { PublicQuestion } from '../quiz/question.ts';
import { mountQuestion } from './question-mount.tsx';
import type { QuestionEquipment, QuestionFrame } from './question-words.ts';

/** What a page that asks questions is served with. */
export interface AskFrame {
  frame: Omit<QuestionFrame, 'answers'>;
  /** Addresses of a set's questions and answers, with `{set}`. */
  questions: string;
  answers: string;
  /** Address of a lesson's passage, with `{lesson}` and `{anchor}`. */
  passage: string;
}
interface Asked {
  question: PublicQuestion;
  writtenIn: string;
  source: { page: string; text: string };
}
/** One file of questions, by id; written by the page `questions/<set>.json`. */
type SetFile = Readonly<Record<string, (QuestionEquipment & Asked) | undefined>>;
/** A question to be asked, in which of its cycles. */
export interface ToAsk {
  item: string;
  set: string;
  cycle: number;
}
/** The passage that answers a question. */
export interface Source {
  href: string;
  text: string;
  lang: string | null;
}

/**
 * Puts the questions into `list` and brings them to life. Questions that stand there already stay. Returns the
 * passage that answers each. Rejects when a file cannot be loaded; then nothing was put there.
 */
export async function askAll(
  list: HTMLElement,
  wanted: readonly ToAsk[],
  ask: AskFrame,
  life: { log: Log; salt: string },
): Promise<ReadonlyMap<string, Source>> {
  const names = [...new Set(wanted.map(({ set }) => set))];
  const files = new Map(
    await Promise.all(names.map(async (set) => [set, await fetchSet(ask.questions, set)] as const)),
  );
  const sources = new Map<string, Source>();
  const rows = wanted.map(async ({ item, set, cycle }) => {
    const found = files.get(set)?.[item];
    if (!found) return [];
    const lang = found.writtenIn === ask.frame.locale ? null : found.writtenIn;
    const [lesson = '', anchor = ''] = found.source.page.split('#');
    const href = ask.passage.replace('{lesson}', lesson).replace('{anchor}', anchor);
    sources.set(item, { href, text: found.source.text, lang });
    const row = document.createElement('li');
    const place = document.createElement('div');
    place.className = 'question-place';
    place.id = `question-${item}`;
    if (lang) place.lang = lang;
    row.append(place);
    const frame = { ...ask.frame, answers: ask.answers.replace('{set}', set) };
    await mountQuestion(place, { ...found, answeredIn: null }, frame, { ...life, from: cycle });
    return [row];
  });
  list.replaceChildren(...(await Promise.all(rows)).flat());
  return sources;
}

async function fetchSet(address: string, set: string): Promise<SetFile> {
  const answer = await fetch(address.replace('{set}', set));
  if (!answer.ok) throw new Error(`${set}: ${answer.status}`);
  return answer.json();
}

/** Links to passages, each once. */
export function readAgain(sources: readonly Source[]): HTMLElement {
  const list = document.createElement('ul');
  for (const [href, { text, lang }] of new Map(sources.map((source) => [source.href, source]))) {
    const link = document.createElement('a');
    link.href = href;
    link.textContent = text;
    if (lang) link.lang = lang;
    const row = document.createElement('li');
    row.append(link);
    list.append(row);
  }
  return list;
}
