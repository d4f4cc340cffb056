// What a reader does with a question, by the names that its parts have on the page.

import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { parse } from 'yaml';
import type { LocaleTag } from '../../src/i18n/locales.ts';
import type { ChoiceItem, Item, NumericItem } from '../../src/quiz/question.ts';
import { readQuiz } from '../../src/quiz/read-quiz.ts';
import { lessonPages } from '../support/pages.ts';
import { expect } from '../support/test.ts';
import { type Say, sayIn, tagOf } from './words.ts';

/** A question where it stands, with its key. */
export interface Asked<Kind extends Item = Item> {
  path: string;
  tag: LocaleTag;
  lesson: string;
  item: Kind;
}

const quiz = (tag: string, lesson: string): unknown =>
  parse(readFileSync(new URL(`../../content/${tag}/${lesson}.quiz.yml`, import.meta.url), 'utf8'));
const itemsOf = (tag: LocaleTag, lesson: string): Item[] =>
  readQuiz(quiz('en', lesson), tag === 'en' ? null : quiz(tag, lesson)).items;

/** Every question of every lesson, in every language. */
export const asked: readonly Asked[] = lessonPages.flatMap((path) => {
  const tag = tagOf(path);
  const lesson = path.split('/').at(-2) ?? '';
  return itemsOf(tag, lesson).map((item) => ({ path, tag, lesson, item }));
});

const isGraded = ({ item }: Asked) => item.kind !== 'pre';
const inTag = (tag: LocaleTag) => asked.filter((one) => one.tag === tag);
function need<Found>(found: Found | undefined, what: string): Found {
  if (found === undefined) throw new Error(`The course has no ${what}.`);
  return found;
}

export const aChoice = (tag: LocaleTag): Asked<ChoiceItem> =>
  need(
    inTag(tag)
      .filter(isGraded)
      .find((one): one is Asked<ChoiceItem> => one.item.type === 'single'),
    'single choice',
  );
export const aSet = (tag: LocaleTag): Asked<ChoiceItem> =>
  need(
    inTag(tag)
      .filter(isGraded)
      .find((one): one is Asked<ChoiceItem> => one.item.type === 'multi'),
    'multiple response',
  );
/** A number with decimals, so that signs and grouping matter. */
export const aNumber = (tag: LocaleTag): Asked<NumericItem> =>
  need(
    inTag(tag).find(
      (one): one is Asked<NumericItem> =>
        one.item.type === 'numeric' &&
        one.item.answers.some(({ correct, value }) => correct && value % 1 !== 0),
    ),
    'number with decimals',
  );
export const aGuess = (tag: LocaleTag): Asked =>
  need(
    inTag(tag).find(({ item }) => item.kind === 'pre'),
    'guess',
  );

export class QuestionOnPage {
  readonly item: Item;
  readonly say: Say;
  /** Words that only this type has. */
  readonly own: Say;
  readonly host: Locator;

  constructor(page: Page, { item, tag }: Asked) {
    this.item = item;
    const ui = sayIn(tag);
    this.say = (key, holes) => ui(`quiz.${key}`, holes);
    this.own = (key, holes) => ui(`question.${item.type}.${key}`, holes);
    this.host = page.locator(`[data-question="${item.id}"]`);
  }

  static async open(page: Page, one: Asked): Promise<QuestionOnPage> {
    const question = new QuestionOnPage(page, one);
    await page.goto(one.path);
    await question.wake();
    return question;
  }

  async wake(): Promise<void> {
    await this.host.scrollIntoViewIfNeeded();
    await expect(this.host).toHaveAttribute('data-awake');
  }

  button(key: string): Locator {
    return this.host.getByRole('button', { name: this.say(key), exact: true });
  }
  get check(): Locator {
    return this.button('check');
  }
  get status(): Locator {
    return this.host.getByRole('status');
  }
  get field(): Locator {
    return this.host.getByRole('textbox', { name: this.say('number'), exact: true });
  }
  /** An option by id: its text stays, whatever the order and the marks. */
  option(id: string): Locator {
    return this.host.locator(`input[value="${id}"]`);
  }
  /** Ids of the options as they stand. */
  order(): Promise<string[]> {
    return this.host
      .getByRole('group')
      .first()
      .evaluate((group) => [...group.querySelectorAll('input')].map(({ value }) => value));
  }
  async choose(...ids: string[]): Promise<void> {
    for (const id of ids) await this.option(id).check();
  }
}
