// Addresses that nobody should send: any text in any parameter of any lab, most of it made to break or to harm.
// Which ones is drawn from a seed: FAULT_SEED replays a draw, FAULT_ROUNDS says how many pages are opened.

import { LabOnPage, placedLabs } from '../reader/lab.ts';
import { expect, test } from '../support/test.ts';
import { pick, type Random, randomFrom, seedOfRun } from './chance.ts';
import { expectReadable } from './oracles.ts';

const ROUNDS = Number(process.env['FAULT_ROUNDS'] ?? 200);
const NASTY = [
  ...['NaN', 'Infinity', '-1', '1e309', '0x1F', '1000000', '', ' ', '00', '+5', '1,5', '٣', '9'.repeat(400)],
  ...[
    '%00',
    '%E0%A4',
    '%FF',
    '%2e%2e/',
    '\u202e',
    '\u{1f600}',
    'null',
    'undefined',
    '__proto__',
    'constructor',
  ],
  ...['<svg/onload=window.harmed=1>', '"><img src=x onerror=window.harmed=1>', 'javascript:window.harmed=1'],
  ...[
    'data:text/html,<script>window.harmed=1</script>',
    '{{constructor}}',
    "';window.harmed=1//",
    '$' + '{harmed=1}',
  ],
];
/** Names that a page might read from its own window, and that an element of that id would stand in for. */
const NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'lab',
  'seed',
  'at',
  'theme',
  'lang',
  'body',
  'q',
  'for',
];
const labs = placedLabs.filter(({ tag }) => tag === 'en');

/** A query and an anchor, as bad as they come; the parts are not escaped, so that half an escape is half an escape. */
function badAddress(random: Random): { path: string; lab: string } {
  const placed = pick(random, labs);
  const names = [...Object.keys(placed.lab.controls), 'seed', 'at', ...NAMES];
  const pairs = Array.from({ length: 1 + Math.floor(random() * 6) }, () => {
    const value = pick(random, NASTY).replaceAll('#', '').replaceAll(' ', '+');
    return `${pick(random, names)}=${random() < 0.5 ? encodeURIComponent(value) : value}`;
  });
  const twice = random() < 0.3 ? [pairs[0] ?? ''] : [];
  const query = [`lab=${placed.lab.id}`, ...pairs, ...twice].join('&');
  const anchor = random() < 0.3 ? `#${pick(random, [...NASTY, 'x'.repeat(100_000)])}` : '';
  const embedded = random() < 0.5;
  const path = embedded ? `/embed/${placed.lab.id}/` : placed.path;
  return { path: `${path}?${query}${anchor}`, lab: placed.lab.id };
}

test(
  'no address, however bad, keeps a lab from waking, runs anything, or leaves a number that is none',
  {
    tag: ['@F23', '@F24', '@whole', '@chromium'],
  },
  async ({ page }, info) => {
    test.setTimeout(ROUNDS * 15_000);
    const seed = seedOfRun();
    info.annotations.push({ type: 'seed', description: String(seed) });
    const random = randomFrom(seed);
    for (let round = 0; round < ROUNDS; round += 1) {
      const { path, lab } = badAddress(random);
      await test.step(`FAULT_SEED=${seed} round ${round}: ${path.slice(0, 300)}`, async () => {
        await page.goto(path);
        const host = page.locator(`[data-lab="${lab}"]`);
        await host.scrollIntoViewIfNeeded();
        await expect(host).toHaveAttribute('data-awake');
        const state = await page.evaluate(() => ({
          harmed: 'harmed' in window,
          polluted: Object.keys(Object.prototype).length,
          elements: document.querySelectorAll('[onload], [onerror], [src="x"]').length,
        }));
        expect(state).toEqual({ harmed: false, polluted: 0, elements: 0 });
        const shown = (await host.innerText()).replaceAll(/[“"{(][^”"})]*[”"})]|=\S*/g, '');
        expect(shown).not.toMatch(/\bNaN\b|\bundefined\b|\[object /);
      });
    }
  },
);

test('an address full of harm is told as text, once for each part, and the lesson stays what it is', {
  tag: ['@F23', '@F24', '@chromium'],
}, async ({ page }) => {
  const placed = labs.find(({ lab }) => lab.id === 'pull-the-plug');
  if (!placed) throw new Error('There is no such lab.');
  const evil = '<img src=x onerror=window.harmed=1>';
  const query = `?lab=${placed.lab.id}&servers=${encodeURIComponent(evil)}&servers=5&seed=%E0%A4&at=1e309&__proto__[a]=1`;
  const lab = await LabOnPage.open(page, placed, `${query}#${'x'.repeat(100_000)}`);
  const start = placed.lab.controls['servers'];
  const notice = lab.say('bad', { name: 'servers', found: evil, used: String(start?.start) });
  await expect(lab.host.getByText(notice)).toHaveCount(1);
  await expect(lab.host.getByText('1e309')).toHaveCount(1);
  expect(await page.evaluate(() => 'harmed' in window || 'a' in {})).toBe(false);
  await lab.skip();
  await lab.button('to-end').click();
  expect(await lab.moment()).toBe(placed.lab.kind === 'run' ? placed.lab.clock.horizon : 0);
  await expectReadable(page);
});
