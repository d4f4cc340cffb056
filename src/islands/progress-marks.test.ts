// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import type { Log } from '../progress/log.ts';
import { followMarks } from './progress-marks.ts';

const attempt = {
  ...{ v: 3, eid: 'a', t: 1, type: 'attempt', item: 'c.one', rev: 1, locale: 'en', cycle: 0, seed: 1 },
  ...{ response: {}, verdict: 'wrong', score: 0, try: 1, hints: 0, settled: false },
};
const parts = (id: string, checks: string[]) => ({ id, checks, others: [], labs: [], revs: {} });

afterEach(() => vi.unstubAllGlobals());

it('the marks of all lessons follow the log, wherever a lesson is named', async () => {
  document.body.dataset['course'] = '/course.json';
  document.body.dataset['markStartedReview'] = 'begun, to review';
  document.body.innerHTML = ['cluster', 'scaling', 'cluster']
    .map((lesson) => `<a data-lesson="${lesson}"><i></i></a>`)
    .join('');
  const lessons = [parts('scaling', ['s.one']), parts('cluster', ['c.one'])];
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(lessons)));
  const log = { all: () => [attempt], onChange: () => () => {} } as unknown as Log; // all that marks ask of it
  followMarks(document, log);
  const ticks = () =>
    [...document.querySelectorAll<HTMLElement>('[data-lesson]')].map((tick) => [
      ...[tick.dataset['state'], tick.hasAttribute('data-review'), tick.textContent],
    ]);
  await vi.waitFor(() => expect(ticks()[0]?.[0]).toBeDefined());
  expect(ticks()).toEqual([
    ['started', true, 'begun, to review'],
    ['untouched', false, ''],
    ['started', true, 'begun, to review'],
  ]);
});
