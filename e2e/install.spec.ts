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
    // Chromium without windows cannot be asked: what follows then has to do.
    const hindrances = async () =>
      (await cdp.send('Page.getInstallabilityErrors').catch(() => null))?.installabilityErrors ?? [];
    await expect.poll(hindrances).toEqual([]);
    const manifest = JSON.parse(data ?? '{}');
    expect(manifest.lang).toBe(tagOf(path));
    expect(manifest.name).toBe(sayIn(tagOf(path))('site.name'));
    const home = tagOf(path) === 'en' ? '/' : '/zh/';
    expect(new URL(manifest.start_url, url).pathname).toBe(home);
    expect(new URL(manifest.scope, url).pathname).toBe('/');
    expect(['standalone', 'minimal-ui', 'fullscreen']).toContain(manifest.display);
    const sizes = new Set<number>();
    for (const { src, purpose } of manifest.icons) {
      const answer = await request.get(new URL(src, url).href);
      expect(answer.ok(), src).toBe(true);
      // A PNG says its width at the seventeenth byte.
      if (purpose === 'any') sizes.add((await answer.body()).readUInt32BE(16));
    }
    expect([...sizes].sort()).toEqual([192, 512]);
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  });
}
