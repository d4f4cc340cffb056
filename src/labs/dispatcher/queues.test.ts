import { expect, it } from 'vitest';
import type { RequestRow } from '../../systems/record.ts';
import { idleWhileWaiting } from './queues.ts';

const row = (change: Partial<RequestRow>): RequestRow => ({
  id: 0,
  flow: 'visit',
  kind: 'order',
  client: null,
  arrived: 0,
  machine: 'm1',
  reached: 0,
  started: 0,
  left: null,
  ended: null,
  outcome: 'open',
  attempts: 1,
  ...change,
});

// m1 serves one from 0 to 4 while two wait from 1; m2 serves one from 2 to 3 and is idle otherwise.
const record = {
  requests: [
    row({ left: 4, ended: 4, outcome: 'finished' }),
    row({ arrived: 1, reached: 1, started: 4, left: 5, ended: 5, outcome: 'finished' }),
    row({ arrived: 1, reached: 1, started: 5 }),
    row({ machine: 'm2', arrived: 2, reached: 2, started: 2, left: 3, ended: 3, outcome: 'finished' }),
  ],
  choices: [],
  happenings: [],
  spells: null,
  stays: null,
  keepers: {},
};

it('time counts as wasted when one server idles while a request waits at another', () => {
  // Waiting from 1 to 5; m2 idle but for 2 to 3.
  expect(idleWhileWaiting(record, ['m1', 'm2'], 10)).toBeCloseTo(0.3, 10);
});

it('no time is wasted by a single server', () => {
  expect(idleWhileWaiting({ ...record, requests: record.requests.slice(0, 3) }, ['m1'], 10)).toBe(0);
});
