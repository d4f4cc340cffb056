// A reader who presses anything: by pointer or by keys, on every lesson with its labs and questions. Time on the page
// moves only between two presses, so that a seed gives the same visit again:
//
//   FAULT_SEED=17 FAULT_ACTIONS=300 npm run test:faults -- fuzz
//
// Every few presses the page is asked whether it is well: no number that is none, the clock of each lab within its run,
// the focus somewhere. At the end of each round axe and the house's rules look at whatever state it has come to.

import type { Page } from '@playwright/test';
import { axeFaults, houseFaults } from '../support/page-rules.ts';
import { embedPages, lessonPages, pages, wakeAll } from '../support/pages.ts';
import { expect, test } from '../support/test.ts';
import { pick, type Random, randomFrom, seedOfRun } from './chance.ts';

const ACTIONS = Number(process.env['FAULT_ACTIONS'] ?? 150);
/** Presses between two looks at the page, and between two by axe. */
const LOOK = 10;
const AXE = 200;
const KEYS = [
  ...Array<string>(10).fill('Tab'),
  ...[
    'Shift+Tab',
    'Shift+Tab',
    'Enter',
    'Enter',
    'Space',
    'Space',
    'Escape',
    'Home',
    'End',
    'PageDown',
    'Backspace',
  ],
  ...[
    'ArrowLeft',
    'ArrowRight',
    'ArrowUp',
    'ArrowDown',
    'ArrowRight',
    'ArrowDown',
    'Alt+ArrowUp',
    '7',
    '/',
    'x',
  ],
];

/** Whatever leads away is not followed: the visit stays on this page. */
async function stayHere(page: Page): Promise<void> {
  await page.addInitScript(() => {
    addEventListener(
      'click',
      (event) => {
        const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
        if (!(link instanceof HTMLAnchorElement)) return;
        const isElsewhere = link.pathname !== location.pathname || link.search !== '';
        // A link to this very page would load it again.
        if (isElsewhere || link.hash === '') event.preventDefault();
      },
      true,
    );
  });
  page.on('dialog', (dialog) => dialog.dismiss());
}

/** Resolves when nothing is on its way any more. */
function stillness(page: Page): () => Promise<void> {
  const open = new Set<unknown>();
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', (request) => void open.delete(request));
  page.on('requestfailed', (request) => void open.delete(request));
  return async () => {
    await expect.poll(() => open.size, { intervals: [5, 10, 20, 50] }).toBe(0);
  };
}

