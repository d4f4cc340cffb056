// Brings the questions of a page to life when they come near the viewport.
import type { QuestionData, QuestionFrame } from './question-words.ts';
import { wake } from './wake.ts';

wake('[data-question]', async (host) => {
  const data = host.nextElementSibling?.textContent ?? '';
  const frame = document.querySelector('script[data-question-frame]')?.textContent ?? '';
  const [{ mountQuestion }, log] = await Promise.all([
    import('./question-mount.tsx'),
    import('./open-log.ts').then(({ openLog }) => openLog()),
  ]);
  // Both were written by QuestionCard.astro from exactly these types.
  mountQuestion(host, JSON.parse(data) as QuestionData, JSON.parse(frame) as QuestionFrame, log);
});
