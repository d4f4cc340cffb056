// What the signs say of a design, and what the model calls the same design.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startSettings } from '../define-lab.ts';
import { factOf } from '../facts.ts';
import { bound, type Design, signs } from './design.ts';
import { lab } from './lab.ts';

const fact = (name: string) => factOf(lab, name).value;
const designs = fc.record<Design>({
  cut: fc.constantFrom('business', 'layers'),
  data: fc.constantFrom('own', 'one'),
  release: fc.constantFrom('alone', 'train'),
  calls: fc.constantFrom('chain', 'conductor', 'events'),
  library: fc.constantFrom('choose', 'same'),
  asking: fc.constantFrom('batch', 'each'),
});

test('every sign binds between one and all five, and each can be there and not be there', () => {
  fc.assert(
    fc.property(designs, (design) => {
      for (const sign of signs) {
        expect(bound(design)[sign], sign).toBeGreaterThanOrEqual(1);
        expect(bound(design)[sign], sign).toBeLessThanOrEqual(5);
      }
    }),
  );
  const free: Design = {
    ...{ cut: 'business', data: 'own', release: 'alone' },
    ...{ calls: 'events', library: 'choose', asking: 'batch' },
  };
  expect(Object.values(bound(free))).toEqual(signs.map(() => 1));
  expect(fact('worst')).toBe(8);
});

test('a design is called a distributed monolith exactly when data, a train or a library tie all five', () => {
  fc.assert(
    fc.property(designs, (design) => {
      const { called } = lab.compute({ ...startSettings(lab.controls), ...design });
      const { data, release, library } = bound(design);
      expect(called?.distributedMonolith).toBe(Math.max(data, release, library) === 5 ? 'yes' : 'no');
      expect(called?.microservices).toBe(Math.max(data, release, library) === 5 ? 'no' : 'yes');
      expect(called?.distributed).toBe('yes');
    }),
  );
});

test('in a row one missing service stops all that wait for it, directly or not', () => {
  const start = startSettings(lab.controls) as unknown as Design; // the controls are those of a design
  expect(bound(start)).toMatchObject({ waits: 4, stops: 5 });
  expect(bound({ ...start, calls: 'conductor' })).toMatchObject({ waits: 4, stops: 3 });
  expect(bound({ ...start, calls: 'events' })).toMatchObject({ waits: 1, stops: 1 });
});
