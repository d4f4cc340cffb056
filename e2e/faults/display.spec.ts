// Every page and every embedded lab as others see it: in forced colours, without any hue, at 400 %, with more room
// between letters and with every word twice. Labs are looked at as they come on their lessons, and when they have been
// worked through in their embeds.

import { LabOnPage, placedLabs } from '../reader/lab.ts';
import { hueAlone, lookAlike, noteLooks } from '../support/colour-rules.ts';
import { inPage } from '../support/in-page.ts';
import { cutOff, doubleWords, spaceText } from '../support/modes.ts';
import { axeFaults, houseFaults, widthFaults } from '../support/page-rules.ts';
import { embedPages, pages, type Theme, wakeAll } from '../support/pages.ts';
import { expect, test } from '../support/test.ts';

/** What `npm test` looks at. */
const sample = ['/', '/zh/cluster/', '/glossary/', '/zh/embed/pull-the-plug/'];

for (const path of pages) {
  test(`${path} can be read without our colours, at 400 % and with all its words twice`, {
    tag: ['@F35', '@chromium', ...(sample.includes(path) ? [] : ['@whole'])],
  }, async ({ page }) => {
    test.slow();
    await page.goto(path);
    await wakeAll(page);
    if (embedPages.includes(path)) await toItsEnd(path, page);
    const dress = (theme: Theme) =>
      page.evaluate((chosen) => {
        document.documentElement.dataset['theme'] = chosen;
      }, theme);
    await dress('dark');
    const dark = [...(await axeFaults(page, ['color-contrast'])), ...(await inPage(page, hueAlone))];
    expect.soft(dark, 'in the dark theme').toEqual([]);
    await dress('light');
    const light = [
      ...(await axeFaults(page)),
      ...(await houseFaults(page)),
      ...(await inPage(page, hueAlone)),
    ];
    expect.soft(light, 'in the light theme').toEqual([]);

    await inPage(page, noteLooks);
    await page.emulateMedia({ forcedColors: 'active' });
    const forced = [
      ...(await axeFaults(page)),
      ...(await houseFaults(page)),
      ...(await inPage(page, lookAlike)),
    ];
    expect.soft(forced, 'in forced colours').toEqual([]);
    await page.emulateMedia({ forcedColors: null });

    await doubleWords(page);
    for (const width of [320, 1280])
      expect.soft(await widthFaults(page, width), `twice the words at ${width} px`).toEqual([]);
    expect.soft(await cutOff(page), 'twice the words').toEqual([]);
    await spaceText(page);
    const spaced = [...(await widthFaults(page)), ...(await cutOff(page))];
    expect.soft(spaced, 'with room between letters, words and lines').toEqual([]);
  });
}

/** The lab of an embed, predicted, run to its end and explained, with its table open. */
async function toItsEnd(path: string, page: Parameters<typeof wakeAll>[0]): Promise<void> {
  const [, zh, id] = /^\/(zh\/)?embed\/([\w-]+)\/$/.exec(path) ?? [];
  const placed = placedLabs.find(
    (one) => one.lab.id === id && (one.tag === 'zh-Hans') === (zh !== undefined),
  );
  if (!placed) throw new Error(`${path} embeds a lab that stands in no lesson.`);
  const lab = new LabOnPage(page, placed);
  await lab.predict(placed.lab.prediction.choices[0] ?? '');
  await lab.button(placed.lab.kind === 'run' ? 'to-end' : 'computed.show').click();
  await lab.choose('observation', placed.lab.observation.choices[0] ?? '');
  await lab.button('observe.commit').click();
  await expect(lab.host.getByText(lab.say('explain'), { exact: true })).toBeVisible();
  await lab.open('table');
}
