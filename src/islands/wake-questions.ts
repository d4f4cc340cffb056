// Brings the questions of a page, and the end of its check, to life when they come near the viewport.
import { deviceSalt } from './device-salt.ts';
import { mountGuess } from './guess-mount.ts';
import type { CheckData } from './question-check.ts';
import { atFirstTouch, isTouched, keepEntered, orderServed } from './question-rest.ts';
import type { QuestionData, QuestionFrame } from './question-words.ts';
import { bringUp, wake } from './wake.ts';

// What is read here was written by QuestionCard.astro and Check.astro from exactly these types.
const read = <T>(script: Element | null) => JSON.parse(script?.textContent ?? '') as T;
const log = () => import('./open-log.ts').then(({ openLog }) => openLog());

wake('[data-question]', async (host) => {
  const data = read<QuestionData>(host.nextElementSibling);
  const frame = read<QuestionFrame>(document.querySelector('script[data-question-frame]'));
  const opened = await log();
  if (data.question.kind === 'pre') {
    mountGuess(host, data, frame, opened);
    return;
  }
  // Asked once for both orders: where nothing can be stored it is another one each time.
  const salt = deviceSalt();
  let endKeeping = () => {};
  const mount = async () => {
    const [{ mountQuestion }] = await Promise.all([import('./question-mount.tsx'), import('./hydrate.ts')]);
    await mountQuestion(host, data, frame, { log: opened, salt });
    endKeeping();
  };
  const isUsed = () => isTouched(host, data.question, opened.all());
  if (isUsed()) return mount();
  endKeeping = keepEntered(host, data.question);
  orderServed(host, data.question, salt);
  const touch = atFirstTouch(host, () => bringUp(host, mount));
  // Another tab answers it.
  opened.onChange(() => {
    if (isUsed()) void touch();
  });
});

wake('[data-check]', async (host) => {
  const [{ followCheck }, opened] = await Promise.all([import('./question-check.ts'), log()]);
  followCheck(host, read<CheckData>(host.nextElementSibling), opened);
});
