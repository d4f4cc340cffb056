const KEY = 'many-machines:salt';

/**
 * A random word of this browser, so that two learners side by side see the options in different orders while
 * one learner sees the same order again. Where nothing can be stored it lasts as long as the page.
 */
export function deviceSalt(): string {
  const fresh = crypto.getRandomValues(new Uint32Array(1)).join('');
  try {
    const known = localStorage.getItem(KEY);
    if (known !== null && /^\d{1,10}$/.test(known)) return known;
    localStorage.setItem(KEY, fresh);
  } catch {
    // Storage is forbidden or full.
  }
  return fresh;
}
