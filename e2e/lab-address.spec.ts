// A lab opened by an address: what it asks for is done, and what cannot be is said.

import type { Control } from '../src/labs/define-lab.ts';
import { browsersOf, frameLabs, LabOnPage, written } from './reader/lab.ts';
import { expect, test } from './support/test.ts';

/** A value that is allowed and is not the start. */
function another(control: Control): number | string | boolean {
  if (control.type === 'range') return control.start === control.max ? control.min : control.max;
  if (control.type === 'switch') return !control.start;
  if (control.type === 'board') return control.items.map(() => control.places.at(-1) ?? '').join('.');
  return control.options.find((option) => option !== control.start) ?? control.start;
}
const bad: Record<Control['type'], string> = {
  range: '1e99',
  choice: '<b>no</b>',
  switch: 'perhaps',
  board: 'm1.m1',
};

for (const placed of frameLabs) {
  const { path, lab: definition } = placed;
  const controls = Object.entries(definition.controls);

  test.describe(`${path} ${definition.id}${browsersOf(placed)}`, () => {
    test('opens with the settings, seed and moment of its address', async ({ page }) => {
      const wanted = controls.map(([name, control]) => [name, written(another(control))]);
      const query = new URLSearchParams([['lab', definition.id], ...wanted, ['seed', '12'], ['at', '9']]);
      const lab = await LabOnPage.open(page, placed, `?${query}`);
      await lab.open('settings.more');
      await expect(lab.seed).toHaveValue('12');
      expect(await lab.moment()).toBe(9);
      for (const [name, control] of controls) {
        const words = placed.words.controls[name];
        const value = another(control);
        if (control.type === 'range') {
          await expect(lab.host.getByRole('slider', { name: words?.label ?? '?', exact: true })).toHaveValue(
            String(value),
          );
        } else if (control.type === 'switch') {
          await expect(lab.host.getByRole('switch', { name: words?.label ?? '?' })).toBeChecked({
            checked: value === true,
          });
        } else {
          const group = lab.host.getByRole('group', { name: words?.label ?? '?', exact: true });
          const option = words?.options?.[String(value)] ?? '?';
          await expect(group.getByRole('radio', { name: option, exact: true })).toBeChecked();
        }
      }
      await lab.skip();
      await lab.button('to-end').click();
      expect(await lab.moment()).toBe(definition.clock.horizon);
    });

    test('falls back to its own settings where the address is wrong, and says which', async ({ page }) => {
      const plain = await LabOnPage.open(page, placed);
      const start = { controls: await plain.controls(), moment: await plain.moment() };
      const wrong: [string, string, string][] = [
        ...controls.map(([name, control]): [string, string, string] => [
          name,
          bad[control.type],
          written(control.start),
        ]),
        ['seed', '0', String(definition.seed)],
        ['at', 'later', String(definition.clock.opening)],
      ];
      const query = new URLSearchParams([
        ['lab', definition.id],
        ...wrong.map(([name, value]) => [name, value]),
        ['utm', 'x'],
      ]);
      const lab = await LabOnPage.open(page, placed, `?${query}`);
      for (const [name, found, used] of wrong) {
        await expect(lab.host.getByText(lab.say('bad', { name, found, used }))).toBeVisible();
      }
      await expect(lab.host.getByText('utm')).toHaveCount(0);
      expect({ controls: await lab.controls(), moment: await lab.moment() }).toEqual(start);
    });
  });
}
