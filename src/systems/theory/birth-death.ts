// Birth-death chains: a state that goes up or down by one, as the number in a queue or of broken machines
// does. `up[k]` is the rate from k to k + 1, `down[k]` the rate from k + 1 back to k; both have one entry per
// step.

export interface Steps {
  up: readonly number[];
  down: readonly number[];
}

/** The steps between 0 and `top`, from the rates as functions of the state that is left. */
export const steps = (top: number, up: (k: number) => number, down: (k: number) => number): Steps => ({
  up: Array.from({ length: top }, (_, k) => up(k)),
  down: Array.from({ length: top }, (_, k) => down(k + 1)),
});

/**
 * Probabilities of the states in the long run: p_k proportional to the product of up/down (Feller 1957, ch.
 * 17).
 */
export function longRun({ up, down }: Steps): number[] {
  const weights = [1];
  let total = 1;
  for (const [k, birth] of up.entries()) {
    const weight = (weights[k] ?? 0) * (birth / (down[k] ?? 1));
    weights.push(weight);
    total += weight;
    if (total > 1e200) {
      // Before the products overflow: only their ratios matter.
      for (const [at, earlier] of weights.entries()) weights[at] = earlier / total;
      total = 1;
    }
  }
  return weights.map((weight) => weight / total);
}

/** Mean time from state 0 until state `top` is reached for the first time (Karlin & McGregor 1957). */
export function timeToReach({ up, down }: Steps, top: number): number {
  let sum = 0;
  let step = 0; // mean time from k to k + 1
  for (let k = 0; k < top; k += 1) {
    const back = k === 0 ? 0 : (down[k - 1] ?? 0);
    step = (1 + back * step) / (up[k] ?? 0);
    sum += step;
  }
  return sum;
}
