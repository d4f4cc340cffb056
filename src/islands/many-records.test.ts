// Years of use: what is computed from the log grows with its records, not faster, and no place is read twice.
import { describe, expect, it } from 'vitest';
import { nextCycle } from '../progress/attempts.ts';
import { claimStates } from '../progress/claims.ts';
import type { LogRecord } from '../progress/event.ts';
import { type LessonParts, lessonMarks } from '../progress/lessons.ts';
import { createLog } from '../progress/log.ts';
import { roundsOf } from '../progress/rounds.ts';
import type { Store } from '../progress/storage.ts';
import { queueAt } from '../quiz/queue.ts';

const DAY = 86_400_000;
const questions = Array.from({ length: 200 }, (_, at) => ({
  ...{ id: `l${at % 15}.q${at}`, rev: 1, lesson: `l${at % 15}`, claims: [`K${at % 43}`] },
}));
const claims = Array.from({ length: 43 }, (_, at) => `K${at}`);
const lessons: LessonParts[] = Array.from({ length: 15 }, (_, at) => ({
  ...{ id: `l${at}`, others: [], labs: [], revs: {} },
  checks: questions.filter(({ lesson }) => lesson === `l${at}`).map(({ id }) => id),
}));

/** Answers of many days: each question again and again, in rounds of one or two tries. */
const recordsOf = (count: number): LogRecord[] =>
  Array.from({ length: count }, (_, at) => {
    const tried = Math.floor(at / 2);
    const isRight = at % 2 === 1 || tried % 3 === 0;
    return {
      ...{
        v: 3,
        eid: `e${at}`,
        t: at * 1000,
        type: 'attempt',
        item: questions[tried % 200]?.id ?? '',
        rev: 1,
      },
      ...{ locale: 'en', cycle: Math.floor(tried / 200), seed: 1, response: {}, score: isRight ? 1 : 0 },
      ...{ verdict: isRight ? 'correct' : 'wrong', try: (at % 2) + 1, hints: 0, settled: isRight },
    };
  });

/** How often a property of a record is read on average while `work` looks at `count` of them. */
function readsPerRecord(count: number, work: (records: readonly LogRecord[]) => unknown): number {
  let reads = 0;
  const counted = recordsOf(count).map(
    (record) =>
      new Proxy(record, {
        get(target, key, receiver) {
          reads += 1;
          return Reflect.get(target, key, receiver);
        },
      }),
  );
  work(counted);
  return reads / count;
}

const works: [string, (records: readonly LogRecord[]) => unknown][] = [
  [
    'what is known, claim by claim',
    (records) => claimStates(claims, questions, records, (t) => `${t / DAY}`),
  ],
  [
    'what is due',
    (records) => {
      const rounds = roundsOf(questions, records);
      return queueAt(
        questions.map(({ id, lesson }) => ({ id, lesson, reviews: rounds.get(id) ?? [] })),
        9e12,
      );
    },
  ],
  ['the marks of the lessons', (records) => lessonMarks(lessons, records)],
  ['in which cycle a question is asked anew', (records) => nextCycle('l0.q0', records)],
];

describe('a log of years', () => {
  it.each(works)('is looked through a fixed number of times for %s', (_what, work) => {
    const [few, many] = [readsPerRecord(2000, work), readsPerRecord(16_000, work)];
    expect(few).toBeGreaterThan(0.5);
    // Sorting the rounds of one question, a handful, may add a little.
    expect(many / few).toBeLessThan(1.5);
  });

  it('is read from its place once, and an answer writes one record without reading any', async () => {
    const kept = new Map<string, unknown>(recordsOf(3000).map((record) => [record.eid, record]));
    const calls = { all: 0, added: 0 };
    const store: Store = {
      step: 'indexeddb',
      async all() {
        calls.all += 1;
        return [...kept];
      },
      async add(records) {
        calls.added += records.length;
        for (const record of records) kept.set(record.eid, record);
      },
      setAside: async () => {},
      aside: async () => [],
      remove: async () => {},
    };
    const log = await createLog({
      ladder: [async () => store],
      now: () => 5,
      newId: () => 'new',
      tell: () => {},
    });
    expect([log.all().length, log.all()]).toEqual([3000, log.all()]);
    await log.append({ type: 'read', lesson: 'l0' });
    expect(log.all()).toHaveLength(3001);
    expect(calls).toEqual({ all: 1, added: 1 });
  });
});
