// Sharing a lab and putting it on another page. The other page is of another origin, as it will be in life, and the
// frame on it is what the dialog gives to paste.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { LabOnPage, placedLabs } from './reader/lab.ts';
import { sayIn } from './reader/words.ts';
import { embedPages } from './support/pages.ts';
import { expect, test } from './support/test.ts';

const say = sayIn('en');
/** The lab that is shared, one of its sliders, and where it is moved to. */
const chosen = theOne(placedLabs, ({ lab, tag }) => lab.id === 'pull-the-plug' && tag === 'en');
const slider = { name: 'servers', label: chosen.words.controls['servers']?.label ?? '?', value: '8' };

function theOne<T>(all: readonly T[], fits: (one: T) => boolean): T {
  const one = all.find(fits);
  if (!one) throw new Error('There is none.');
  return one;
}

/** Another site, with one page; gone when the test is over. */
async function elsewhere(html: string): Promise<{ address: string; close: () => void }> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html;charset=utf-8');
    response.end(
      `<!doctype html><html lang="en"><title>A blog</title><link rel="icon" href="data:,">${html}`,
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // A server on a port has an address of this form.
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** Opens the drawer of a lab whose settings have been changed. */
async function share(page: Page): Promise<LabOnPage> {
  const lab = await LabOnPage.open(page, chosen);
  await lab.skip();
  await lab.set({ [slider.name]: Number(slider.value) });
  await lab.open('share');
  return lab;
}

test('the address of a lab opens it on another page as it stands, and is there to be copied', async ({
  page,
}) => {
  const lab = await share(page);
  const field = lab.host.getByRole('textbox', { name: say('share.address') });
  await lab.timeline.fill('9');
  await lab.host.getByRole('checkbox').last().check();
  const address = await field.inputValue();
  // Without leave to use the clipboard the text is selected, and that is said.
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await lab.host.getByRole('button', { name: say('share.copy') }).click();
  await expect(lab.host.getByText(say('share.notCopied'))).toBeVisible();
  await expect(field).toBeFocused();
  expect(await field.evaluate((input: HTMLInputElement) => input.selectionEnd)).toBe(address.length);
  await lab.host.getByText(lab.say('share'), { exact: true }).click();
  await expect(field).toBeHidden();
  const [before, moment] = [await lab.controls(), await lab.moment()];
  await page.goto(address);
  await lab.wake();
  await expect.poll(() => lab.moment()).toBe(moment);
  expect(await lab.controls()).toEqual(before);
});

test.describe('on another site', () => {
  test.use({ expectedFaults: /^request to another origin: http:\/\/127\.0\.0\.1:/ });

  test('what the dialog gives to paste plays on a page of another site, without storage and as tall as it needs @F05 @F06', async ({
    page,
    baseURL,
  }) => {
    const lab = await share(page);
    await lab.host.getByRole('button', { name: say('share.embed') }).click();
    const dialog = page.getByRole('dialog', { name: say('share.embed.title') });
    await dialog.getByRole('combobox', { name: say('share.embed.theme') }).selectOption('dark');
    const preview = dialog.frameLocator('iframe');
    await expect(preview.locator('[data-awake]')).toBeVisible();
    const html = await dialog.getByRole('textbox').inputValue();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(lab.host.getByRole('button', { name: say('share.embed') })).toBeFocused();

    // Over another host name, so that the two are of different sites and not only of different origins.
    const blog = await elsewhere(`<h1>A blog</h1>${html}`);
    await page.goto(blog.address);
    const frame = page.frameLocator('iframe');
    const inside = new LabOnPage(page, chosen);
    const host = frame.locator('[data-lab]');
    await expect(host).toHaveAttribute('data-awake');
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText(chosen.words.title);
    await expect(host.getByRole('slider', { name: slider.label, exact: true })).toHaveValue(slider.value);
    // The frame is as tall as what is in it, now and when more comes: nothing scrolls inside.
    const overflow = () => frame.locator('html').evaluate((root) => root.scrollHeight - innerHeight);
    await expect.poll(overflow).toBeLessThanOrEqual(0);
    // Sent from within: over WebDriver BiDi a pointer's clicks do not reach frames of other sites in Firefox.
    await host.getByRole('button', { name: inside.say('predict.skip') }).dispatchEvent('click');
    await expect(host.getByText(inside.say('predict.first'))).toBeHidden();
    await host.getByRole('button', { name: inside.say('to-end'), exact: true }).dispatchEvent('click');
    await expect(frame.getByRole('heading', { name: inside.say('challenges') })).toBeVisible();
    await expect.poll(overflow).toBeLessThanOrEqual(0);
    const link = frame.getByRole('link').last();
    const target = new URL((await link.getAttribute('href')) ?? '', baseURL);
    expect(target.pathname).toBe(chosen.path);
    expect(target.searchParams.get(slider.name)).toBe(slider.value);
    blog.close();
  });
});

test('an embed goes to the language that its address asks for, and keeps the rest of it', async ({
  page,
}) => {
  await page.goto(`/embed/${chosen.lab.id}/?${slider.name}=${slider.value}&lang=zh-Hans`);
  await expect(page).toHaveURL(`/zh/embed/${chosen.lab.id}/?${slider.name}=${slider.value}&lang=zh-Hans`);
  await expect(page.locator('[data-lab]')).toHaveAttribute('data-awake');
  expect(
    await page.evaluate(async () => [localStorage.length, (await indexedDB.databases()).length]),
  ).toEqual([0, 0]);
});

test('every embed has one first heading and its file for oEmbed @chromium', () => {
  const read = (path: string) => readFileSync(new URL(`../dist${path}`, import.meta.url), 'utf8');
  expect(embedPages.length).toBeGreaterThanOrEqual(6);
  for (const path of embedPages) {
    const page = read(`${path}index.html`);
    const [, title = '?'] = /<h1 [^>]*>([^<]+)<\/h1>/.exec(page) ?? [];
    expect(page.match(/<h1/g), path).toHaveLength(1);
    expect(page, path).toContain(`<title>${title} · `);
    expect(page, path).toContain(`<html lang="${path.startsWith('/zh/') ? 'zh-Hans' : 'en'}"`);
    const { version, type, html } = JSON.parse(read(`${path}oembed.json`));
    expect({ version, type }).toEqual({ version: '1.0', type: 'rich' });
    expect(html).toContain(`${path}"`);
  }
});
