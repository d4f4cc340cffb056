import { explained } from '../../quiz/explained.ts';
import type { Item } from '../../quiz/question.ts';
import { readQuiz } from '../../quiz/read-quiz.ts';
import { type Files, quizPath } from '../places.ts';
import type { Outline } from './chapter.ts';
import { type Fault, listOf, shown } from './fault.ts';
import type { Known } from './known.ts';
import { readYaml, type Yaml } from './yaml.ts';

/** Holds a lesson's questions to their form, in every language, and to the chapter that places them. */
export function questionFaults(
  files: Files,
  lesson: string,
  chapter: { file: string; outline: Outline },
  known: Known,
): Fault[] {
  const [original, ...others] = known.languages;
  const file = quizPath(original, lesson);
  const text = files.get(file);
  if (text === undefined) return placedFaults(chapter, [], `${file} is missing`);
  const english = readYaml(file, text);
  if (english.faults.length > 0) return [...english.faults];
  const { items, faults } = readQuiz(english.value, null);
  const found = faults.map(({ path, message }) => english.fault(path, named(english, path, message)));
  if (faults.length === 0) {
    found.push(...placedFaults(chapter, items, `allowed are ${listOf(items.map(({ id }) => id))}`));
    const anchors = chapter.outline.headings.flatMap(({ id }) => id ?? []);
    found.push(...idFaults(english, items, anchors, known), ...kindFaults(english, items));
    found.push(...labFaults(english, items, chapter.outline));
  }
  return [...found, ...twinQuizFaults(files, lesson, english, others)];
}

/** The words of a quiz in other languages. */
export function twinQuizFaults(
  files: Files,
  quiz: string,
  english: Yaml,
  languages: readonly string[],
): Fault[] {
  return languages.flatMap((tag) => {
    const twin = files.get(quizPath(tag, quiz));
    if (twin === undefined) return [];
    const words = readYaml(quizPath(tag, quiz), twin);
    if (words.faults.length > 0) return words.faults;
    return readQuiz(english.value, words.value).faults.flatMap(({ file, path, message }) =>
      file === 'twin' ? [words.fault(path, named(words, path, message))] : [],
    );
  });
}

/** Says which question a fault is in, since its line may be far from the id. */
export function named({ value }: Yaml, [place]: readonly (string | number)[], message: string): string {
  const item: unknown = Array.isArray(value) && typeof place === 'number' ? value[place] : null;
  const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : null;
  return typeof id === 'string' ? `question ${id}: ${message}` : message;
}

/** Every question that the chapter places must exist; every one that only the chapter can place must be placed, once. */
function placedFaults(
  { file, outline }: { file: string; outline: Outline },
  items: readonly Item[],
  allowed: string,
): Fault[] {
  const faults: Fault[] = [];
  const placed = outline.questions.map(({ id }) => id);
  for (const [place, { id, line }] of outline.questions.entries()) {
    if (!items.some((item) => item.id === id)) {
      faults.push({ file, line, message: `there is no question ${shown(id)} in this lesson; ${allowed}` });
    } else if (placed.indexOf(id) < place) {
      faults.push({ file, line, message: `the question "${id}" stands here a second time; place it once` });
    }
  }
  const hasCheck = outline.tags.some(({ name }) => name === '<Check>');
  for (const { id, kind } of items) {
    if (placed.includes(id) || (kind === 'check' && hasCheck)) continue;
    const where = kind === 'check' ? '<Check />' : `<Question id="${id}" />`;
    faults.push({
      file,
      line: null,
      message: `the ${kind} question "${id}" stands nowhere; place it with ${where}`,
    });
  }
  return faults;
}

/** A lesson's questions stand in the lesson. */
function kindFaults(yaml: Yaml, items: readonly Item[]): Fault[] {
  return items.flatMap(({ kind }, place) =>
    kind === 'quiz'
      ? [yaml.fault([place, 'kind'], named(yaml, [place], 'kind quiz is for test-<part>.quiz.yml'))]
      : [],
  );
}

/** A question that sends to a lab stands in the lesson that has it. */
function labFaults(yaml: Yaml, items: readonly Item[], { tags }: Outline): Fault[] {
  const labs = tags.flatMap(({ name }) => /^<Lab (.+)>$/.exec(name)?.[1] ?? []);
  return items.flatMap((item, place) => {
    if ((item.type !== 'predict' && item.type !== 'build') || labs.includes(item.lab)) return [];
    const message = `there is no lab "${item.lab}" in this lesson; allowed are ${listOf(labs)}`;
    return [yaml.fault([place, 'lab'], named(yaml, [place], message))];
  });
}

/** Claims, misconceptions and headings that questions name must exist. */
export function idFaults(
  yaml: Yaml,
  items: readonly Item[],
  anchors: readonly string[],
  known: Known,
): Fault[] {
  const faults: Fault[] = [];
  const hold = (
    path: (string | number)[],
    what: string,
    found: string | undefined,
    allowed: readonly string[],
  ) => {
    if (found === undefined || allowed.includes(found)) return;
    faults.push(
      yaml.fault(path, named(yaml, path, `there is no ${what} "${found}"; allowed are ${listOf(allowed)}`)),
    );
  };
  for (const [place, item] of items.entries()) {
    for (const [at, claim] of item.claims.entries())
      hold([place, 'claims', at], 'claim', claim, known.claims);
    hold([place, 'source'], 'heading', item.source, anchors);
    hold([place, 'answeredIn'], 'heading', item.answeredIn, anchors);
    const key = listOfParts(item);
    for (const [at, { misconception }] of explained(item).entries()) {
      hold([place, key, at, 'misconception'], 'misconception', misconception, known.misconceptions);
    }
    if (item.type === 'hotspot') hold([place, 'drawing'], 'drawing', item.drawing, known.drawings);
  }
  return faults;
}

/** The key of the file under which the parts with feedback stand. */
function listOfParts(item: Item): string {
  if (item.type === 'numeric') return 'answers';
  if (item.type === 'match' || item.type === 'categorise') return 'rows';
  return item.type === 'cloze' ? 'blanks' : 'options';
}
