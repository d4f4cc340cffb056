// Brings one question to life, or the end of a check: as little of it as its reader needs now.
import { deviceSalt } from './device-salt.ts';
import { atFirstTouch } from './first-touch.ts';
import type { CheckData } from './question-check.ts';
import { isTouched, keepEntered, orderServed } from './question-rest.ts';
import type { QuestionData, QuestionFrame } from './question-words.ts';
import { bringUp } from './wake.ts';

// What is read here was written by QuestionCard.astro and Check.astro from exactly these types.
const read = <T>(script: Element | null) => JSON.parse(script?.textContent ?? '') as T;
const log = () => import('./open-log.ts').then(({ openLog }) => openLog());

export async function bringQuestion(host: HTMLElement): Promise<void> {
  const data = read<QuestionData>(host.nextElementSibling);
  const frame = read<QuestionFrame>(document.querySelector('script[data-question-frame]'));
  if (data.question.kind === 'pre') {
    const [{ mountGuess }, opened] = await Promise.all([import('./guess-mount.ts'), log()]);
    mountGuess(host, data, frame, opened);
    return;
  }
  const endKeeping = keepEntered(host, data.question);
  const opened = await log();
  // Asked once for both orders: where nothing can be stored it is another one each time.
  const salt = deviceSalt();
  const mount = async () => {
    const [{ mountQuestion }] = await Promise.all([import('./question-mount.tsx'), import('./hydrate.ts')]);
    await mountQuestion(host, data, frame, { log: opened, salt });
    endKeeping();
  };
  const isUsed = () => isTouched(host, data.question, opened.all());
  if (isUsed()) return mount();
  orderServed(host, data.question, salt);
  const touch = atFirstTouch(host, () => bringUp(host, mount));
  // Another tab answers it.
  opened.onChange(() => {
    if (isUsed()) void touch();
  });
}

export async function bringCheck(host: HTMLElement): Promise<void> {
  const [{ followCheck }, opened] = await Promise.all([import('./question-check.ts'), log()]);
  followCheck(host, read<CheckData>(host.nextElementSibling), opened);
}
