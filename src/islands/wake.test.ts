// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { wake } from './wake.ts';

let come: (host: Element) => void;
let margin: string | undefined;

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(report: (entries: object[]) => void, options: { rootMargin: string }) {
        come = (target) => report([{ isIntersecting: true, target }]);
        margin = options.rootMargin;
      }
      observe() {}
      unobserve() {}
    },
  );
  document.body.innerHTML = `
    <div data-part="a" data-wake-failed="Could not load." data-wake-retry="Try again"><button>Inside</button></div>
    <div data-part="b"></div>`;
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const host = (id: string) => document.querySelector<HTMLElement>(`[data-part=${id}]`) as HTMLElement;
const retry = () => document.querySelector<HTMLButtonElement>('[role=alert] button');
/** What the site says when a second attempt has failed. */
const site = (answer: () => Promise<{ ok: boolean }>) => vi.stubGlobal('fetch', vi.fn(answer));
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('wake', () => {
  it('loads a host only when it comes near, and marks it as awake', async () => {
    const load = vi.fn(async () => undefined);
    wake('[data-part]', load);
    expect(load).not.toHaveBeenCalled();
    expect(margin).toBe('300px');
    come(host('a'));
    await settle();
    expect(load.mock.calls).toEqual([[host('a')]]);
    expect(host('a').dataset['awake']).toBe('');
    expect(host('b').dataset['awake']).toBeUndefined();
  });

  it('says in the words of the host that loading failed, and leaves the host as served', async () => {
    const served = host('a').outerHTML;
    wake('[data-part]', () => Promise.reject(new Error('offline')));
    come(host('a'));
    await settle();
    expect(document.querySelector('[role=alert] p')?.textContent).toBe('Could not load.');
    expect(retry()?.textContent).toBe('Try again');
    expect(host('a').outerHTML).toBe(served);
  });

  it('says nothing for a host that brings no words', async () => {
    wake('[data-part]', () => Promise.reject(new Error('offline')));
    come(host('b'));
    await settle();
    expect(document.querySelector('[role=alert]')).toBeNull();
  });

  it('starts the page anew when the site answers and the part still does not come, and only then', async () => {
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined);
    site(() => Promise.reject(new Error('offline')));
    wake('[data-part]', () => Promise.reject(new Error('remembered')));
    come(host('a'));
    await settle();
    retry()?.click();
    await settle();
    expect(reload).not.toHaveBeenCalled();
    vi.spyOn(performance, 'getEntriesByType').mockReturnValue(
      ['https://site.example/_astro/lab.js', 'https://site.example/words.json'].map(
        (name) => ({ name }) as never,
      ),
    );
    const asked: unknown[][] = [];
    site(async (...given: unknown[]) => {
      asked.push(given);
      return { ok: true };
    });
    retry()?.click();
    await settle();
    expect(reload).toHaveBeenCalledTimes(1);
    // A browser that keeps code for ever would otherwise give the page the same broken code again.
    expect(asked).toContainEqual(['https://site.example/_astro/lab.js', { cache: 'reload' }]);
  });

  it('tries again on request: a second failure keeps the button and its focus, success gives focus to the host', async () => {
    site(() => Promise.reject(new Error('offline')));
    const load = vi
      .fn()
      .mockRejectedValueOnce(new Error())
      .mockRejectedValueOnce(new Error())
      .mockResolvedValueOnce(undefined);
    wake('[data-part]', load);
    come(host('a'));
    await settle();
    retry()?.focus();
    retry()?.click();
    retry()?.click();
    await settle();
    expect(document.querySelectorAll('[role=alert]')).toHaveLength(1);
    expect(document.activeElement).toBe(retry());
    retry()?.click();
    await settle();
    expect(load).toHaveBeenCalledTimes(3);
    expect(document.querySelector('[role=alert]')).toBeNull();
    expect(document.activeElement?.textContent).toBe('Inside');
  });

  it('loads at once where the browser cannot watch the viewport', async () => {
    vi.unstubAllGlobals();
    // @ts-expect-error the browser of this test lacks it
    delete window.IntersectionObserver;
    const load = vi.fn(async () => undefined);
    wake('[data-part]', load);
    await settle();
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('keeps the focus on what had it, moved or replaced', async () => {
    host('a').innerHTML = '<input type="radio" value="x"><input type="radio" value="y">';
    const focused = () => (document.activeElement as HTMLInputElement | null)?.value;
    wake('[data-part=a]', async (part) => {
      part.innerHTML =
        '<input type="radio" value="y" class="live"><input type="radio" value="x" class="live">';
    });
    host('a').querySelector<HTMLInputElement>('[value=y]')?.focus();
    come(host('a'));
    await settle();
    expect(document.activeElement?.className).toBe('live');
    expect(focused()).toBe('y');
  });
});
