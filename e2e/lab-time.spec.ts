// The run can be moved about in time: stepped, dragged, repeated, begun anew.

import { browsersOf, englishLabs, LabOnPage } from './reader/lab.ts';
import { announcements } from './support/recorders.ts';
import { expect, test } from './support/test.ts';

for (const placed of englishLabs) {
  test.describe(`${placed.path} ${placed.lab.id}${browsersOf(placed)}`, () => {
    test('Step goes to the next event and says it in one line', async ({ page }) => {
      const lab = await LabOnPage.open(page, placed);
      await lab.skip();
      await lab.open('log');
      const start = await lab.moment();
      for (let steps = 0; steps < 16; steps += 1) {
        const before = await announcements(page);
        await lab.button('step').click();
        await expect.poll(async () => (await announcements(page)).length).toBe(before.length + 1);
        const said = (await announcements(page)).at(-1)?.text ?? '';
        expect(said).toMatch(/^\d+\.\d\ss: \S.*[.]$/);
        expect(said, 'a hole that nothing fills').not.toMatch(/\s[\s.,:]|[{}]/);
        expect(Number.parseFloat(said)).toBeGreaterThanOrEqual(
          Number.parseFloat(before.at(-1)?.text ?? '0') || 0,
        );
        await expect(lab.host.getByRole('listitem').filter({ hasText: said }).last()).toBeVisible();
      }
      expect(await lab.moment()).toBeGreaterThan(start);
      await expect(lab.button('step')).toBeFocused();
    });

    test('the timeline goes back by keyboard to the very picture that stood there before', async ({
      page,
    }) => {
      const lab = await LabOnPage.open(page, placed);
      await lab.skip();
      await lab.open('table');
      await lab.open('log');
      await lab.timeline.press('Home');
      const moments = [await lab.moment()];
      const views = [await lab.view()];
      for (let presses = 0; presses < 4; presses += 1) {
        await lab.timeline.press('PageUp');
        moments.push(await lab.moment());
        views.push(await lab.view());
      }
      expect(new Set(moments).size).toBe(5);
      expect(new Set(views.map(String)).size).toBe(5);
      await lab.timeline.press('PageUp');
      for (let at = 4; at >= 0; at -= 1) {
        await lab.timeline.press(at === 0 ? 'Home' : 'PageDown');
        expect(await lab.moment()).toBe(moments[at]);
        expect(await lab.view()).toEqual(views[at]);
      }
    });

    test('the timeline can be dragged back and forth, and the run follows the pointer', async ({ page }) => {
      const lab = await LabOnPage.open(page, placed);
      await lab.skip();
      await lab.timeline.scrollIntoViewIfNeeded();
      const box = await lab.timeline.boundingBox();
      if (!box) throw new Error('The timeline is nowhere.');
      const moveTo = (share: number) =>
        page.mouse.move(box.x + box.width * share, box.y + box.height / 2, { steps: 3 });
      await moveTo(0.3);
      await page.mouse.down();
      await page.mouse.up();
      const early = { moment: await lab.moment(), view: await lab.view() };
      await page.mouse.down();
      await moveTo(0.8);
      const late = await lab.moment();
      await moveTo(0.3);
      await page.mouse.up();
      expect(late).toBeGreaterThan(early.moment);
      expect(await lab.moment()).toBe(early.moment);
      expect(await lab.view()).toEqual(early.view);
    });

    test('a run through many frames stands where one leap stands', async ({ page }) => {
      const lab = await LabOnPage.open(page, placed);
      await lab.skip();
      await lab.open('table');
      await lab.timeline.fill('12');
      const leap = await lab.view();
      await lab.button('restart').click();
      await lab.host.getByRole('combobox', { name: lab.say('speed') }).selectOption('16');
      await lab.button('run').click();
      await expect.poll(() => lab.moment(), { timeout: 15_000 }).toBeGreaterThan(12);
      await lab.button('pause').click();
      expect(await lab.view()).not.toEqual(leap);
      await lab.timeline.fill('12');
      expect(await lab.view()).toEqual(leap);
    });

    test('another seed is another run, and the first seed brings the first run back', async ({ page }) => {
      const lab = await LabOnPage.open(page, placed);
      await lab.skip();
      await lab.open('table');
      await lab.button('to-end').click();
      const first = await lab.view();
      await lab.button('seed.next').click();
      await expect(lab.seed).toHaveValue(String(placed.lab.seed + 1));
      expect(await lab.view()).not.toEqual(first);
      await lab.typeSeed('no number');
      await expect(lab.seed).toHaveAccessibleDescription(lab.say('seed.wrong'));
      await lab.typeSeed(String(placed.lab.seed));
      expect(await lab.view()).toEqual(first);
    });

    test('Start over brings back picture, settings and description, and says so', async ({ page }) => {
      const lab = await LabOnPage.open(page, placed);
      await lab.skip();
      await lab.open('settings.more');
      await lab.open('table');
      const start = { view: await lab.view(), controls: await lab.controls() };
      const changed = Object.entries(placed.lab.controls).map(([name, control]) => {
        if (control.type === 'range') return [name, control.max] as const;
        if (control.type === 'switch') return [name, !control.start] as const;
        const options = control.type === 'choice' ? control.options : [];
        return [name, options.find((option) => option !== control.start) ?? ''] as const;
      });
      await lab.set(Object.fromEntries(changed));
      await lab.typeSeed('99');
      await lab.typeSeed('half a numb');
      await lab.legend.getByRole('button').first().click();
      await lab.timeline.press('PageUp');
      expect(await lab.view()).not.toEqual(start.view);
      expect(await lab.controls()).not.toEqual(start.controls);
      await lab.button('restart').click();
      expect(await lab.controls()).toEqual(start.controls);
      expect(await lab.view()).toEqual(start.view);
      expect((await announcements(page)).at(-1)?.text).toBe(lab.say('said.restart'));
    });
  });
}
