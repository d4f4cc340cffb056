// What a reader thought at the start of the course stands beside what they think at its end.
import type { Page } from '@playwright/test';
import { fill } from '../src/i18n/message.ts';
import { labWords, type Say, sayIn } from './reader/words.ts';
import { expect, test } from './support/test.ts';

const say: Say = (key, holes) => sayIn('en')(`lab.${key}`, holes);
const { items = {}, places = {} } = labWords('en', 'sort-twelve').controls.sorted ?? {};

/** Puts systems where they are thought to belong, and asks how the board stands. */
async function sort(page: Page, path: string, moves: Readonly<Record<string, string>>) {
  await page.goto(path);
  const lab = page.locator('[data-lab="sort-twelve"]');
  await lab.scrollIntoViewIfNeeded();
  await expect(lab).toHaveAttribute('data-awake');
  await lab.getByRole('button', { name: say('predict.skip') }).click();
  for (const [item, place] of Object.entries(moves)) {
    await lab.getByRole('button', { name: items[item] ?? item, exact: true }).click();
    await lab
      .getByRole('listitem')
      .filter({ has: page.getByText(places[place] ?? place, { exact: true }) })
      .getByRole('button', { name: say('board.here', { item: items[item] ?? item }) })
      .click();
  }
  await lab.getByRole('button', { name: say('computed.show'), exact: true }).click();
  await expect(lab.getByRole('heading', { name: say('since') })).toBeVisible();
  return lab;
}

test('the first sorting of the twelve stands beside the new one, with what the model says and why @chromium', async ({
  page,
}) => {
  const first = await sort(page, '/start/', { laptop: 'none', copies: 'cluster' });
  await expect(first.getByText(say('since.same'))).toBeVisible();

  const again = await sort(page, '/summary/', { laptop: 'micro', copies: 'cluster' });
  await expect(again.getByText(say('since.changed', { count: '1', all: '12' }))).toBeVisible();
  const laptop = again.getByRole('listitem').filter({
    hasText: fill(say('since.moved'), {
      before: places.none ?? '',
      now: places.micro ?? '',
    }),
  });
  await expect(laptop).toContainText(items.laptop ?? '');
  const names = [say('name.distributed'), say('name.microservices')].join(say('list.join'));
  const why = laptop.getByText(say('since.model', { names }));
  await expect(laptop.getByText(say('evidence.several-nodes', { count: '5' }))).toBeHidden();
  await why.click();
  await expect(laptop.getByText(say('evidence.several-nodes', { count: '5' }))).toBeVisible();
});
