// Predict, run, say what happened, read why: the order in which a lab is learned from.

import { startSettings } from '../src/labs/define-lab.ts';
import { playToEnd } from '../src/labs/playback.ts';
import { browsersOf, frameLabs, frames, LabOnPage, placedLabs } from './reader/lab.ts';
import { patternOf } from './reader/words.ts';
import { expect, test } from './support/test.ts';

test('every language has the same labs in its lessons @chromium', () => {
  const of = (tag: string) => placedLabs.filter((placed) => placed.tag === tag).map(({ lab }) => lab.id);
  expect(of('en').length).toBeGreaterThanOrEqual(3);
  expect(of('zh-Hans')).toEqual(of('en'));
});

for (const placed of frameLabs) {
  const { path, lab: definition, words } = placed;
  const settings = startSettings(definition.controls);
  const metrics = playToEnd(definition, settings, definition.seed);
  const outcome = definition.prediction.outcome(metrics, settings);
  const seen = definition.observation.outcome(metrics, settings);
  const other = (choices: readonly string[], right: string) =>
    choices.find((choice) => choice !== right) ?? '';

  test.describe(`${path} ${definition.id}${browsersOf(placed)}`, () => {
    test('does not run before a prediction is committed or skipped, and says so', async ({ page }) => {
      const lab = await LabOnPage.open(page, placed);
      // What follows waking, such as the width of a chart, is drawn in the next frames.
      await frames(page, 2);
      const before = await lab.view();
      for (const key of ['run', 'step', 'to-end']) {
        await expect(lab.button(key)).toHaveAttribute('aria-disabled', 'true');
        await expect(lab.button(key)).toHaveAccessibleDescription(lab.say('predict.first'));
        await lab.button(key).press('Enter');
      }
      await lab.timeline.press('End');
      await expect(lab.button('predict.commit')).toHaveAttribute('aria-disabled', 'true');
      await lab.button('predict.commit').press('Enter');
      expect(await lab.view()).toEqual(before);
      await lab.choose('prediction', outcome);
      await expect(lab.button('run')).toHaveAttribute('aria-disabled', 'true');
      await lab.button('predict.commit').click();
      await expect(lab.button('run')).not.toHaveAttribute('aria-disabled');
    });

    test('by keyboard the focus goes on from a question that has been answered', async ({ page }) => {
      const lab = await LabOnPage.open(page, placed);
      const focused = lab.host.locator(':focus');
      await lab.choose('prediction', outcome);
      await lab.button('predict.commit').press('Enter');
      await expect(focused).toHaveText(lab.say('predict.kept'));
      await lab.run();
      await lab.choose('observation', seen);
      await lab.button('observe.commit').press('Enter');
      await expect(focused).toContainText(lab.say('observe.right'));
      await page.reload();
      await lab.wake();
      await lab.button('predict.skip').press('Space');
      await expect(focused).toHaveText(lab.say('predict.skipped'));
    });

    test('asks what happened before it explains, and the explanation names a wrong prediction', async ({
      page,
    }) => {
      const lab = await LabOnPage.open(page, placed);
      const predicted = other(definition.prediction.choices, outcome);
      await lab.predict(predicted);
      await lab.run();
      await expect(lab.question('observation')).toBeVisible();
      const why = lab.host.getByText(lab.say('explain'), { exact: true });
      await expect(why).toHaveCount(0);
      await lab.choose('observation', other(definition.observation.choices, seen));
      await expect(why).toHaveCount(0);
      await lab.button('observe.commit').click();
      const { choices } = words.prediction;
      await expect(lab.host).toContainText(
        lab.say('explain.differed', {
          predicted: choices[predicted] ?? '?',
          shown: choices[outcome] ?? '?',
        }),
      );
      await expect(lab.host).toContainText(patternOf(words.explanation[outcome] ?? '?'));
      const right = words.observation.choices[seen] ?? '?';
      await expect(lab.host).toContainText(lab.say('observe.wrong', { right }));
    });

    test('says so when prediction and observation were right, with every number filled in', async ({
      page,
    }) => {
      const lab = await LabOnPage.open(page, placed);
      await lab.predict(outcome);
      await lab.button('to-end').click();
      await lab.choose('observation', seen);
      await lab.button('observe.commit').click();
      await expect(lab.host).toContainText(lab.say('observe.right'));
      const predicted = words.prediction.choices[outcome] ?? '?';
      await expect(lab.host).toContainText(lab.say('explain.matched', { predicted }));
      expect(await lab.host.innerText()).not.toMatch(/\{[\w-]+\}|NaN|undefined/);
    });
  });
}
