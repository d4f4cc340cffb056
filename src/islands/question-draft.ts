// What is entered but not yet checked. It lives as long as the tab, over reloads and changes of language.
import type { Response } from '../quiz/question.ts';
import { draftKey } from './untouched.ts';

export interface Draft {
  rev: number;
  cycle: number;
  hints: number;
  response: Response;
  /** How sure the reader is, where that is asked. */
  confidence?: Confidence | undefined;
}
/** Unsure, fairly, sure. */
export type Confidence = 1 | 2 | 3;

export function writeDraft(item: string, draft: Draft | null): void {
  try {
    if (draft) sessionStorage.setItem(draftKey(item), JSON.stringify(draft));
    else sessionStorage.removeItem(draftKey(item));
  } catch {
    // Then a reload forgets what was not yet checked.
  }
}
