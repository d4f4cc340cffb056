// Every type of question: not ready, wrong, right; by single clicks alone and by the keyboard alone.

import type { LocaleTag } from '../src/i18n/locales.ts';
import type { QuestionType } from '../src/quiz/question.ts';
import { type By, enter, hasCheck, press, rightTo, wrongTo } from './reader/answer.ts';
import { LabOnPage, placedLabs } from './reader/lab.ts';
import { type Asked, asked, QuestionOnPage } from './reader/question.ts';
import { announcements } from './support/recorders.ts';
import { expect, test } from './support/test.ts';

const TYPES: readonly QuestionType[] = ['order', 'match', 'categorise', 'cloze', 'hotspot', 'spot', 'recall'];
const READY: Partial<Record<QuestionType, string>> = {
  ...{ order: 'not-moved', match: 'not-filled', categorise: 'not-filled', cloze: 'not-filled' },
  ...{ hotspot: 'nothing-chosen', spot: 'nothing-chosen', build: 'not-met' },
};
/** The wrong answer by one way, the right one by the other. */
const ways: [LocaleTag, By, By][] = [
  ['en', 'clicks', 'keys'],
  ['zh-Hans', 'keys', 'clicks'],
];
function one(tag: LocaleTag, type: QuestionType): Asked {
  const found = asked.find((each) => each.tag === tag && each.item.type === type);
  if (!found) throw new Error(`The course asks no question of type ${type}.`);
  return found;
}

for (const [tag, first, then] of ways) {
  test(`in ${tag} every type says what is missing, explains what is wrong, and takes what is right`, async ({
    page,
  }) => {
    test.slow();
    let path = '';
    for (const each of TYPES.map((type) => one(tag, type)).sort((a, b) => a.path.localeCompare(b.path))) {
      if (each.path !== path) await page.goto(each.path);
      path = each.path;
      await test.step(`${each.item.type}: ${each.item.id}`, async () => {
        const question = new QuestionOnPage(page, each);
        const { item } = each;
        await question.wake();
        if (hasCheck(item.type)) {
          await press(page, question.check, first);
          await expect(question.status).toHaveText(question.say(`ready.${READY[item.type]}`));
        }
        const { response, feedback } = wrongTo(item);
        const spoken = await announcements(page);
        await enter(page, question, response, first);
        if (hasCheck(item.type)) {
          await press(page, question.check, first);
          await expect(question.check).toBeFocused();
        }
        await expect(question.status).toContainText(feedback);
        const own = item.type === 'recall' ? question.own('notYet') : question.say('notYet');
        await expect(question.status).toContainText(own);
        const heard = (await announcements(page)).slice(spoken.length);
        expect(heard.filter(({ text }) => text.includes(feedback)).length).toBe(1);
        if (item.type === 'recall') {
          await press(page, question.button('again'), then);
          await expect(question.host.getByRole('textbox')).toBeFocused();
        }
        // One try was counted, not two: what was missing was no try.
        else await expect(question.status).toContainText(question.say('lastTry'));

        await enter(page, question, rightTo(item), then);
        if (hasCheck(item.type)) await press(page, question.check, then);
        const correct = item.type === 'recall' ? question.own('correct') : question.say('correct');
        await expect(question.status).toContainText(correct);
        await expect(question.host).not.toContainText(question.say('shown'));
      });
    }
  });
}

test('a step that was moved says where it stands, and the order is the same after a reload and in Chinese', async ({
  page,
}) => {
  const each = one('en', 'order');
  const question = await QuestionOnPage.open(page, each);
  const steps = () =>
    page
      .locator(`[data-question="${each.item.id}"] [data-step]`)
      .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['step']));
  const served = await steps();
  expect(served).not.toEqual(each.item.type === 'order' ? each.item.options.map(({ id }) => id) : []);
  const moved = served[1] ?? '?';
  await question.host.locator(`[data-step="${moved}"] [data-move="up"]`).click();
  await expect(question.host.getByRole('log')).toContainText('1');
  expect((await steps())[0]).toBe(moved);
  const order = await steps();
  await page.reload();
  await question.wake();
  expect(await steps()).toEqual(order);
  await QuestionOnPage.open(page, one('zh-Hans', 'order'));
  expect(await steps()).toEqual(order);
});

