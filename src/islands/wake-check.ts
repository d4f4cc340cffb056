// Fills the end of a lesson's check from the learner's log, when it comes near the viewport.
import type { CheckData } from './question-check.ts';
import { wake } from './wake.ts';

wake('[data-check]', async (host) => {
  const data = host.nextElementSibling?.textContent ?? '';
  const [{ followCheck }, log] = await Promise.all([
    import('./question-check.ts'),
    import('./open-log.ts').then(({ openLog }) => openLog()),
  ]);
  // Written by Check.astro from exactly this type.
  followCheck(host, JSON.parse(data) as CheckData, log);
});
