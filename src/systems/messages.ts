// A question sent over a network that loses, delays and doubles messages, and asked again when no answer comes in
// time: what the caller sees, and what is done at the other end. A caller that has stopped waiting for a try no
// longer listens for its answer.
import { createStreams, uniform } from '../engine/random.ts';
import { sample } from '../engine/samplers.ts';
import type { Line } from './theory/messages.ts';

export interface Try {
  sent: number;
  /** When the caller had its answer, or stopped waiting. */
  ended: number;
  answered: boolean;
  /** The moments at which the other end did what was asked. */
  done: readonly number[];
}

/** How long after a question its double arrives. */
const ECHO = 0.3;

/** Tries of one caller. Each caller has a stream of its own, so that one more try changes nobody else's luck. */
export function askOver(line: Line, attempts: number, seed: number, caller: number): Try[] {
  const streams = createStreams(seed, [`caller ${caller}`]);
  const chance = () => uniform(streams, 0);
  const tries: Try[] = [];
  for (let sent = 0; tries.length < attempts; ) {
    // Drawn in any case, so that a setting changes only what it is about.
    const [isLost, isAnswerLost, isDoubled] = [
      chance() < line.loss,
      chance() < line.loss,
      chance() < line.doubled,
    ];
    const share = sample({ dist: 'exponential', mean: 1 }, streams, 0);
    const isDone = !isLost && line.meanDelay < Number.POSITIVE_INFINITY;
    const at = sent + share * (isDone ? line.meanDelay : 0);
    const answered = isDone && !isAnswerLost && at - sent <= line.timeout;
    const ended = answered ? at : sent + line.timeout;
    tries.push({ sent, ended, answered, done: isDone ? (isDoubled ? [at, at + ECHO] : [at]) : [] });
    if (answered) break;
    sent = ended;
  }
  return tries;
}
