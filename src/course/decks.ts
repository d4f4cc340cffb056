// The question bank as files, language by language: cards for learners, packages for teachers.
import { type LocaleTag, localeOf } from '../i18n/locales.ts';
import { section, useWords } from '../i18n/translate.ts';
import { ankiOf, type Card, csvOf } from '../quiz/export-cards.ts';
import { giftOf } from '../quiz/export-gift.ts';
import { qtiItem, qtiManifest } from '../quiz/export-qti.ts';
import type { Item } from '../quiz/question.ts';
import type { AnswerWords } from './answers.ts';
import { cardOf } from './cards.ts';
import { lessonsOf } from './lessons.ts';
import type { Files } from './places.ts';
import { questionsOf, testIds } from './questions.ts';
import { zipOf } from './zip.ts';

/** Names of the files under `decks/`. */
export const deckNames = [
  'many-machines-anki.txt',
  'many-machines.csv',
  'many-machines.gift',
  'many-machines-qti3.zip',
] as const;
export type DeckName = (typeof deckNames)[number];
/** What the page of a file is made with. */
export interface DeckProps {
  [name: string]: unknown;
  locale: LocaleTag;
  name: DeckName;
}

/** Graded questions by set: lessons in reading order, then the tests. Untranslated ones are left out. */
export function bankOf(files: Files, tag: LocaleTag): { set: string; items: Item[] }[] {
  const sets = [...lessonsOf(files, tag).map(({ id }) => id), ...testIds(files)];
  return sets.flatMap((set) => {
    const { items, writtenIn } = questionsOf(files, tag, set);
    return writtenIn === tag ? [{ set, items: items.filter(({ kind }) => kind !== 'pre') }] : [];
  });
}

/** All cards of a language. */
export function cardsOf(files: Files, tag: LocaleTag): Card[] {
  const words = answerWords(tag);
  return bankOf(files, tag).flatMap(({ set, items }) =>
    items.flatMap((item) => cardOf(item, set, words) ?? []),
  );
}

/** One of the files. */
export function deckOf(files: Files, tag: LocaleTag, name: DeckName): string | Uint8Array<ArrayBuffer> {
  const t = useWords(tag);
  switch (name) {
    case 'many-machines-anki.txt':
      return ankiOf(cardsOf(files, tag), t('site.name'));
    case 'many-machines.csv':
      return csvOf(cardsOf(files, tag), [t('decks.id'), t('decks.front'), t('decks.back'), t('decks.tags')]);
    case 'many-machines.gift':
      return bankOf(files, tag)
        .map(({ set, items }) => giftOf(items, `many-machines/${set}`, unitsOf(tag)))
        .join('\n');
    case 'many-machines-qti3.zip':
      return qtiPackage(
        bankOf(files, tag).flatMap(({ items }) => items),
        tag,
      );
  }
}

function qtiPackage(items: readonly Item[], tag: LocaleTag): Uint8Array<ArrayBuffer> {
  const unitOf = unitsOf(tag);
  const written = items.flatMap((item) => {
    const xml = qtiItem(item, { tag, unitOf });
    return xml === null ? [] : [[item.id, xml] as const];
  });
  const manifest = qtiManifest(
    written.map(([id]) => id),
    `many-machines-${tag}`,
  );
  return zipOf(
    new Map([
      ['imsmanifest.xml', manifest],
      ...written.map(([id, xml]) => [`items/${id}.xml`, xml] as const),
    ]),
  );
}

function unitsOf(tag: LocaleTag): (id: string) => string {
  const units: Readonly<Record<string, string>> = section(tag, 'quiz.unit.');
  return (id) => units[id] ?? id;
}

function answerWords(tag: LocaleTag): AnswerWords {
  const t = useWords(tag);
  const unitOf = unitsOf(tag);
  const number = new Intl.NumberFormat(localeOf(tag).format, { maximumFractionDigits: 6 });
  return {
    amount: (value, unit) =>
      unit === undefined ? number.format(value) : `${number.format(value)}\u00a0${unitOf(unit)}`,
    pair: (row, answer) => t('quiz.pair', { row, answer }),
    step: (place, text) => t('quiz.step', { place: t.number(place), text }),
  };
}
