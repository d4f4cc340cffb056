// A reader's log after years of use: how long it takes to open it, and to compute from it what pages show.
import { claimStates } from '../../src/progress/claims.ts';
import type { LogRecord } from '../../src/progress/event.ts';
import { lessonMarks } from '../../src/progress/lessons.ts';
import { createLog } from '../../src/progress/log.ts';
import { roundsOf } from '../../src/progress/rounds.ts';
import type { Store } from '../../src/progress/storage.ts';
import { queueAt } from '../../src/quiz/queue.ts';

const RECORDS = 50_000;
const QUESTIONS = 250;
const LESSONS = 15;
const CLAIMS = 43;

const questions = Array.from({ length: QUESTIONS }, (_, at) => ({
  ...{ id: `q${at}`, rev: 1, lesson: `l${at % LESSONS}`, claims: [`K${at % CLAIMS}`] },
}));
const claims = Array.from({ length: CLAIMS }, (_, at) => `K${at}`);
const lessons = Array.from({ length: LESSONS }, (_, at) => ({
  ...{ id: `l${at}`, others: [], labs: [], revs: {} },
  checks: questions.filter(({ lesson }) => lesson === `l${at}`).map(({ id }) => id),
}));
const records = Array.from({ length: RECORDS }, (_, at): LogRecord => {
  const isRight = at % 3 > 0;
  return {
    ...{
      v: 3,
      eid: `e${at}`,
      t: at * 60_000,
      type: 'attempt',
      item: `q${at % QUESTIONS}`,
      rev: 1,
      locale: 'en',
    },
    ...{ cycle: Math.floor(at / QUESTIONS), seed: 1, response: { options: ['a'] }, score: isRight ? 1 : 0 },
    ...{ verdict: isRight ? 'correct' : 'wrong', try: 1, hints: 0, settled: isRight },
  };
});
/** A place that answers at once, so that only the log's own work is measured. */
const store: Store = {
  step: 'indexeddb',
  all: async () => records.map((record) => [record.eid, record]),
  add: async () => {},
  setAside: async () => {},
  aside: async () => [],
  remove: async () => {},
};

/** Milliseconds by what was done, the best of `rounds`. */
export async function benchLog(rounds: number): Promise<Map<string, number>> {
  const best = new Map<string, number>();
  const time = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    const started = performance.now();
    const done = await work();
    best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, performance.now() - started));
    return done;
  };
  for (let round = 0; round < rounds; round += 1) {
    let ids = 0;
    const log = await time('open and check', async () => {
      const opened = await createLog({
        ladder: [async () => store],
        now: () => RECORDS * 60_000,
        newId: () => `new-${ids++}`,
        tell: () => {},
      });
      opened.all();
      return opened;
    });
    await time('43 claims', () =>
      claimStates(claims, questions, log.all(), (t) => String(Math.floor(t / 86_400_000))),
    );
    await time('what is due', () => {
      const rounds = roundsOf(questions, log.all());
      return queueAt(
        questions.map(({ id, lesson }) => ({ id, lesson, reviews: rounds.get(id) ?? [] })),
        RECORDS * 60_000,
      );
    });
    await time('marks of 15 lessons', () => lessonMarks(lessons, log.all()));
    await time('one more answer, in order', async () => {
      await log.append({ type: 'read', lesson: 'l0' });
      return log.all();
    });
  }
  return best;
}
