// Each rule of the kit, on a page that breaks it and on one that does not. A rule that never fires holds nothing.

import type { Page } from '@playwright/test';
import { hueAlone, lookAlike, noteLooks } from './colour-rules.ts';
import {
  bareTables,
  choicesWithoutGroup,
  clickOnly,
  dragOnly,
  hiddenFocusables,
  namelessGraphics,
  restlessAnimations,
  sidewaysOverflow,
  smallTargets,
} from './element-rules.ts';
import { inPage } from './in-page.ts';
import { latinLabels, strangeLanguageTags, unmarkedHan, untranslated } from './language-rules.ts';
import { crowdedWindow } from './modes.ts';
import { axeFaults, houseFaults, widthFaults } from './page-rules.ts';
import { announcements } from './recorders.ts';
import { tabWalk } from './tab-walk.ts';
import { expect, test, watch } from './test.ts';

/** Opens a page of our own origin, where the recorders run as they do on the site. */
async function serve(page: Page, body: string): Promise<void> {
  const html = `<!doctype html><html lang="en"><title>t</title><link rel="icon" href="data:,">${body}</html>`;
  await page.route('**/kit/', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto('/kit/');
}

const show = (page: Page, body: string, lang = 'en') =>
  page.setContent(
    `<!doctype html><html lang="${lang}"><head><title>t</title></head><body><main><h1>h</h1>${body}</main></body></html>`,
  );

/** One box or dot like another but for its hue. */
const hues =
  '<style>.box{border:2px solid #2e7d32}.dot{fill:#2e7d32}.box.down{border-color:#b0301a}.dot.down{fill:#b0301a}</style>';

interface Case {
  rule: () => string[];
  bad: string[];
  good: string[];
}
const cases: Case[] = [
  {
    rule: namelessGraphics,
    bad: [
      '<svg viewBox="0 0 9 9"><circle r="4"/></svg>',
      '<canvas></canvas>',
      '<svg role="img"></svg>',
      '<div role="img"><canvas></canvas></div>',
      '<svg><title></title><circle r="4"/></svg>',
    ],
    good: [
      '<svg role="img" aria-label="3 of 5 servers up"></svg>',
      '<svg aria-hidden="true"></svg>',
      '<div role="img" aria-label="servers"><canvas></canvas></div>',
      '<svg role="img"><title>servers</title></svg>',
      '<svg role="group" aria-label="servers"><g tabindex="0" role="button" aria-label="s1"/></svg>',
    ],
  },
  {
    rule: clickOnly,
    bad: ['<div onclick="1" style="cursor:pointer">stop</div>', '<span style="cursor:pointer">stop</span>'],
    good: [
      '<button style="cursor:pointer">stop <span>now</span></button>',
      '<div style="cursor:pointer"><a href="#x">x</a></div>',
      '<label style="cursor:pointer"><input type="checkbox"> yes</label>',
    ],
  },
  {
    rule: choicesWithoutGroup,
    bad: [
      '<label><input type="radio" name="a">one</label>',
      '<fieldset><label><input type="radio" name="a">one</label></fieldset>',
      '<fieldset><legend> </legend><input type="radio" name="a" aria-label="one"></fieldset>',
      '<div role="radiogroup"></div>',
      '<div role="radio" tabindex="0">one</div>',
      '<input type="checkbox" name="b" aria-label="1"><input type="checkbox" name="b" aria-label="2">',
    ],
    good: [
      '<fieldset><legend>Which?</legend><label><input type="radio" name="a">one</label></fieldset>',
      '<div role="radiogroup" aria-label="Which?"><div role="radio">one</div></div>',
      '<label><input type="checkbox" name="alone">keep</label>',
    ],
  },
  {
    rule: dragOnly,
    bad: ['<ul><li draggable="true">one</li></ul>'],
    good: ['<ul><li draggable="true">one <button>Up</button></li></ul>'],
  },
  {
    rule: bareTables,
    bad: [
      '<table><tr><th scope="col">a</th></tr></table>',
      '<table><caption>c</caption><tr><td>1</td></tr></table>',
      '<table><caption>c</caption><tr><th>a</th></tr></table>',
    ],
    good: ['<table><caption>c</caption><tr><th scope="col">a</th></tr><tr><td>1</td></tr></table>'],
  },
  {
    rule: hiddenFocusables,
    bad: [
      '<a href="#x" style="position:absolute;inset-inline-start:-999px">x</a>',
      '<button style="opacity:0">x</button>',
      '<button style="inline-size:0;block-size:0;padding:0;border:0;overflow:hidden">x</button>',
    ],
    good: [
      '<style>.skip{position:absolute;inset-inline-start:-999px}.skip:focus{inset-inline-start:0}</style><a class="skip" href="#x">skip</a>',
      '<label><input type="radio" style="opacity:0"> seen</label>',
      '<button hidden>x</button>',
    ],
  },
  {
    rule: smallTargets,
    bad: [
      '<style>button{inline-size:16px;block-size:16px;padding:0;margin:0}</style><button>a</button><button>b</button>',
    ],
    good: [
      '<button style="inline-size:24px;block-size:24px;padding:0">a</button><button style="inline-size:24px;block-size:24px;padding:0">b</button>',
      '<p>read <a href="#x">a</a> and <a href="#y">b</a></p>',
      '<button style="inline-size:16px;block-size:16px;padding:0;margin:20px">a</button>',
    ],
  },
  {
    rule: sidewaysOverflow,
    bad: ['<div style="inline-size:3000px">wide</div>'],
    good: ['<div style="overflow-x:auto"><div style="inline-size:3000px">wide</div></div>'],
  },
  {
    rule: restlessAnimations,
    bad: ['<style>@keyframes x{to{opacity:0}}p{animation:x 1s infinite}</style><p>blink</p>'],
    good: ['<style>@keyframes x{to{opacity:0}}p{animation:x 1s infinite paused}</style><p>still</p>'],
  },
  {
    rule: hueAlone,
    bad: [
      `${hues}<ul><li class="box">s1</li><li class="box down">s2</li></ul>`,
      `${hues}<svg role="img" aria-label="a"><circle class="dot" r="4"/><circle class="dot down" r="4"/></svg>`,
      `${hues}<svg role="img" aria-label="a"><g class="dot"><path d="M0 0H9"/></g><g class="dot down"><path d="M0 0H9"/></g></svg>`,
    ],
    good: [
      `${hues}<ul><li class="box">s1</li><li class="box down" style="border-style:dashed">s2</li></ul>`,
      `${hues}<ul><li class="box">s1</li><li class="box down">✕ s2</li></ul>`,
      `${hues}<ul><li class="box" style="border-color:#fff">s1</li><li class="box" style="border-color:#777">s2</li></ul>`,
      `${hues}<svg role="img" aria-label="a"><circle class="dot" r="4"/><circle class="dot down" r="4" stroke-dasharray="1 2"/></svg>`,
      `${hues}<svg role="img" aria-label="a"><g class="dot"><path d="M0 0H9"/></g><g class="dot down"><path d="M0 0V9"/></g></svg>`,
      `${hues}<svg role="img" aria-label="a"><g class="dot"><path d="M0 0H9"/><text>1</text></g><g class="dot down"><path d="M0 0H9"/><text>2</text></g></svg>`,
    ],
  },
  {
    rule: crowdedWindow,
    bad: ['<div style="position:fixed;inset:0 0 40%;background:tan">lid</div>'],
    good: ['<div style="position:fixed;inset:0 0 auto;block-size:3rem">bar</div>'],
  },
];

for (const { rule: find, bad, good } of cases) {
  test(`${find.name} fires on every bad page and on no good one @chromium`, async ({ page }) => {
    for (const body of bad) {
      await show(page, body);
      expect(await inPage(page, find), body).not.toEqual([]);
    }
    for (const body of good) {
      await show(page, body);
      expect(await inPage(page, find), body).toEqual([]);
    }
  });
}

test('what can no more be told apart without its shadow is found @chromium', async ({ page }) => {
  const chosen = 'box-shadow: inset 0 0 0 1px tan';
  await show(
    page,
    `<style>.a{border:1px solid tan}</style><p class="a">1</p><p class="a" style="${chosen}">2</p>`,
  );
  await inPage(page, noteLooks);
  expect(await inPage(page, lookAlike)).toEqual([]);
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await inPage(page, lookAlike)).toEqual(['<p> “2” can no more be told from <p> “1”.']);
});

