import { expect, test } from 'vitest';
import type { LogRecord } from './event.ts';
import { placementsOf } from './placements.ts';

const place = (t: number, lab: string, chess: string): LogRecord => ({
  ...{ v: 3, eid: `e${t}`, t },
  ...{ type: 'place', lab, placed: { chess } },
});

test('what was placed first and last is found for a lab, and nothing for one that was not used', () => {
  const records = [
    place(1, 'other', 'micro'),
    place(2, 'sort-twelve', 'cluster'),
    place(3, 'sort-twelve', 'distributed'),
    place(4, 'sort-twelve', 'none'),
  ];
  expect(placementsOf(records, 'sort-twelve')).toEqual({
    first: { chess: 'cluster' },
    last: { chess: 'none' },
  });
  expect(placementsOf(records.slice(0, 1), 'sort-twelve')).toBeNull();
});
