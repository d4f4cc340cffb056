// Questions asked again over a network that loses and doubles messages. One try ends in one of three ways: nothing
// was done, it was done and the caller knows, or it was done and the caller does not know. Tries are independent.
import { exp } from '../../engine/elementary.ts';
import { positive, share, whole } from './allowed.ts';
import { wholePower } from './numbers.ts';

export interface Line {
  /** Probability that a message is lost, for the question and for the answer alike. */
  loss: number;
  /** Mean of the exponential time until the answer; Infinity: the other end is dead. */
  meanDelay: number;
  /** Probability that a question that arrives does so twice. */
  doubled: number;
  /** How long the caller waits for an answer to one try. */
  timeout: number;
}

/** What becomes of one question, as probabilities. */
export interface Fates {
  /** The caller has an answer in the end. */
  told: number;
  /** How often it was done at the other end: not at all, once, more than once. */
  never: number;
  once: number;
  more: number;
  /** It was done, and the caller does not know. */
  unaware: number;
  /** Mean number of tries. */
  tries: number;
}

/** With at most `attempts` tries, each after the last one's timeout; by counting the sequences of tries. */
export function fatesOf({ loss, meanDelay, doubled, timeout }: Line, attempts: number): Fates {
  share({ loss, doubled });
  positive({ timeout });
  whole({ attempts }, 1);
  const isDead = meanDelay === Number.POSITIVE_INFINITY;
  if (!isDead) positive({ meanDelay });
  const gone = isDead ? 1 : loss;
  const known = isDead ? 0 : (1 - loss) * (1 - loss) * (1 - exp(-timeout / meanDelay));
  const mute = 1 - gone - known;
  let tries = 0;
  let known1 = 0;
  for (let before = 0; before < attempts; before += 1) {
    tries += wholePower(gone + mute, before);
    known1 += wholePower(gone, before) * known;
  }
  const never = wholePower(gone, attempts);
  const once = (1 - doubled) * (known1 + attempts * wholePower(gone, attempts - 1) * mute);
  return {
    told: tries * known,
    never,
    once,
    more: Math.max(0, 1 - never - once),
    unaware: wholePower(gone + mute, attempts) - never,
    tries,
  };
}
