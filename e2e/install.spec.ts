// The course as an app of its own: Chromium is asked what would keep it from being installed.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../tools/browsers.mjs';
import { sayIn, tagOf } from './reader/words.ts';
import { expect, test } from './support/test.ts';

for (const path of ['/', '/zh/cluster/']) {
  test(`${path} can be installed as an app that begins at home, in its own language @chromium`, async ({
    baseURL,
    request,
  }) => {
    // A private window installs nothing.
    const profile = mkdtempSync(join(tmpdir(), 'profile-'));
    const context = await chromium.launchPersistentContext(profile, {
      ...findChromium(),
      baseURL: baseURL ?? '',
    });
    const page = await context.newPage();
    await page.goto(path);
    const cdp = await context.newCDPSession(page);
    const { errors, data, url } = await cdp.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    await expect
      .poll(async () => (await cdp.send('Page.getInstallabilityErrors')).installabilityErrors)
      .toEqual([]);
    const manifest = JSON.parse(data ?? '{}');
    expect(manifest.lang).toBe(tagOf(path));
    expect(manifest.name).toBe(sayIn(tagOf(path))('site.name'));
    const home = tagOf(path) === 'en' ? '/' : '/zh/';
    expect(new URL(manifest.start_url, url).pathname).toBe(home);
    expect(new URL(manifest.scope, url).pathname).toBe('/');
    for (const { src } of manifest.icons) expect((await request.get(new URL(src, url).href)).ok(), src).toBe(true);
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  });
}
