// Brings the questions of a page, and the end of its check, to life: the code of each is loaded when its place comes near
// the viewport, and that of a guess when it is touched, since guesses stand near the top of a lesson.
import { atFirstTouch } from './first-touch.ts';
import { rememberPresses } from './remember-presses.ts';
import { isUntouched } from './untouched.ts';
import { bringUp, wake } from './wake.ts';

const bring = (host: HTMLElement) =>
  import('./bring-question.ts').then(({ bringQuestion }) => bringQuestion(host));

wake('[data-question]', async (host) => {
  // Choices are read from the controls; only presses on buttons would be lost.
  const pressAgain = rememberPresses(host, 'button');
  await ('guess' in host.dataset ? bringWhenTouched(host) : bring(host));
  await pressAgain();
});

async function bringWhenTouched(host: HTMLElement): Promise<void> {
  const { openLog } = await import('./open-log.ts');
  const log = await openLog();
  const isAsServed = () => isUntouched(host, host.dataset['question'] ?? '', log.all());
  if (!isAsServed()) return bring(host);
  const touch = atFirstTouch(host, () => bringUp(host, bring));
  // Another tab makes it.
  log.onChange(() => {
    if (!isAsServed()) void touch();
  });
}

wake('[data-check]', (host) => import('./bring-question.ts').then(({ bringCheck }) => bringCheck(host)));
