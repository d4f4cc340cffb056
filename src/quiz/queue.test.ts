import { describe, expect, it } from 'vitest';
import { queueAt, type Reviewed } from './queue.ts';

const MINUTE = 60_000;
const NOW = 1_800_000_000_000;
/** A question that was missed so many minutes ago. */
const missed = (id: string, lesson: string, ago = 60): Reviewed => ({
  id,
  lesson,
  reviews: [{ t: NOW - ago * MINUTE, isRight: false, wasSure: false }],
});

describe('the queue', () => {
  it('is empty, with nothing to wait for, while nothing was answered', () => {
    expect(queueAt([{ id: 'a', lesson: 'x', reviews: [] }], NOW)).toEqual({ now: [], later: 0, next: null });
  });

  it('says when the next one is due while none is', () => {
    expect(queueAt([missed('a', 'x', 4), missed('b', 'y', 7)], NOW)).toEqual({
      ...{ now: [], later: 0 },
      next: NOW + 3 * MINUTE,
    });
  });

  it('takes the longest overdue first, and lessons in turn', () => {
    const questions = [
      missed('a', 'x', 90),
      missed('b', 'x', 80),
      missed('c', 'x', 70),
      missed('d', 'y', 60),
    ];
    expect(queueAt(questions, NOW).now).toEqual(['a', 'd', 'b', 'c']);
  });

  it('asks ten at most, from several lessons if there are several, and says how many wait', () => {
    const many = Array.from({ length: 20 }, (_, place) => missed(`a${place}`, 'x', 100 - place));
    const queue = queueAt([...many, missed('b', 'y', 11)], NOW);
    expect(queue.now).toHaveLength(10);
    expect(queue.now).toContain('b');
    expect(queue.later).toBe(11);
  });

  it('does not depend on the order in which questions are given', () => {
    const questions = [missed('a', 'x'), missed('b', 'y'), missed('c', 'y')];
    expect(queueAt(questions.toReversed(), NOW)).toEqual(queueAt(questions, NOW));
  });
});
