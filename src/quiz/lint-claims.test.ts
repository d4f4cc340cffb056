import { describe, expect, it } from 'vitest';
import { lintClaims, type QuestionSet } from './lint-claims.ts';
import type { Item, Kind } from './question.ts';

const asks = (claim: string, kind: Kind = 'check'): Item => ({
  ...{ id: `q.${claim}`, rev: 1, kind, claims: [claim], level: 'apply', source: 'place', stem: 'Why?' },
  ...{ type: 'recall', hints: [], points: ['So.', 'Because.'], feedback: 'Because it is so.' },
});
const set = (id: string, carries: string[], ...items: Item[]): QuestionSet => ({ id, carries, items });

describe('lintClaims', () => {
  it('finds nothing where each claim is asked twice, once outside of its lesson', () => {
    const sets = [
      set('cluster', ['K1'], asks('K1')),
      set('scaling', ['K2'], asks('K2')),
      set('test-1', [], asks('K1'), asks('K2')),
    ];
    expect(lintClaims(sets, ['K1', 'K2'])).toEqual([]);
  });

  it('fails when there are no questions at all, or no claims', () => {
    expect(lintClaims([set('cluster', ['K1'])], ['K1'])).toEqual(['there are no questions']);
    expect(lintClaims([], [])).toEqual(['there are no questions']);
    expect(lintClaims([set('cluster', ['K1'], asks('K1'))], [])).toEqual(['there are no claims']);
  });

  it('finds a claim that is asked once, and does not count guesses', () => {
    const sets = [set('cluster', ['K1'], asks('K1', 'pre')), set('test-1', [], asks('K1'), asks('K2'))];
    expect(lintClaims(sets, ['K1'])).toEqual([
      'K1 is asked 1 times, expected at least 2; its lesson is "cluster"',
    ]);
  });

  it('finds what is asked only at home, and what no lesson carries', () => {
    const sets = [set('cluster', ['K1'], asks('K1'), asks('K1')), set('test-1', [], asks('K3'), asks('K3'))];
    expect(lintClaims(sets, ['K1', 'K3'])).toEqual([
      'K1 is never asked outside of its own lesson "cluster"',
      'K3 is carried by no lesson',
    ]);
  });
});
