// What was missed in a lesson comes back once at its end: the missed questions are asked anew, after its check.
import { render } from 'preact';
import { nextCycle } from '../progress/attempts.ts';
import type { Log } from '../progress/log.ts';
import { missedItems } from '../progress/rounds.ts';
import { isPortable } from '../quiz/question.ts';
import { deviceSalt } from './device-salt.ts';
import { mountQuestion } from './question-mount.tsx';
import type { QuestionData, QuestionFrame } from './question-words.ts';

/** Asked anew on this page and not yet over. */
let open: { item: string; cycle: number }[] = [];

/** Offers, in `place`, to ask the missed questions of this page again; nothing while none is missed or some are asked. */
export function offerAgain(place: HTMLElement, word: string, log: Log): void {
  const isOver = ({ item, cycle }: (typeof open)[number]) =>
    log
      .all()
      .some(
        (record) =>
          record.type === 'attempt' && record.item === item && record.cycle === cycle && record.settled,
      );
  open = open.filter((one) => !isOver(one));
  const missed = missedItems(questionsHere(), log.all());
  const offered = place.querySelector('button');
  const isOffer = missed.length > 0 && open.length === 0;
  if (!isOffer) offered?.remove();
  if (!isOffer || offered) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = word;
  button.addEventListener('click', () => {
    button.remove();
    const begun = askAgain(missedItems(questionsHere(), log.all()), log);
    void begun.catch((error: unknown) => console.warn('Not asked again.', error));
  });
  place.append(button);
}

const hosts = () => [...document.querySelectorAll<HTMLElement>('[data-question]')];
// What is read here was written by QuestionCard.astro from exactly these types.
const read = <T>(script: Element | null) => JSON.parse(script?.textContent ?? '') as T;
const dataOf = (host: HTMLElement) => read<QuestionData>(host.nextElementSibling);

/** The graded questions of the page that can be asked at another place. */
function questionsHere() {
  return hosts()
    .map((host) => dataOf(host).question)
    .filter(({ kind, type }) => kind !== 'pre' && isPortable(type));
}

/** Moves the questions behind the check's and begins each anew. */
async function askAgain(missed: readonly string[], log: Log): Promise<void> {
  const list = document.querySelector('.check-list');
  const frame = read<QuestionFrame>(document.querySelector('script[data-question-frame]'));
  const salt = deviceSalt();
  const again = hosts().filter(({ dataset }) => missed.includes(dataset['question'] ?? ''));
  for (const host of again) {
    const data = dataOf(host);
    const cycle = nextCycle(data.question.id, log.all());
    open.push({ item: data.question.id, cycle });
    // Its state belongs to the time before.
    render(null, host);
    const row = document.createElement('li');
    const place = host.closest('.question-place');
    const before = place?.closest('.check-list > li');
    if (place) row.append(place);
    before?.remove();
    list?.append(row);
    await mountQuestion(host, data, frame, { log, salt, from: cycle });
  }
  again[0]?.querySelector('input')?.focus();
}