test('clickOnly notices a listener that a script adds', async ({ page }) => {
  await serve(page, '');
  await page.evaluate(() => {
    const press = document.createElement('div');
    press.textContent = 'stop it';
    press.addEventListener('click', () => {});
    document.body.append(press);
  });
  expect(await inPage(page, clickOnly)).toContain(
    '<div> “stop it” answers a click and no key: make it a button or a link.',
  );
});

test('Chinese outside a Chinese passage is found, in text and in labels @chromium', async ({ page }) => {
  await show(page, '<p>集群</p><p lang="zh-Hans">集群</p><button aria-label="运行"></button>');
  expect(await inPage(page, unmarkedHan)).toHaveLength(2);
  await show(page, '<p>集群</p>', 'zh-Hans');
  expect(await inPage(page, unmarkedHan)).toEqual([]);
});

test('a second tag for one language is found @chromium', async ({ page }) => {
  await show(page, '<p lang="zh-CN">集群</p>');
  expect(await inPage(page, strangeLanguageTags)).toEqual([
    '<p> “集群” has lang="zh-CN": the tags are en and zh-Hans.',
  ]);
});

test('a label that nobody translated is found on a Chinese page, a unit is not @chromium', async ({
  page,
}) => {
  await show(
    page,
    '<button aria-label="Run"></button><button>Pause</button><button aria-label="运行"></button><table aria-label="M/M/1"></table><th>ms</th>',
    'zh-Hans',
  );
  expect(untranslated(await inPage(page, latinLabels))).toEqual([
    '<button> aria-label reads “Run” in a Chinese passage.',
    '<button> “Pause” reads “Pause” in a Chinese passage.',
  ]);
});

