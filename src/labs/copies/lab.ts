// One server becomes n identical ones. The copies are alike only as long as nothing that matters lives
// in one of them: a basket kept in a copy's memory is found by that copy alone.
//
// Left out: the store that keeps shared baskets takes no time and never fails; visitors do not give up.
import { responses, percentile } from '../../systems/measures.ts';
import { mmc, weightedRandomSplit } from '../../systems/theory.ts';
import { defineLab, type SettingsOf } from '../define-lab.ts';
import { baskets } from './baskets.ts';

/** Requests that one copy finishes per second: each takes 0.1 s of work on average. */
const MEAN_WORK = 0.1;
const VISITORS = 40;
const FAILURE_AT = 20;

const controls = {
  copies: { type: 'range', min: 1, max: 20, step: 1, start: 3, unit: 'count' },
  rate: { type: 'range', min: 5, max: 150, step: 5, start: 20, unit: 'rate' },
  basket: { type: 'choice', options: ['in-copy', 'shared'], start: 'in-copy' },
  balance: { type: 'choice', options: ['any', 'sticky'], start: 'any' },
  failure: { type: 'switch', start: false, more: true },
} as const;
