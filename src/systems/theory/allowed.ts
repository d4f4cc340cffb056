// What the closed forms take. A value that means nothing (a negative rate, 2.5 servers, NaN) is refused by
// name; a system that only has no steady state is answered with Infinity.

type Named = Readonly<Record<string, number>>;

function refuse(values: Named, allowed: (value: number) => boolean, what: string): void {
  for (const [name, value] of Object.entries(values)) {
    if (!allowed(value)) throw new RangeError(`${name}: found ${value}, allowed is ${what}`);
  }
}

/** @throws RangeError naming the first value that is not a finite number above 0 */
export const positive = (values: Named): void =>
  refuse(values, (value) => value > 0 && Number.isFinite(value), 'a finite number above 0');

/** @throws RangeError naming the first value that is not a finite number from 0 on */
export const notNegative = (values: Named): void =>
  refuse(values, (value) => value >= 0 && Number.isFinite(value), 'a finite number, 0 or above');

/** @throws RangeError naming the first value that is not a whole number from `least` on */
export const whole = (values: Named, least: number): void =>
  refuse(values, (value) => Number.isSafeInteger(value) && value >= least, `a whole number from ${least} on`);

/** @throws RangeError naming the first value that is not between 0 and 1, both included */
export const share = (values: Named): void =>
  refuse(values, (value) => value >= 0 && value <= 1, 'a number from 0 to 1');
