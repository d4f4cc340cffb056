import { readQuiz } from '../../quiz/read-quiz.ts';
import { type Files, quizPath } from '../places.ts';
import type { Outline } from './chapter.ts';
import type { Fault } from './fault.ts';
import type { Known } from './known.ts';
import { idFaults, named, twinQuizFaults } from './questions.ts';
import { readYaml } from './yaml.ts';

/**
 * Holds the questions that only tests ask, `test-<part>.quiz.yml`, to their form. They are of kind `quiz`, and
 * each names the passage that answers it with its lesson: `source: cluster#spare`.
 */
export function testFaults(files: Files, outlines: ReadonlyMap<string, Outline>, known: Known): Fault[] {
  const anchors = [...outlines].flatMap(([lesson, { headings }]) =>
    headings.flatMap(({ id }) => (id === null ? [] : [`${lesson}#${id}`])),
  );
  return [...files.keys()].flatMap((file) => {
    const [, tag = '', test] = /^content\/([^/]+)\/(test-[0-4])\.quiz\.yml$/.exec(file) ?? [];
    return test === undefined ? [] : quizFaults(files, { file, tag, test }, anchors, known);
  });
}

function quizFaults(
  files: Files,
  { file, tag, test }: { file: string; tag: string; test: string },
  anchors: readonly string[],
  known: Known,
): Fault[] {
  const [original, ...others] = known.languages;
  if (tag !== original) {
    if (files.has(quizPath(original, test))) return [];
    return [
      { file, line: null, message: `${quizPath(original, test)} is missing; a translation has words only` },
    ];
  }
  const yaml = readYaml(file, files.get(file) ?? '');
  if (yaml.faults.length > 0) return [...yaml.faults];
  const { items, faults } = readQuiz(yaml.value, null);
  const kinds = items.flatMap(({ kind }, place) =>
    kind === 'quiz'
      ? []
      : [yaml.fault([place, 'kind'], named(yaml, [place], `found kind ${kind}, a test has only kind quiz`))],
  );
  return [
    ...faults.map(({ path, message }) => yaml.fault(path, named(yaml, path, message))),
    ...kinds,
    ...idFaults(yaml, items, anchors, known),
    ...twinQuizFaults(files, test, yaml, others),
  ];
}
