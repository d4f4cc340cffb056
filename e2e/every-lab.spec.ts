// Every lab that the frame is not tried on in full: a reader who guesses wrong, asks for the answer, says what was
// seen, reads why, and meets a challenge. What stands there without JavaScript: reading.spec.ts.
import type { Page } from '@playwright/test';
import { startSettings } from '../src/labs/define-lab.ts';
import { finalMetrics } from '../src/labs/final-metrics.ts';
import { seedOf } from '../src/labs/settings.ts';
import { LabOnPage, otherLabs, type Placed } from './reader/lab.ts';
import { patternOf } from './reader/words.ts';
import { expect, test } from './support/test.ts';

const HOLE = /\{[\w-]+\}|NaN|undefined|Infinity/;

for (const path of new Set(otherLabs.map((placed) => placed.path))) {
  const labs = otherLabs.filter((placed) => placed.path === path);

  // All of a page on one visit: to open it takes as long as to try a lab.
  test(`${path} ${labs.map(({ lab }) => lab.id).join(', ')}: predict, ask, observe, read why, make it happen @chromium`, async ({
    page,
  }) => {
    await page.goto(path);
    for (const placed of labs) await test.step(placed.lab.id, () => tryLab(page, placed));
  });
}

async function tryLab(page: Page, placed: Placed): Promise<void> {
  const { lab: definition, plays, words } = placed;
  const settings = startSettings(definition.controls);
  const metrics = finalMetrics(definition, settings, seedOf(definition));
  const outcome = definition.prediction.outcome(metrics, settings);
  const seen = definition.observation.outcome(metrics, settings);
  const predicted = definition.prediction.choices.find((choice) => choice !== outcome) ?? '';

  const lab = new LabOnPage(page, placed);
  await lab.wake();
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
}
