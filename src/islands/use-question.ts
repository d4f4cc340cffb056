// One question on the page: what is entered, what the log knows, what Check does. The picture is Question.tsx.
import { useEffect, useRef, useState } from 'preact/hooks';
import { attemptsAt } from '../progress/attempts.ts';
import type { Log } from '../progress/log.ts';
import type { AnswerKey, PublicQuestion, Response } from '../quiz/question.ts';
import { blankResponse, readResponse } from '../quiz/response.ts';
import { score } from '../quiz/score.ts';
import { seedOf } from '../quiz/shuffle.ts';
import { isSameResponse, isSettledBy, type PastAttempt, type Standing, standing } from '../quiz/tries.ts';
import { type NotReady, validate } from '../quiz/validate.ts';
import { loadKey } from './answer-keys.ts';
import { type Confidence, type Draft, writeDraft } from './question-draft.ts';
import type { QuestionData, QuestionFrame } from './question-words.ts';
import { readDraft } from './read-draft.ts';

/** What the browser adds: absent on the server. */
export interface QuestionLife {
  log: Log;
  /** Random word of this browser. */
  salt: string;
  /** What was entered before the question came to life. */
  early: Response | null;
  /** How sure the reader was said to be before that. */
  earlySure?: Confidence;
  /** Asked anew, in a test or a review: earlier cycles do not count here, and it is asked once. */
  from?: number;
}

/** What the status line says because of the latest press of a button. */
export type Notice = { is: 'verdict' } | { is: 'failed' } | { is: 'not-ready'; reason: NotReady };

export interface QuestionModel {
  response: Response;
  now: Standing;
  cycle: number;
  seed: number;
  /** The key, once it has been fetched. */
  key: AnswerKey | null;
  notice: Notice | null;
  hints: number;
  /** Answers last only as long as this tab. */
  isFleeting: boolean;
  /** Said before the first try of this time through. */
  confidence: Confidence | null;
  enter: (response: Response) => void;
  beSure: (confidence: Confidence) => void;
  /** False when there was nothing to grade yet. */
  check: (response?: Response) => Promise<boolean>;
  /** Fetches the key before anything is graded; false when it does not come. */
  reveal: () => Promise<boolean>;
  hint: () => Promise<void>;
  again: () => void;
}

