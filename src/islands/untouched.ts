// Whether a served question is still as it was served: cheap to ask, so that code for it need not come to find out.
import type { LogRecord } from '../progress/event.ts';

/** Where what is entered but not yet checked is kept, as long as the tab. */
export const draftKey = (item: string): string => `many-machines:draft:${item}`;

/** Has the reader done nothing with the question, now or on an earlier visit? */
export function isUntouched(host: HTMLElement, item: string, records: readonly LogRecord[]): boolean {
  const isEntered =
    [...host.querySelectorAll('input')].some(
      ({ checked, value, defaultValue }) => checked || value !== defaultValue,
    ) ||
    [...host.querySelectorAll('textarea')].some(({ value }) => value !== '') ||
    // The first choice of a list is none.
    [...host.querySelectorAll('select')].some(({ selectedIndex }) => selectedIndex > 0);
  return !isEntered && !hasDraft(item) && !records.some((record) => 'item' in record && record.item === item);
}

function hasDraft(item: string): boolean {
  try {
    return sessionStorage.getItem(draftKey(item)) !== null;
  } catch {
    // Storage is forbidden.
    return false;
  }
}
