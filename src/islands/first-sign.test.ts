// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

beforeEach(() => vi.resetModules());
afterEach(() => history.replaceState(null, '', '/'));

/** Watches a page that has just come. */
async function begin(): Promise<{ seen: boolean }> {
  const page = { seen: false };
  const { firstSign } = await import('./first-sign.ts');
  void firstSign.then(() => {
    page.seen = true;
  });
  await Promise.resolve();
  return page;
}

describe('the first sign of a reader', () => {
  it.each(['pointermove', 'pointerdown', 'wheel', 'scroll', 'keydown', 'focusin', 'click', 'input'])(
    'is %s, wherever it happens',
    async (kind) => {
      const page = await begin();
      expect(page.seen).toBe(false);
      // What is told to the thing that it happens to and to nobody above it is a sign as well.
      document.body.dispatchEvent(new Event(kind));
      await Promise.resolve();
      expect(page.seen).toBe(true);
    },
  );

  it('is no pointer that only happens to stand over a page that has just come', async () => {
    const page = await begin();
    const point = (movementX: number) =>
      document.body.dispatchEvent(new PointerEvent('pointermove', { movementX, movementY: 0 }));
    point(0);
    await Promise.resolve();
    expect(page.seen).toBe(false);
    point(1);
    await Promise.resolve();
    expect(page.seen).toBe(true);
  });

  it('is an address that asks for something', async () => {
    history.replaceState(null, '', '/?lab=pull-the-plug&at=12');
    expect((await begin()).seen).toBe(true);
  });

  it('is waited for by nothing once it has come', async () => {
    const remove = vi.spyOn(AbortController.prototype, 'abort');
    await begin();
    document.body.dispatchEvent(new Event('click'));
    expect(remove).toHaveBeenCalledTimes(1);
    document.body.dispatchEvent(new Event('click'));
    expect(remove).toHaveBeenCalledTimes(1);
  });
});