/** What is wrong with the page as it stands. Runs in the page. */
function unwell(): string[] {
  const faults: string[] = [];
  // Not the prose, which may speak of such things.
  const parts = document.querySelectorAll<HTMLElement>(
    '[data-lab], [data-question], [role=status], [role=alert]',
  );
  const text = [...parts].map((part) => part.innerText).join('\n');
  const bad = /.{0,40}(\bNaN\b|\bundefined\b|\[object |\bInfinity\b).{0,40}/.exec(text);
  if (bad) faults.push(`The page shows “${bad[0]}”.`);
  for (const slider of document.querySelectorAll<HTMLInputElement>('[data-lab] input[type=range]')) {
    const [value, min, max] = [slider.value, slider.min, slider.max].map(Number);
    if (!(Number(value) >= Number(min) && Number(value) <= Number(max)))
      faults.push(`${slider.ariaLabel ?? slider.id} stands at ${slider.value}.`);
  }
  for (const shape of document.querySelectorAll(
    'svg [d], svg [x], svg [cx], svg [transform], svg [points]',
  )) {
    const odd = [...shape.attributes].find(({ value }) => /NaN|undefined|Infinity/.test(value));
    if (odd) faults.push(`A drawing has ${odd.name}="${odd.value.slice(0, 60)}".`);
  }
  if (document.querySelectorAll('[data-lab]:not([data-awake])').length > 0) faults.push('A lab fell asleep.');
  return faults;
}

/** Does something with a part that can be seen, and says what. Null when there is none. */
async function press(page: Page, random: Random): Promise<string> {
  const parts = page.locator(
    ':is(button, input, select, summary, a[href^="#"], label, [role=radio], [draggable=true], svg [tabindex]):visible',
  );
  const count = await parts.count();
  const part = parts.nth(Math.floor(random() * count));
  const [x, y, kind] = [random(), random(), random()];
  const box = await part.evaluate((element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = element.getBoundingClientRect();
    return { left, top, width, height, what: (element.outerHTML.match(/<[^>]*>/)?.[0] ?? '').slice(0, 100) };
  });
  const at = { x: box.left + x * box.width, y: box.top + y * box.height };
  const isList = box.what.startsWith('<select');
  if (isList) {
    const values = await part.evaluate((list) =>
      list instanceof HTMLSelectElement ? [...list.options].map(({ value }) => value) : [],
    );
    const value = pick(random, values);
    await part.selectOption(value, { timeout: 2000 }).catch(() => undefined);
    return `choose ${value} of ${box.what}`;
  }
  await page.mouse.move(at.x, at.y);
  if (kind < 0.15) {
    await page.mouse.down();
    await page.mouse.move(at.x + (random() - 0.5) * 300, at.y + (random() - 0.5) * 100, { steps: 3 });
    await page.mouse.up();
    return `drag ${box.what}`;
  }
  if (kind < 0.3) {
    await page.mouse.dblclick(at.x, at.y);
    return `double click ${box.what}`;
  }
  await page.mouse.click(at.x, at.y);
  return `click ${box.what}`;
}

async function type(page: Page, random: Random): Promise<string> {
  const key = pick(random, KEYS);
  const { had, what } = await page.evaluate(() => {
    const focused = document.activeElement;
    return {
      // A link to a place on the page takes the focus there, and a place need not be one that can have it.
      had: focused?.matches(':not(body, a)') === true,
      what: (focused?.outerHTML.match(/<[^>]*>/)?.[0] ?? '').slice(0, 100),
    };
  });
  await page.keyboard.press(key);
  const lost =
    had &&
    (key === 'Enter' || key === 'Space') &&
    (await page.evaluate(() => document.activeElement === document.body));
  return `${key} at ${what}${lost ? ' LOST THE FOCUS' : ''}`;
}

async function visit(
  page: Page,
  path: string,
  { by, actions, seed = seedOfRun() }: { by: 'pointer' | 'keys'; actions: number; seed?: number },
): Promise<void> {
  const random = randomFrom(seed);
  const done: string[] = [];
  const settle = stillness(page);
  await stayHere(page);
  // Why something fell asleep.
  page.on('console', (message) => {
    if (message.type() === 'warning') done.push(`(${message.text().slice(0, 1000)})`);
  });
  await page.clock.install();
  await page.goto(path);
  await wakeAll(page);
  let year = 2040;
  const stopTime = () => page.clock.pauseAt(new Date(`${year++}-01-01T00:00:00Z`));
  await stopTime();
  const complain = (faults: readonly string[]) => {
    const replay = `FAULT_SEED=${seed} FAULT_ACTIONS=${actions} npm run test:faults -- fuzz`;
    expect(
      // One fault may be told of a hundred parts.
      faults.slice(0, 5),
      `${path} by ${by}: ${replay}\nThe last of ${done.length}:\n${done.slice(-25).join('\n')}`,
    ).toEqual([]);
  };
  for (let count = 1; count <= actions; count += 1) {
    const action = by === 'pointer' ? await press(page, random) : await type(page, random);
    done.push(action);
    await page.clock.runFor(Math.floor(random() * 400));
    await settle();
    if (action.endsWith('LOST THE FOCUS')) complain([`The focus was lost: ${done.at(-2)}, ${action}.`]);
    if (count % LOOK === 0) complain(await page.evaluate(unwell));
    if (count % AXE === 0 || count === actions) {
      // Under an open dialog nothing else can be looked at. The first press may only empty its field.
      for (const _ of [1, 2]) await page.keyboard.press('Escape');
      // Axe waits for a moment now and then.
      await page.clock.resume();
      complain([...(await axeFaults(page)), ...(await houseFaults(page))]);
      await stopTime();
    }
  }
  expect(new URL(page.url()).pathname).toBe(path);
  await page.goto('/progress/');
  await expect(page.locator('[data-progress-sum]')).not.toBeEmpty();
}

const rest = pages.filter(
  (path) => !lessonPages.includes(path) && !embedPages.includes(path) && path !== '/404.html',
);

for (const by of ['pointer', 'keys'] as const) {
  const fault = by === 'pointer' ? '@F26' : '@F27';
  for (const path of [...lessonPages, ...rest]) {
    test(`${path} stays well whatever is pressed by ${by}`, { tag: [fault, '@whole', '@chromium'] }, async ({
      page,
    }) => {
      test.setTimeout(60_000 + ACTIONS * 3000);
      await visit(page, path, { by, actions: lessonPages.includes(path) ? ACTIONS : Math.ceil(ACTIONS / 5) });
    });
  }
  test(`a lesson with four labs stays well for a while, whatever is pressed by ${by}`, {
    tag: [fault, '@chromium'],
  }, async ({ page }) => {
    // Always the same presses, so that `npm test` says the same each time.
    const path = by === 'pointer' ? '/cluster/' : '/zh/load-balancing/';
    await visit(page, path, { by, actions: 40, seed: seedOfRun(1) });
  });
}
