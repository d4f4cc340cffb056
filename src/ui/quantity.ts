// Numbers with their units, written for a language. Durations are model seconds.
import { fill } from '../i18n/message.ts';

export type QuantityUnit =
  | 'duration'
  | 'share'
  | 'availability'
  | 'rate'
  | 'count'
  | 'number'
  | 'milliseconds'
  | 'hours'
  | 'days'
  | 'gigabytes'
  | 'factor'
  | 'year';

/** Sentences with a hole {n}, from the dictionary: ms, s, share, rate, hours and so on. */
export type UnitWords = Readonly<Record<string, string>>;

export interface Quantities {
  /** A value with its unit; a dash when there is none (NaN, infinity). */
  quantity(value: number, unit: QuantityUnit): string;
  /** A moment on the timeline: always seconds, one decimal. */
  moment(time: number): string;
  /** A moment on an axis: whole seconds. */
  tick(time: number): string;
}

const NONE = '–';
/** So many decimals a percentage has at most; beyond them it is rounding. */
const MOST_DIGITS = 10;

/**
 * @param format BCP 47 tag for `Intl`.
 * @param time what a unit of time is called; null for seconds.
 */
export function quantities(
  format: string,
  words: UnitWords,
  time: 'hours' | 'days' | null = null,
): Quantities {
  // Kept: to make one takes longer than to write a hundred numbers with it.
  const formats: Intl.NumberFormat[] = [];
  /** @param most at most 19 */
  const decimals = (value: number, most: number, least = 0) => {
    const place = most + 20 * least;
    const known =
      formats[place] ??
      new Intl.NumberFormat(format, { maximumFractionDigits: most, minimumFractionDigits: least });
    formats[place] = known;
    return known.format(value);
  };
  const withUnit = (word: string, n: string) => fill(words[word] ?? '{n}', { n });
  return {
    quantity(value, unit) {
      if (!Number.isFinite(value)) return NONE;
      switch (unit) {
        case 'duration':
          return Math.abs(value) < 0.9995
            ? withUnit('ms', decimals(value * 1000, 0))
            : withUnit('s', decimals(value, value < 10 ? 2 : 1));
        case 'share':
          return withUnit('share', decimals(value * 100, shareDigits(value)));
        case 'availability':
          return withUnit('share', decimals(value * 100, Math.max(2, shareDigits(value)), 2));
        case 'rate':
          return withUnit('rate', decimals(value, 1));
        case 'count':
          return decimals(value, 0);
        case 'number':
          return decimals(value, 2);
        case 'year':
          return String(value);
        default:
          return withUnit(unit, fewDigits(value, format));
      }
    },
    moment: (value) => withUnit(time ?? 's', decimals(value, 1, 1)),
    tick: (value) => withUnit(time ?? 's', decimals(value, 0)),
  };
}

/** Three digits that count, or all of a whole number: 0.0015, 1.75, 838. */
function fewDigits(value: number, format: string): string {
  const whole = Math.round(value);
  return new Intl.NumberFormat(
    format,
    Math.abs(value) >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 },
  ).format(Math.abs(value - whole) < 1e-9 ? whole : value);
}

/** Decimals of a percentage. Near 0 and near 1 there are more: 99.95 % must not read as 100 %, nor 99.9999 %. */
function shareDigits(share: number): number {
  const percent = share * 100;
  const edge = Math.min(Math.abs(percent), Math.abs(100 - percent));
  if (edge === 0) return 0;
  if (edge < 0.1) return Math.max(3, Math.min(MOST_DIGITS, Math.floor(-Math.log10(edge)) + 1));
  return edge < 1 ? 2 : 1;
}
