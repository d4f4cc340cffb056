// One run, shown several ways that agree: picture, read-outs, tables, sentences.

import type { Locator } from '@playwright/test';
import { localeOf } from '../src/i18n/locales.ts';
import { quantities } from '../src/ui/quantity.ts';
import { browsersOf, englishLabs, frameLabs, LabOnPage, placedLabs } from './reader/lab.ts';
import { sayIn } from './reader/words.ts';
import { axeFaults, houseFaults } from './support/page-rules.ts';
import { expect, test } from './support/test.ts';

const cells = (table: Locator): Promise<string[][]> =>
  table.evaluate((element) =>
    [...element.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent ?? ''),
    ),
  );
const number = (text: string | undefined) => Number((text ?? '').replaceAll(',', '') || Number.NaN);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

for (const placed of frameLabs) {
  const { path, tag, lab: definition, words } = placed;
  const ui = sayIn(tag);
  const units = Object.fromEntries(['ms', 's', 'share', 'rate'].map((unit) => [unit, ui(`unit.${unit}`)]));
  const write = quantities(localeOf(tag).format, units);
  const count = (value: number) => write.quantity(value, 'count');

  test(`${path} ${definition.id}: data table, read-outs, summary and picture say the same${browsersOf(placed)}`, async ({
    page,
  }) => {
    const lab = await LabOnPage.open(page, placed);
    await lab.skip();
    await lab.open('table');
    await lab.timeline.press('End');
    await expect(lab.button('run.again')).toBeVisible();
    const rows = await cells(lab.table('table.servers'));
    const column = (index: number) => rows.map((row) => number(row[index]));
    const [sent, finished, lost, inService, waiting] = [2, 3, 4, 5, 6].map(column) as [
      number[],
      number[],
      number[],
      number[],
      number[],
    ];
    expect(sum(sent)).toBeGreaterThan(100);

    const details = lab.say('details', {
      time: write.moment(definition.clock.horizon),
      up: count(rows.filter((row) => row[1] === lab.say('up')).length),
      all: count(rows.length),
      working: count(sum(inService)),
      waiting: count(sum(waiting)),
      finished: count(sum(finished)),
      lost: count(sum(lost)),
    });
    await expect(lab.host.getByText(details).first()).toBeAttached();

    const readout = (metric: string) =>
      lab.host
        .locator('dl > div')
        .filter({ hasText: words.readouts[metric]?.label ?? '?' })
        .locator('dd')
        .first();
    const counted = { lost: sum(lost), fewest: Math.min(...sent), most: Math.max(...sent) };
    for (const [metric, value] of Object.entries(counted)) {
      if (definition.readouts.includes(metric)) await expect(readout(metric)).toHaveText(count(value));
    }

    const here = inService.map((working, index) => working + (waiting[index] ?? 0));
    const chart = await cells(lab.table('table.chart'));
    expect(chart.at(-1)?.slice(1).map(number)).toEqual(here);
    const picture = lab.host.getByRole('img').first();
    for (const [index, row] of rows.entries()) {
      const says = row[1] === lab.say('up') ? 'finding.machine' : 'finding.down';
      const holes = { machine: row[0] ?? '?', count: count(here[index] ?? 0) };
      await expect(picture).toHaveAccessibleName(new RegExp(lab.say(says, holes)));
    }
  });
}

for (const placed of englishLabs) {
  test(`${placed.lab.id}: a server that is chosen in the legend stands out in the picture and the table${browsersOf(placed)}`, async ({
    page,
  }) => {
    const lab = await LabOnPage.open(page, placed);
    const server = (number: number) => lab.say('machine', { number: String(number) });
    const key = (number: number) => lab.legend.getByRole('button', { name: server(number) });
    const box = (number: number) =>
      lab.host.locator('svg g').filter({ has: page.getByText(server(number), { exact: true }) });
    const row = (number: number) =>
      lab
        .table('table.servers')
        .getByRole('row')
        .filter({ hasText: server(number) });
    const outline = (number: number) =>
      box(number)
        .last()
        .locator('rect')
        .first()
        .evaluate((rect) => {
          const { stroke, strokeWidth } = getComputedStyle(rect);
          return `${stroke} ${strokeWidth}`;
        });
    await lab.open('table');
    const plain = await outline(2);
    await key(2).click();
    await expect(key(2)).toHaveAttribute('aria-pressed', 'true');
    await expect(row(2)).toHaveAttribute('aria-current', 'true');
    expect(await outline(2)).not.toBe(plain);
    expect(await outline(1)).toBe(plain);

    await key(1).click();
    await expect(key(1)).toHaveAttribute('aria-pressed', 'true');
    await expect(key(2)).toHaveAttribute('aria-pressed', 'false');
    await expect(row(1)).toHaveAttribute('aria-current', 'true');
    await key(1).click();
    await expect(row(1)).not.toHaveAttribute('aria-current');
    expect(await outline(1)).toBe(plain);
  });
}

for (const placed of frameLabs) {
  test(`${placed.path} ${placed.lab.id}: every slider says its value as it is written, with its unit${browsersOf(placed)}`, async ({
    page,
  }) => {
    const lab = await LabOnPage.open(page, placed);
    await lab.open('settings.more');
    const sliders = Object.entries(placed.lab.controls).filter(([, control]) => control.type === 'range');
    for (const [name] of sliders) {
      const label = placed.words.controls[name]?.label ?? '?';
      const slider = lab.host.getByRole('slider', { name: label, exact: true });
      await slider.press('ArrowLeft');
      const said = (await slider.getAttribute('aria-valuetext')) ?? '?';
      await expect(slider.locator('xpath=..')).toContainText(said);
      expect(said).toMatch(/\d/);
    }
  });
}

test('the tables of all labs of a lesson may be open side by side @chromium', async ({ page }) => {
  const path = '/faster-job-or-more-jobs/';
  await page.goto(path);
  for (const placed of placedLabs.filter((one) => one.path === path)) {
    const lab = new LabOnPage(page, placed);
    await lab.wake();
    await lab.open('table');
  }
  expect(await page.locator('details[open] table').count()).toBeGreaterThan(2);
  expect([...(await axeFaults(page)), ...(await houseFaults(page))]).toEqual([]);
});
