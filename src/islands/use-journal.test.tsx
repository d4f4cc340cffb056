// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { boardValue, placesOf } from '../labs/board.ts';
import type { Lab } from '../labs/define-lab.ts';
import { loadLab } from '../labs/registry.ts';
import type { LogEvent } from '../progress/event.ts';
import { conclude } from './lab-conclude.ts';
import { initialState, type LabState } from './lab-state.ts';
import { useJournal } from './use-journal.ts';

const told: LogEvent[] = [];
let isGone = false;
vi.mock('./open-log.ts', () => ({
  openLog: async () => {
    if (isGone) throw new TypeError('The code did not come.');
    return { append: async (event: LogEvent) => void told.push(event) };
  },
}));

function Journal({ lab, state }: { lab: Lab; state: LabState }) {
  useJournal(lab, state);
  return null;
}

it('keeps how a board stood each time the reader asked, once, and not before', async () => {
  const lab = await loadLab('sort-twelve');
  const { sorted } = lab.controls;
  if (lab.kind !== 'computed' || sorted?.type !== 'board') throw new Error('It is a board.');
  const host = document.createElement('div');
  const show = (state: LabState) => act(() => render(<Journal lab={lab} state={state} />, host));
  const asked = (place: string): LabState => {
    const settings = {
      sorted: boardValue(sorted.items, Object.fromEntries(sorted.items.map((id) => [id, place]))),
    };
    return {
      ...initialState(lab),
      settings,
      conclusion: conclude(lab, settings, lab.compute(settings).metrics),
    };
  };
  await show(initialState(lab));
  await show(asked('none'));
  await show({ ...asked('none'), version: 1 });
  await show(asked('cluster'));
  await vi.waitFor(() => expect(told).toHaveLength(2));
  expect(told).toEqual(
    ['none', 'cluster'].map((place) => ({
      ...{ type: 'place', lab: 'sort-twelve' },
      placed: placesOf(sorted, String(asked(place).settings['sorted'])),
    })),
  );
});

it('tells again what could not be told, once the log can be had', async () => {
  told.length = 0;
  const lab = await loadLab('sort-twelve');
  const host = document.createElement('div');
  const show = (state: LabState) => act(() => render(<Journal lab={lab} state={state} />, host));
  const [prediction = ''] = lab.prediction.choices;
  isGone = true;
  await show({ ...initialState(lab), prediction });
  await new Promise((resolve) => setTimeout(resolve));
  isGone = false;
  await show({ ...initialState(lab), prediction, met: ['any'] });
  await vi.waitFor(() => expect(told.map(({ type }) => type)).toEqual(['predict', 'challenge']));
});
