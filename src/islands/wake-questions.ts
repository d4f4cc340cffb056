// Brings the questions of a page, and the end of its check, to life when they come near the viewport.
import { deviceSalt } from './device-salt.ts';
import type { CheckData } from './question-check.ts';
import type { QuestionData, QuestionFrame } from './question-words.ts';
import { bringUp, wake } from './wake.ts';

// What is read here was written by QuestionCard.astro and Check.astro from exactly these types.
const read = <T>(script: Element | null) => JSON.parse(script?.textContent ?? '') as T;
const log = () => import('./open-log.ts').then(({ openLog }) => openLog());

wake('[data-question]', async (host) => {
  const data = read<QuestionData>(host.nextElementSibling);
  const frame = read<QuestionFrame>(document.querySelector('script[data-question-frame]'));
  if (data.question.kind === 'pre') {
    const [{ mountGuess }, opened] = await Promise.all([import('./guess-mount.ts'), log()]);
    mountGuess(host, data, frame, opened);
  } else {
    const mount = async () => {
      const [{ mountQuestion }, opened] = await Promise.all([import('./question-mount.tsx'), log()]);
      mountQuestion(host, data, frame, opened);
    };
    const [rest, opened] = await Promise.all([import('./question-rest.ts'), log()]);
    if (rest.isTouched(host, data.question, opened.all())) return mount();
    rest.orderServed(host, data.question, deviceSalt());
    rest.atFirstTouch(host, () => bringUp(host, mount));
  }
});

wake('[data-check]', async (host) => {
  const [{ followCheck }, opened] = await Promise.all([import('./question-check.ts'), log()]);
  followCheck(host, read<CheckData>(host.nextElementSibling), opened);
});
