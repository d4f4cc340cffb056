// log, exp and pow made of + - x / and bit operations only: ECMAScript leaves Math.log and its kin to each
// engine, and a trace that is to be the same in every browser cannot rest on them.
// After fdlibm (Sun Microsystems, 1993; free to use with this notice), in the shorter form of musl.

import { realAt } from './columns.ts';

const LN2_HI = 6.9314718036912381649e-1;
const LN2_LO = 1.90821492927058770002e-10;
const TWO_54 = 18014398509481984;
const SMALLEST_NORMAL = 2.2250738585072014e-308;
const BIAS = 1023;

/** 2^-1024 ... 2^1024, as a table. */
const MIDDLE = 1024;
const POWERS = new Float64Array(2 * MIDDLE + 1);
for (let power = 0, up = 1, down = 1; power <= MIDDLE; power += 1, up *= 2, down /= 2) {
  POWERS[MIDDLE + power] = up;
  POWERS[MIDDLE - power] = down;
}

const value = new Float64Array(1);
const words = new Uint32Array(value.buffer);
value[0] = 1;
/** Which of the two words holds sign and exponent: the second on little-endian machines. */
const HIGH = words[1] === 0 ? 0 : 1;

/** The upper 32 bits of a number: sign, exponent, first 20 bits of the fraction. */
export const highWord = (x: number): number => {
  value[0] = x;
  return words[HIGH] as number; // there are two words
};

/** The lower 32 bits of a number. */
export const lowWord = (x: number): number => {
  value[0] = x;
  return words[1 - HIGH] as number; // there are two words
};

/** Natural logarithm, error below 1 ulp. */
export const log = (x: number): number => {
  if (!(x >= SMALLEST_NORMAL))
    return x > 0 ? log(x * TWO_54) - 54 * Math.LN2 : x === 0 ? -Infinity : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  // x = 2^k (1 + f), with 1 + f between the square roots of 1/2 and 2. Multiplying by a power of two from a
  // table is exact, and twice as fast as writing the exponent into the upper word and reading the number back.
  const k = ((highWord(x) + 0x00095f62) >> 20) - BIAS;
  const f = x * realAt(POWERS, MIDDLE - k) - 1;
  const half = 0.5 * f * f;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (0.3999999999940941908 + w * (0.2222219843214978396 + w * 0.1531383769920937332));
  const odd =
    z *
    (0.666666666666673513 +
      w * (0.2857142874366239149 + w * (0.1818357216161805012 + w * 0.1479819860511658591)));
  return s * (half + (even + odd)) + k * LN2_LO - half + f + k * LN2_HI;
};

/** e to the power x, error below 1 ulp where the result is a normal number. */
export const exp = (x: number): number => {
  if (Number.isNaN(x)) return x;
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY;
  if (x < -745.1332191019411) return 0;
  const k = Math.floor(x * 1.442695040888963387 + 0.5);
  const high = x - k * LN2_HI;
  const low = k * LN2_LO;
  const r = high - low;
  const rr = r * r;
  const c =
    r -
    rr *
      (1.66666666666666019037e-1 +
        rr *
          (-2.77777777770155933842e-3 +
            rr *
              (6.61375632143793436117e-5 +
                rr * (-1.6533902205465251539e-6 + rr * 4.13813679705723846039e-8))));
  const y = 1 + ((r * c) / (2 - c) - low + high);
  const half = k >> 1;
  return y * twoTo(half) * twoTo(k - half);
};

/** x to the power y for x >= 0: exp(y log x), so the relative error grows with |y log x| (about 1e-14 at 50). */
export const pow = (x: number, y: number): number => {
  if (y === 0) return 1;
  if (y === 1) return x;
  return exp(y * log(x));
};

/** 2 to a whole power between -1022 and 1023. */
export const twoTo = (power: number): number => realAt(POWERS, MIDDLE + power);
