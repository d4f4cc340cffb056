import * as v from 'valibot';
import { itemOf } from './item-of.ts';
import type { Item } from './question.ts';
import { keyFaults, type QuizFault, twinFaults } from './quiz-faults.ts';
import { englishQuiz, twinQuiz } from './schema.ts';

/** A lesson's questions in one language. */
export interface Quiz {
  /** In the order of the file, with the twin's words where there is a twin; empty when there are faults. */
  items: Item[];
  faults: QuizFault[];
}

/**
 * Reads a lesson's questions from parsed YAML. `english` holds keys and words, `twin` the words of another
 * language, or null for none.
 */
export function readQuiz(english: unknown, twin: unknown | null): Quiz {
  const original = v.safeParse(englishQuiz, english);
  const words = twin === null ? null : v.safeParse(twinQuiz, twin);
  const faults = [...faultsOf(original.issues, 'english'), ...faultsOf(words?.issues, 'twin')];
  if (original.success) faults.push(...keyFaults(original.output));
  if (original.success && words?.success) faults.push(...twinFaults(original.output, words.output));
  if (!original.success || faults.length > 0) return { items: [], faults };
  const translated = new Map(words?.success ? words.output.map((item) => [item.id, item]) : []);
  return { items: original.output.map((item) => itemOf(item, translated.get(item.id))), faults };
}

function faultsOf(issues: readonly v.BaseIssue<unknown>[] | undefined, file: QuizFault['file']): QuizFault[] {
  return (issues ?? []).map(({ path, message }) => ({
    file,
    // Keys of plain YAML are strings and numbers; a wider key type is valibot's for maps and sets.
    path: (path ?? []).map(({ key }) => key as string | number),
    message,
  }));
}
