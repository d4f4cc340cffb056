// What is entered but not yet checked. It lives as long as the tab, over reloads and changes of language.
import type { Response } from '../quiz/question.ts';
import { readResponse } from '../quiz/response.ts';

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

const isConfidence = (value: unknown): value is Confidence => value === 1 || value === 2 || value === 3;

const keyOf = (item: string) => `many-machines:draft:${item}`;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

export function readDraft(item: string): Draft | null {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(keyOf(item)) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return null;
    const { rev, cycle, hints, response, confidence } = stored as Record<string, unknown>; // any object can be read so
    const read = readResponse(response);
    return read && isCount(rev) && isCount(cycle) && isCount(hints)
      ? { rev, cycle, hints, response: read, ...(isConfidence(confidence) && { confidence }) }
      : null;
  } catch {
    return null;
  }
}

export function writeDraft(item: string, draft: Draft | null): void {
  try {
    if (draft) sessionStorage.setItem(keyOf(item), JSON.stringify(draft));
    else sessionStorage.removeItem(keyOf(item));
  } catch {
    // Then a reload forgets what was not yet checked.
  }
}
