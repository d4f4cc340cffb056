// Every lab that the frame is not tried on in full: a reader who guesses wrong, asks for the answer, says what was
// seen, reads why, and meets a challenge. Also what stands there without JavaScript.
import { startSettings } from '../src/labs/define-lab.ts';
import { finalMetrics } from '../src/labs/final-metrics.ts';
import { seedOf } from '../src/labs/settings.ts';
import { LabOnPage, otherLabs } from './reader/lab.ts';
import { patternOf } from './reader/words.ts';
import { expect, test } from './support/test.ts';

const HOLE = /\{[\w-]+\}|NaN|undefined|Infinity/;

for (const placed of otherLabs) {
  const { path, lab: definition, plays, words } = placed;
  const settings = startSettings(definition.controls);
  const metrics = finalMetrics(definition, settings, seedOf(definition));
  const outcome = definition.prediction.outcome(metrics, settings);
  const seen = definition.observation.outcome(metrics, settings);
  const predicted = definition.prediction.choices.find((choice) => choice !== outcome) ?? '';

  test(`${path} ${definition.id}: predict, ask, observe, read why, make it happen @chromium`, async ({
    page,
  }) => {
    const lab = await LabOnPage.open(page, placed);
    const show = lab.button(definition.kind === 'run' ? 'to-end' : 'computed.show');
    await expect(show).toHaveAttribute('aria-disabled', 'true');
    await lab.predict(predicted);
    await show.click();
    await lab.choose('observation', seen);
    await lab.button('observe.commit').click();
    await expect(lab.host).toContainText(lab.say('observe.right'));
    await expect(lab.host).toContainText(
      lab.say('explain.differed', {
        predicted: words.prediction.choices[predicted] ?? '?',
        shown: words.prediction.choices[outcome] ?? '?',
      }),
    );
    await expect(lab.host).toContainText(patternOf(words.explanation[outcome] ?? '?'));
    expect(await lab.host.innerText()).not.toMatch(HOLE);

    const [challenge] = definition.challenges;
    if (!challenge) throw new Error('no challenge');
    const line = lab.host
      .getByRole('listitem')
      .filter({ hasText: words.challenges[challenge.id]?.goal ?? '?' });
    await expect(line).toContainText(lab.say('challenge.open'));
    // At the end of a run another setting makes another run, whose end is one press away.
    await lab.set(plays[challenge.id]?.with as Record<string, string>);
    if (definition.kind === 'run') await lab.button('to-end').click();
    await expect(line).toContainText(lab.say('challenge.met'));
    await lab.open('table');
    await expect(lab.host.locator('table').last().getByRole('row').nth(1)).toBeVisible();
    await lab.button('restart').click();
    expect(await lab.host.innerText()).not.toMatch(HOLE);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  const english = [...new Set(otherLabs.filter(({ tag }) => tag === 'en').map(({ path }) => path))];

  for (const path of english) {
    test(`${path}: each lab is a figure with its question and its table @chromium`, async ({ page }) => {
      await page.goto(path);
      for (const placed of otherLabs.filter((one) => one.path === path)) {
        const lab = new LabOnPage(page, placed);
        await expect(
          lab.host.locator('.lab-stage').locator('[role=img], [role=group]').first(),
        ).toBeVisible();
        await expect(lab.host.getByText(placed.words.prediction.prompt)).toBeVisible();
        await lab.host.getByText(lab.say('table'), { exact: true }).click();
        await expect(lab.host.locator('table').last().getByRole('row').nth(1)).toBeVisible();
      }
    });
  }
});
