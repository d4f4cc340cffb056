// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { useReducer } from 'preact/hooks';
import { afterEach, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ComputedLab } from '../labs/define-lab.ts';
import { loadLab } from '../labs/registry.ts';
import { initialState, type LabAction, type LabState, reduce } from './lab-state.ts';
import { labTongue } from './lab-tongue.ts';
import { View as NestView } from './NestView.tsx';

afterEach(cleanup);

// Not a URL beside import.meta.url: for a page that would be an asset.
const read = (path: string) => readFileSync(`${import.meta.dirname}/../../${path}`, 'utf8');

function Nest({ lab }: { lab: ComputedLab }) {
  const [state, dispatch] = useReducer((s: LabState, a: LabAction) => reduce(lab, s, a), lab, initialState);
  const tongue = labTongue({
    words: parse(read(`content/en/labs/${lab.id}.yml`)),
    ui: { down: 'down', 'nest.times': '× {count}' },
    units: { share: '{n} %' },
    format: 'en',
    timeUnit: null,
    home: undefined,
  });
  const { picture } = lab.compute(state.settings);
  if (picture.type !== 'nest') throw new Error(`${lab.id} shows no nest.`);
  return (
    <NestView
      lab={lab}
      tongue={tongue}
      state={state}
      dispatch={dispatch}
      picture={picture}
      finding="found"
      onSay={() => undefined}
    />
  );
}

async function show(id: string) {
  const lab = await loadLab(id);
  if (lab.kind !== 'computed') throw new Error(`${id} is no computed lab.`);
  render(<Nest lab={lab} />);
  const button = (name: RegExp) => within(screen.getByRole('group')).getByRole('button', { name });
  return { button };
}

it('a closed box says that it can be opened, opens three levels deep by taps, and closes again', async () => {
  const { button } = await show('zoom');
  const shop = button(/^A shop/);
  expect(shop.getAttribute('aria-expanded')).toBe('true');
  fireEvent.click(shop);
  expect(shop.getAttribute('aria-expanded')).toBe('false');
  expect(screen.queryByText('A service, pay')).toBeNull();
  fireEvent.click(shop);
  expect(screen.queryByText('A server')).toBeNull();
  fireEvent.click(button(/^A service, pay/));
  expect(screen.getByText('A server')).toBeTruthy();
  expect(button(/^A shop/), 'the same element, so that the focus stays').toBe(shop);
  fireEvent.click(button(/^The whole/));
  expect(screen.queryByText('A service, pay'), 'a tap on an outer box closes what is inside').toBeNull();
});

it('each level says the number that holds there, and what it is called', async () => {
  const { button } = await show('zoom');
  expect(button(/^The whole/).textContent).toContain('99.09 %');
  expect(button(/^A shop/).textContent).toContain('90.44 %');
  expect(button(/^A shop/).textContent).toContain('distributed');
  expect(button(/^A service, pay/).textContent).toContain('× 10');
});

it('a tap stops another server, and a second tap starts it again', async () => {
  const { button } = await show('one-dies');
  expect(button(/^Pay/).getAttribute('aria-pressed')).toBe('true');
  fireEvent.click(button(/^Search/));
  expect(button(/^Pay/).getAttribute('aria-pressed')).toBe('false');
  expect(button(/^Search/).textContent).toContain('down');
  expect(button(/^Server 6/).textContent).toContain('down');
  fireEvent.click(button(/^Search/));
  expect(screen.queryByText('down')).toBeNull();
});
