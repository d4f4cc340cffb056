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
    const [rest, opened] = await Promise.all([import('./question-rest.ts'), log()]);
    // Asked once for both orders: where nothing can be stored it is another one each time.
    const salt = deviceSalt();
    let endKeeping = () => {};
    const mount = async () => {
      const { mountQuestion } = await import('./question-mount.tsx');
      await mountQuestion(host, data, frame, { log: opened, salt });
      endKeeping();
    };
    const isTouched = () => rest.isTouched(host, data.question, opened.all());
    if (isTouched()) return mount();
    endKeeping = rest.keepEntered(host, data.question);
    rest.orderServed(host, data.question, salt);
    const touch = rest.atFirstTouch(host, () => bringUp(host, mount));
    // Another tab answers it.
    opened.onChange(() => {
      if (isTouched()) void touch();
    });
  }
});

wake('[data-check]', async (host) => {
  const [{ followCheck }, opened] = await Promise.all([import('./question-check.ts'), log()]);
  followCheck(host, read<CheckData>(host.nextElementSibling), opened);
});