/** The lab that a question is about, on the question's own page. */
const labOf = ({ path, item }: Asked) =>
  placedLabs.find((placed) => placed.path === path && 'lab' in item && placed.lab.id === item.lab);

for (const [tag, kind] of [
  ['en', 'run'],
  ['zh-Hans', 'computed'],
] as const) {
  test(`in ${tag} a prediction is kept, waits for what the lab shows (${kind}), and is compared with it`, async ({
    page,
  }) => {
    const each = asked.find(
      (one) => one.tag === tag && one.item.type === 'predict' && labOf(one)?.lab.kind === kind,
    );
    const placed = each && labOf(each);
    if (!placed || each?.item.type !== 'predict') throw new Error(`No prediction is about a ${kind} lab.`);
    const { item } = each;
    const question = await QuestionOnPage.open(page, each);
    const keep = question.host.getByRole('button', { name: question.own('keep'), exact: true });
    await press(page, keep, 'keys');
    await expect(question.status).toHaveText(question.say('ready.nothing-chosen'));
    const [expected] = item.options;
    await enter(page, question, rightTo(item), tag === 'en' ? 'keys' : 'clicks');
    await press(page, keep, 'clicks');
    const link = question.status.getByRole('link');
    await expect(link).toHaveAttribute('href', `#lab-${item.lab}`);
    await link.click();

    const lab = new LabOnPage(page, placed);
    await lab.wake();
    await lab.skip();
    await lab.button(kind === 'run' ? 'to-end' : 'computed.show').click();
    await expect(question.status).toContainText(question.own('other'));
    await lab.button('restart').click();
    await lab.set(item.settings);
    await lab.button(kind === 'run' ? 'to-end' : 'computed.again').click();
    await expect(question.status).toContainText(expected?.feedback ?? '?');
    await expect(question.status).toContainText(expected?.text ?? '?');
    await expect(question.host.getByRole('radio', { name: question.own('shown') })).toHaveCount(1);
    await page.reload();
    await question.wake();
    await expect(question.host).toContainText(expected?.feedback ?? '?');
  });
}

test('a goal counts when a run of the lab reaches it, and not before', async ({ page }) => {
  const each = one('en', 'build');
  const { item } = each;
  if (item.type !== 'build') throw new Error('no task');
  const question = await QuestionOnPage.open(page, each);
  await press(page, question.check, 'keys');
  await expect(question.status).toHaveText(question.say('ready.not-met'));
  const placed = labOf(each);
  const play = placed?.plays[item.challenge];
  if (!placed || !play) throw new Error(`There is no challenge ${item.challenge}.`);
  const lab = new LabOnPage(page, placed);
  await lab.wake();
  await lab.skip();
  await lab.set(play.with as Record<string, number>);
  await lab.button('to-end').click();
  await expect(question.host).toContainText(question.own('correct'));
  await expect(question.host).toContainText(item.feedback);
  await expect(question.check).toHaveAttribute('aria-disabled', 'true');
});

test('how sure one was is asked before the answer, kept with it, and not asked again', async ({ page }) => {
  const each = asked.find(({ tag, item }) => tag === 'en' && item.confidence && item.type === 'single');
  if (each?.item.type !== 'single') throw new Error('no question asks how sure one is');
  const question = await QuestionOnPage.open(page, each);
  const sure = question.host.getByRole('group', { name: question.say('sure') });
  await sure.getByRole('radio', { name: question.say('sure.3'), exact: true }).check();
  await question.choose(each.item.options.find(({ correct }) => !correct)?.id ?? '?');
  await question.check.click();
  await expect(question.status).toContainText(question.say('sure.wrong'));
  await expect(sure).toHaveCount(0);
});
