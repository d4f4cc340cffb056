// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadLab } from '../labs/registry.ts';
import { initialState } from './lab-state.ts';
import { labTongue } from './lab-tongue.ts';
import { View as PictureTable } from './PictureTable.tsx';

afterEach(cleanup);

async function rowsOf(id: string) {
  const lab = await loadLab(id);
  if (lab.kind !== 'computed') throw new Error(`${id} is no computed lab.`);
  const state = initialState(lab);
  const words = parse(readFileSync(`${import.meta.dirname}/../../content/en/labs/${id}.yml`, 'utf8'));
  const tongue = labTongue({ words, ui: {}, units: {}, format: 'en', timeUnit: null, home: undefined });
  const computed = lab.compute(state.settings);
  render(<PictureTable {...{ lab, tongue, state, dispatch: () => undefined, computed, isShown: true }} />);
  return screen.getAllByRole('row').map((row) => [...row.children].map(({ textContent }) => textContent));
}

it('of boxes without numbers the table says in which box each one stands', async () => {
  const rows = await rowsOf('two-sets');
  expect(rows[0]).toEqual(['table.thing', 'table.place']);
  expect(rows).toContainEqual(['Redis Cluster, one database on six machines', 'No place in this drawing']);
  expect(rows).toContainEqual(['Distributed systems', 'Microservices']);
});

it('of boxes with numbers it says these too', async () => {
  const rows = await rowsOf('zoom');
  expect(rows[0]).toHaveLength(4);
  expect(rows[1]?.slice(0, 3)).toEqual(['The whole', '–', '1']);
  expect(rows[2]?.slice(0, 3)).toEqual(['A shop', 'The whole', '2']);
});
