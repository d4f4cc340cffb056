// What a reader does with a lab, by the names that its parts have on the page.

import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { LocaleTag } from '../../src/i18n/locales.ts';
import type { ControlWords, LabWords } from '../../src/islands/lab-words.ts';
import { placesOf } from '../../src/labs/board.ts';
import type { PlaysOf } from '../../src/labs/define-facts.ts';
import type { BoardControl, Lab, RunLab, Settings } from '../../src/labs/define-lab.ts';
import { embedPages, pages, showUp } from '../support/pages.ts';
import { expect } from '../support/test.ts';
import { labWords, type Say, sayIn, tagOf } from './words.ts';

/** A lab where it stands on a page. */
interface Standing<L extends Lab = Lab> {
  path: string;
  tag: LocaleTag;
  lab: L;
  words: LabWords;
}
/** On a lesson page. */
export interface Placed<L extends Lab = Lab> extends Standing<L> {
  /** How its challenges are met, and how not: what the contract test plays too. */
  plays: PlaysOf<L>;
}

const html = (path: string) =>
  readFileSync(
    new URL(`../../dist${path}${path.endsWith('/') ? 'index.html' : ''}`, import.meta.url),
    'utf8',
  );
const labsOn = (path: string) =>
  [...html(path).matchAll(/data-lab="([\w-]+)"/g)].map((match) => match[1] ?? '');
const definition = async (id: string): Promise<Lab> => (await import(`../../src/labs/${id}/lab.ts`)).lab;
const playsOf = async (id: string): Promise<PlaysOf<Lab>> =>
  (await import(`../../src/labs/${id}/facts.ts`)).plays;
const isHome = (path: string) => /^\/(zh\/)?$/.test(path);

const found = await Promise.all(
  pages
    .filter((path) => !isHome(path) && !embedPages.includes(path))
    .flatMap((path) => labsOn(path).map((id) => ({ path, id })))
    .map(async ({ path, id }): Promise<Placed> => {
      const tag = tagOf(path);
      return { path, tag, lab: await definition(id), plays: await playsOf(id), words: labWords(tag, id) };
    }),
);

/** Every lab of every lesson, in every language. */
export const placedLabs: readonly Placed[] = found;
/**
 * The labs that the frame is tried on in full: a run with comparison and choices, one with plugs, one with neither.
 * What the frame does for them it does for all, and in every language: one of them is tried in each, the others in
 * English. `every-lab.spec.ts` looks at all the rest.
 */
const FRAME_LABS = ['copies', 'dispatcher', 'pull-the-plug'];
const isFrameLab = ({ lab, tag }: Placed) =>
  FRAME_LABS.includes(lab.id) && (tag === 'en' || lab.id === 'dispatcher');
const isRun = (placed: Placed): placed is Placed<RunLab> => placed.lab.kind === 'run';
export const frameLabs = placedLabs.filter(isRun).filter(isFrameLab);
/**
 * What a title needs so that the test runs where it can tell something new: one lab in one language is tried in every
 * browser, the others in Chromium, since what differs between browsers is in the frame and not in labs or words.
 */
export const browsersOf = ({ lab, tag }: Placed): string =>
  lab.id === 'dispatcher' && tag === 'en' ? '' : ' @chromium';
/** Each of them once: for journeys in which the words do not matter. */
export const englishLabs = frameLabs.filter(({ tag }) => tag === 'en');
export const otherLabs = placedLabs.filter((placed) => !isFrameLab(placed));

/** The value of a control, as the address has it. */
export const written = (value: number | string | boolean): string =>
  typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value);

export class LabOnPage {
  readonly page: Page;
  readonly lab: Lab;
  readonly words: LabWords;
  readonly say: Say;
  /** The lab itself, without the message that stands before it when it cannot wake. */
  readonly host: Locator;

  readonly tag: LocaleTag;

  constructor(page: Page, { lab, words, tag }: Standing) {
    this.tag = tag;
    this.page = page;
    this.lab = lab;
    this.words = words;
    const ui = sayIn(tag);
    this.say = (key, holes) => ui(`lab.${key}`, holes);
    this.host = page.locator(`[data-lab="${lab.id}"]`);
  }

  /** Goes to the page and to the lab, and waits until it is alive. */
  static async open(page: Page, placed: Standing, query = ''): Promise<LabOnPage> {
    const lab = new LabOnPage(page, placed);
    await page.goto(`${placed.path}${query}`);
    await lab.wake();
    return lab;
  }

  async wake(): Promise<void> {
    await showUp(this.page);
    await this.host.scrollIntoViewIfNeeded();
    await expect(this.host).toHaveAttribute('data-awake');
  }

  button(key: string): Locator {
    return this.host.getByRole('button', { name: this.say(key), exact: true });
  }
  get timeline(): Locator {
    return this.host.getByRole('slider', { name: this.say('timeline'), exact: true });
  }
  get seed(): Locator {
    return this.host.getByRole('textbox', { name: this.say('seed'), exact: true });
  }
  get legend(): Locator {
    return this.host.getByRole('group', { name: this.say('legend') });
  }
  /** The question before the run, and the one after it. */
  question(which: 'prediction' | 'observation'): Locator {
    return this.host.getByRole('group', { name: this.words[which].prompt });
  }
  table(key: string): Locator {
    return this.host
      .locator('table')
      .filter({ has: this.page.locator('caption', { hasText: this.say(key) }) });
  }

