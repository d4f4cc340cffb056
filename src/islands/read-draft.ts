// What was entered but not yet checked, as it was kept: it comes from outside and is not trusted.
import { readResponse } from '../quiz/response.ts';
import type { Confidence, Draft } from './question-draft.ts';
import { draftKey } from './untouched.ts';

const isConfidence = (value: unknown): value is Confidence => value === 1 || value === 2 || value === 3;

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

export function readDraft(item: string): Draft | null {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(draftKey(item)) ?? 'null');
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
