// Each challenge, played by hand: not met without its idea, met with it.

import { browsersOf, englishLabs, LabOnPage } from './reader/lab.ts';
import { expect, test } from './support/test.ts';

for (const placed of englishLabs) {
  for (const [id, { with: idea, without }] of Object.entries(placed.plays)) {
    test(`${placed.lab.id}: “${id}” stays open without its idea and is done with it${browsersOf(placed)}`, async ({
      page,
    }) => {
      const lab = await LabOnPage.open(page, placed);
      const words = placed.words.challenges[id];
      const challenge = lab.host.getByRole('listitem').filter({ hasText: words?.goal ?? '?' });
      await lab.skip();
      await lab.set(without as Record<string, string>);
      await lab.button('to-end').click();
      await expect(challenge).toContainText(lab.say('challenge.open'));
      await lab.button('restart').click();
      await lab.set(idea as Record<string, string>);
      await lab.button('to-end').click();
      await expect(challenge).toContainText(lab.say('challenge.met'));
      await expect(challenge).toContainText(words?.idea ?? '?');
    });
  }
}
