// Responses as they come back from storage: anything may be there.
import type { PublicQuestion, Response } from './question.ts';

const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most;

/** An answer nobody has touched. */
export function blankResponse({ type }: Pick<PublicQuestion, 'type'>): Response {
  if (type === 'single') return { type, option: null };
  return type === 'multi' ? { type, options: [] } : { type, text: '', unit: null };
}

/** The response that `stored` holds, or null. Whether its options still exist is `validate`'s business. */
export function readResponse(stored: unknown): Response | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { type, option, options, text, unit } = stored as Record<string, unknown>; // any object can be read so
  if (type === 'single' && (option === null || isText(option, 64))) return { type, option };
  if (type === 'multi' && Array.isArray(options) && options.every((id) => isText(id, 64))) {
    return { type, options: [...new Set(options)] };
  }
  if (type === 'numeric' && isText(text, 200) && (unit === null || isText(unit, 64)))
    return { type, text, unit };
  return null;
}