test('axe and the house find nothing on a sound page', async ({ page }) => {
  await show(
    page,
    '<fieldset><legend>Which?</legend><label><input type="radio" name="a">one</label></fieldset><button>Check</button>',
  );
  expect([...(await axeFaults(page)), ...(await houseFaults(page))]).toEqual([]);
});

test('axe is asked for WCAG 2.2 and best practice @chromium', async ({ page }) => {
  await show(page, '<h4>skipped levels</h4><img src="data:,">');
  const faults = (await axeFaults(page)).map((fault) => fault.split(':')[0]);
  expect(faults).toEqual(expect.arrayContaining(['axe heading-order', 'axe image-alt']));
});

test('a page that is too wide for a small phone is found and the window is put back @chromium', async ({
  page,
}) => {
  const before = page.viewportSize();
  await show(page, '<p style="inline-size:400px">wide</p>');
  expect(await widthFaults(page)).toEqual([expect.stringContaining('sticks out')]);
  expect(page.viewportSize()).toEqual(before);
});

const ring = '<style>:focus-visible{outline:3px solid blue}</style>';

test('the walk with Tab finds its way through links, one radio of a group, and out', async ({ page }) => {
  await show(
    page,
    `${ring}<a href="#x">x</a><fieldset><legend>Which?</legend><input type="radio" name="a" aria-label="1"><input type="radio" name="a" aria-label="2"></fieldset><button>go</button>`,
  );
  expect(await tabWalk(page)).toEqual([]);
});

test('the walk with Tab finds a trap, a stop out of reach, a missing ring and a cover', async ({ page }) => {
  await show(
    page,
    `${ring}<button id="a">a</button><button id="b">b</button><script>b.onkeydown=(e)=>{if(e.key==='Tab'){e.preventDefault();a.focus()}}</script><button id="c">c</button>`,
  );
  expect(await tabWalk(page)).not.toEqual([]);
  await show(page, '<style>*{outline:none!important}</style><button>a</button><button>b</button>');
  expect((await tabWalk(page)).join()).toContain('does not show that it has the focus');
  await show(
    page,
    `${ring}<button>a</button><button>b</button><div style="position:fixed;inset:0;background:tan">lid</div>`,
  );
  expect((await tabWalk(page)).join()).toContain('is covered while it has the focus');
});

test('announcements are recorded once for each new text', async ({ page }) => {
  await serve(page, '');
  await page.evaluate(async () => {
    const region = document.createElement('div');
    region.setAttribute('role', 'status');
    document.body.append(region);
    const settle = () => new Promise((done) => requestAnimationFrame(done));
    for (const text of ['Correct', 'Correct', 'Not yet']) {
      region.textContent = text;
      await settle();
    }
    document.body.append('silent');
  });
  expect((await announcements(page)).map(({ text }) => text)).toEqual(['Correct', 'Not yet']);
});

test.describe('a page that', () => {
  test.use({
    expectedFaults: /on purpose|elsewhere|content policy|Content-Security-Policy|Content Security/,
  });
  test('logs an error, throws, breaks its policy or asks elsewhere is noticed @F43 @F46', async ({
    page,
    baseURL,
  }) => {
    const faults = watch(page, new URL(baseURL ?? '').origin);
    await page.route('http://elsewhere.test/*', (route) => route.fulfill({ body: '' }));
    await serve(
      page,
      `<meta http-equiv="content-security-policy" content="script-src 'unsafe-inline'"><script>
        console.error('on purpose');
        setTimeout(() => { throw new Error('thrown on purpose') });
        document.write('<script src="http://elsewhere.test/refused.js"></' + 'script><img alt="" src="http://elsewhere.test/a.png">');
      </script>`,
    );
    for (const kind of [
      /^console error: on purpose/,
      /^uncaught: .*thrown/,
      /content policy: script-src/,
      /^request to another origin: .*a.png/,
    ]) {
      await expect.poll(() => faults.some((fault) => kind.test(fault)), String(kind)).toBe(true);
    }
  });
});
