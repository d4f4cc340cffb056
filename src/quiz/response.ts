// Responses as they come back from storage: anything may be there.
import type { PublicQuestion, Response } from './question.ts';

/** Longest text that a learner may write for themselves. */
export const MOST_NOTES = 1000;

const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most;
const isIdOrNull = (value: unknown): value is string | null => value === null || isText(value, 64);
const isIds = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length <= 32 && value.every((id) => isText(id, 64));

/** An answer nobody has touched. */
export function blankResponse({ type }: Pick<PublicQuestion, 'type'>): Response {
  switch (type) {
    case 'single':
    case 'spot':
    case 'hotspot':
      return { type, option: null };
    case 'multi':
      return { type, options: [] };
    case 'numeric':
      return { type, text: '', unit: null };
    case 'order':
      return { type, order: [] };
    case 'match':
    case 'categorise':
    case 'cloze':
      return { type, filled: {} };
    case 'predict':
      return { type, option: null, seen: null };
    case 'build':
      return { type, met: false };
    case 'recall':
      return { type, text: '', remembered: null };
  }
}

/** The response that `stored` holds, or null. Whether its options still exist is `validate`'s business. */
export function readResponse(stored: unknown): Response | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const own = stored as Record<string, unknown>; // any object can be read so
  const { type, option, options, text, unit, order, filled, seen, met, remembered } = own;
  switch (type) {
    case 'single':
    case 'spot':
    case 'hotspot':
      return isIdOrNull(option) ? { type, option } : null;
    case 'multi':
      return isIds(options) ? { type, options: [...new Set(options)] } : null;
    case 'numeric':
      return isText(text, 200) && isIdOrNull(unit) ? { type, text, unit } : null;
    case 'order':
      return isIds(order) && new Set(order).size === order.length ? { type, order } : null;
    case 'match':
    case 'categorise':
    case 'cloze':
      return isFilled(filled) ? { type, filled: { ...filled } } : null;
    case 'predict':
      return isIdOrNull(option) && isIdOrNull(seen) ? { type, option, seen } : null;
    case 'build':
      return typeof met === 'boolean' ? { type, met } : null;
    case 'recall':
      return isText(text, MOST_NOTES) && (remembered === null || typeof remembered === 'boolean')
        ? { type, text, remembered }
        : null;
    default:
      return null;
  }
}

function isFilled(value: unknown): value is Record<string, string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return entries.length <= 32 && entries.every(([place, text]) => isText(place, 64) && isText(text, 200));
}