  async skip(): Promise<void> {
    await this.button('predict.skip').click();
  }
  async choose(which: 'prediction' | 'observation', choice: string): Promise<void> {
    const name = this.words[which].choices[choice] ?? choice;
    await this.question(which).getByRole('radio', { name, exact: true }).check();
  }
  /** Runs at full speed until the clock has moved the run on, then leaves the rest to one leap. */
  async run(): Promise<void> {
    const start = await this.moment();
    await this.host.getByRole('combobox', { name: this.say('speed') }).selectOption('16');
    await this.button('run').click();
    await expect(this.button('pause')).toBeVisible();
    await expect.poll(() => this.moment(), { timeout: 15_000 }).toBeGreaterThan(start);
    await this.button('to-end').click();
    await expect(this.button('run.again')).toBeVisible();
  }
  async predict(choice: string): Promise<void> {
    await this.choose('prediction', choice);
    await this.button('predict.commit').click();
  }

  /** Moves the controls as a reader does: slider, segments, switch. */
  async set(settings: Settings): Promise<void> {
    for (const [name, value] of Object.entries(settings)) {
      const control = this.lab.controls[name];
      const words = this.words.controls[name];
      if (!control || !words) throw new Error(`${this.lab.id} has no control ${name}.`);
      if (control.more) await this.open('settings.more');
      if (control.type === 'range') {
        await this.host.getByRole('slider', { name: words.label, exact: true }).fill(String(value));
      } else if (control.type === 'switch') {
        await this.host.getByRole('switch', { name: words.label, exact: true }).setChecked(value === true);
      } else if (control.type === 'board') {
        await this.arrange(control, words, String(value));
      } else {
        const name = words.options?.[String(value)] ?? '';
        const group = this.host.getByRole('group', { name: words.label, exact: true });
        await group.getByRole('radio', { name, exact: true }).check();
      }
    }
  }

  /** Moves what stands elsewhere on a board: a tap on the thing, a tap on the place. */
  private async arrange(board: BoardControl, words: ControlWords, value: string): Promise<void> {
    const wanted = placesOf(board, value);
    for (const item of board.items) {
      const [thing, place] = [words.items?.[item] ?? item, wanted[item] ?? ''];
      const target = this.host.locator(`[data-place="${place}"]`);
      if ((await target.locator(`[data-item="${item}"]`).count()) > 0) continue;
      await this.host.locator(`[data-item="${item}"]`).click();
      await target
        .getByRole('button', { name: this.say('board.here', { item: thing }), exact: true })
        .click();
      await expect(target.locator(`[data-item="${item}"]`)).toBeFocused();
    }
  }

  /** Types into the seed's field, key by key, and leaves it. */
  async typeSeed(text: string): Promise<void> {
    await this.seed.press('ControlOrMeta+a');
    await this.seed.pressSequentially(text);
    await this.seed.press('Tab');
  }

  /** Opens a part that is folded away. A drawer shows what was served until its code has come: waits for that. */
  async open(key: string): Promise<void> {
    const details = this.host
      .locator('details')
      .filter({ has: this.page.getByText(this.say(key), { exact: true }) });
    if ((await details.getAttribute('open')) !== null) return;
    await details.evaluate((part) => part.querySelector('.drawer > *')?.setAttribute('data-stale', ''));
    await details.locator('summary').first().click();
    await expect(details.locator('[data-stale]')).toHaveCount(0);
  }

  /** The moment that the timeline stands at, model seconds. */
  async moment(): Promise<number> {
    return Number(await this.timeline.inputValue());
  }

  /** Everything that shows the run: pictures, numbers, tables, log, summary. Equal views: the same moment of the same run. */
  view(): Promise<string[]> {
    return this.host.evaluate((host) => {
      const still = host.cloneNode(true) as Element;
      // What was announced last is about the way here, not about where we are.
      for (const region of still.querySelectorAll('[role=status], [aria-live]')) region.remove();
      // What is folded away shows nothing, and may come later.
      for (const folded of still.querySelectorAll('details:not([open]) > :not(summary)')) folded.remove();
      const pictures = [...still.querySelectorAll('svg')].map((svg) => svg.outerHTML);
      return [...pictures, ...(still.textContent ?? '').split(/\n+/)];
    });
  }

  /** What the controls stand at. */
  controls(): Promise<string[]> {
    return this.host.evaluate((host) =>
      [...host.querySelectorAll('input')]
        .filter((input) => !/-(prediction|observation)$/.test(input.name))
        .map(
          ({ id, name, type, value, checked }) =>
            `${id || name}=${/radio|checkbox/.test(type) ? `${value}:${checked}` : value}`,
        ),
    );
  }
}

/** Lets the page draw so many frames. */
export const frames = (page: Page, count: number): Promise<void> =>
  page.evaluate(
    (all) =>
      new Promise<void>((done) => {
        let drawn = 0;
        const next = () => {
          drawn += 1;
          if (drawn >= all) done();
          else requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
    count,
  );