export function useQuestion(
  { question, locale, answers }: QuestionData & QuestionFrame,
  decimal: '.' | ',',
  life: QuestionLife | null,
): QuestionModel {
  const { id, rev } = question;
  const [attempts, setAttempts] = useState(() => attemptsOf(life?.log, id));
  const [draft, setDraft] = useState(() => openingDraft(question, attempts, life));
  const [notice, setNotice] = useState<Notice | null>(null);
  const [key, setKey] = useState<AnswerKey | null>(null);
  /** What was drafted last: what was waited for must not undo what was chosen meanwhile. */
  const latest = useRef(draft);
  const busy = useRef(new Set<'check' | 'hint'>());

  const now = standing(
    question,
    attempts.filter(({ cycle }) => cycle >= draft.cycle),
  );
  const cycle = Math.max(draft.cycle, now.cycle);
  const seed = life ? seedOf(life.salt, id, cycle) : 0;
  const entered = now.settled && now.last ? now.last.response : draft.response;
  const hints = Math.max(draft.hints, now.hints);

  useEffect(() => {
    // What was chosen before the code came is a draft like any other.
    if (life?.early || life?.earlySure) writeDraft(id, draft);
    // Only what the question woke up with counts here: later drafts are written where they are made.
  }, []);
  useEffect(() => life?.log.onChange(() => setAttempts(attemptsOf(life.log, id))), [life, id]);
  const hasTried = now.last !== null;
  useEffect(() => {
    // Shows again what the reader was told on an earlier visit; without a connection the verdict alone.
    if (life && (hasTried || hints > 0)) void loadKey(answers, id).then(setKey, () => undefined);
  }, [life, hasTried, hints, answers, id]);

  const redraft = (change: Partial<Draft>) => {
    latest.current = { ...latest.current, cycle, ...change };
    setDraft(latest.current);
    writeDraft(id, latest.current);
  };
  /** A double click is one press; an answer does not wait for a hint. */
  const once = async (what: 'check' | 'hint', work: () => Promise<void>) => {
    if (!life || busy.current.has(what)) return;
    busy.current.add(what);
    try {
      await work();
    } finally {
      busy.current.delete(what);
    }
  };
  const fetchKey = async () => {
    const fetched = await loadKey(answers, id).catch(() => null);
    setKey(fetched);
    if (!fetched) setNotice({ is: 'failed' });
    return fetched;
  };

  return {
    ...{ response: entered, now, cycle, seed, key, notice, hints },
    isFleeting: life?.log.step() === 'memory',
    confidence: draft.confidence ?? null,
    enter: (response) => {
      redraft({ response });
      if (notice?.is !== 'verdict') setNotice(null);
    },
    beSure: (confidence) => redraft({ confidence }),
    reveal: async () => (await fetchKey()) !== null,
    async check(response = entered) {
      const readiness = validate(question, response, decimal);
      await once('check', async () => {
        if (now.settled) return;
        if (!readiness.isReady) return setNotice({ is: 'not-ready', reason: readiness.reason });
        const fetched = await fetchKey();
        if (!fetched) return;
        if (fetched.rev !== rev) return setNotice({ is: 'not-ready', reason: 'unknown-option' });
        setNotice({ is: 'verdict' });
        // The same answer once more is not another try.
        if (now.last && isSameResponse(now.last.response, response)) return;
        const { verdict, score: points } = score(fetched.rubric, response, decimal);
        const settled = isSettledBy(verdict, now.wrong) || response.type === 'recall';
        if (settled) writeDraft(id, null);
        await life?.log.append({
          ...{
            type: 'attempt',
            item: id,
            rev,
            locale,
            cycle,
            seed,
            response: kept(response),
            verdict,
            settled,
            hints,
          },
          ...{ score: points, try: now.wrong + 1 },
          ...(draft.confidence && now.wrong === 0 && { confidence: draft.confidence }),
        });
      });
      return readiness.isReady;
    },
    hint: () =>
      once('hint', async () => {
        if (hints < question.hints && (await fetchKey())) redraft({ hints: hints + 1 });
      }),
    again: () => {
      setNotice(null);
      redraft({ confidence: undefined, cycle: cycle + 1, hints: 0, response: blankResponse(question) });
    },
  };
}

/** Notes that readers write for themselves are not kept. */
const kept = (response: Response): Response =>
  response.type === 'recall' ? { ...response, text: '' } : response;

/** An answer that no longer has the form of one counts for nothing. */
function attemptsOf(log: Log | undefined, id: string): PastAttempt[] {
  return attemptsAt(id, log?.all() ?? []).flatMap((attempt) => {
    const response = readResponse(attempt.response);
    return response ? [{ ...attempt, response }] : [];
  });
}

function openingDraft(
  question: PublicQuestion,
  attempts: readonly PastAttempt[],
  life: QuestionLife | null,
): Draft {
  const { id, rev, type } = question;
  const from = life?.from ?? 0;
  const here = standing(
    question,
    attempts.filter((attempt) => attempt.cycle >= from),
  );
  const { hints, last } = here;
  const cycle = Math.max(from, here.cycle);
  const stored = life && readDraft(id);
  const isCurrent = stored?.rev === rev && stored.cycle >= cycle && stored.response.type === type;
  const known = isCurrent
    ? stored
    : { rev, cycle, hints, response: last?.response ?? blankResponse(question) };
  return {
    ...known,
    ...(life?.early && { response: life.early }),
    ...(life?.earlySure && { confidence: life.earlySure }),
  };
}
