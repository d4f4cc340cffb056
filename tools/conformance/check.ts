// Judging answers by what the cases expect: |value - expected| <= tolerance, and the interval no wider than that.
import type { Answer } from './answers.ts';
import { isObject } from './params.ts';

export interface Judged {
  passed: boolean;
  line: string;
}

/** One line per case; a case that expects nothing passes when it is answered. */
export function judge(value: unknown, answer: Answer): Judged {
  const id = String(answer.id).padEnd(46);
  if (!isObject(value)) return { passed: false, line: `FAIL ${id} not a case` };
  const { expected, tolerance, unsupported } = value;
  if ('unsupported' in answer)
    return {
      passed: unsupported === true,
      line: `${unsupported === true ? 'pass' : 'FAIL'} ${id} unsupported: ${answer.reason}`,
    };
  const figures = `${shown(answer.value)} ± ${shown(answer.ciHalf)}  ${answer.seconds.toFixed(1)} s`;
  if (unsupported === true) return { passed: false, line: `FAIL ${id} ${figures}, expected no answer` };
  if (expected === undefined) return { passed: true, line: `  –  ${id} ${figures}` };
  const passed = isWithin(answer.value, answer.ciHalf, expected, tolerance);
  const allowed = typeof tolerance === 'number' ? ` ± ${shown(tolerance)}` : '';
  return {
    passed,
    line: `${passed ? 'pass' : 'FAIL'} ${id} ${figures}  expected ${shown(expected)}${allowed}`,
  };
}

function isWithin(value: number | boolean, ciHalf: number, expected: unknown, tolerance: unknown): boolean {
  if (typeof value !== 'number' || typeof expected !== 'number') return value === expected;
  const within = typeof tolerance === 'number' ? tolerance : 0;
  // A hair more: 0.1 + 0.2 is to be within 0 of 0.3.
  const hair = 1e-12 * Math.max(1, Math.abs(expected));
  return Math.abs(value - expected) <= within + hair && ciHalf <= within + hair;
}

const shown = (value: unknown): string =>
  typeof value === 'number' ? String(Number(value.toPrecision(7))) : String(value);
