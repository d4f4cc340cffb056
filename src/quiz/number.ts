// Reads a number as people type it: full-width digits, either decimal sign, grouped thousands, a percent sign.

export type ReadNumber =
  | { isNumber: true; value: number; isPercent: boolean }
  | { isNumber: false; reason: 'empty' | 'not-a-number' };

const NOT: ReadNumber = { isNumber: false, reason: 'not-a-number' };
/** Longer than any answer of the course; keeps 400 digits out of the arithmetic. */
const MOST_CHARACTERS = 40;
const SHAPE = /^([+-]?)([\d.,'’ ]*\d[\d.,'’ ]*)(?:e([+-]?\d{1,3}))?(%?)$/i;

/**
 * Reads `text`; `decimal` is the sign that the page's language puts before the decimals.
 *
 * A sign that can only be meant one way is taken that way in every language (`1,5`, `1.234,5`,
 * `12,345,678`); only `1,234` depends on the language. The value is finite or there is none.
 */
export function readNumber(text: string, decimal: '.' | ','): ReadNumber {
  // NFKC folds full-width forms (１２．５％) and the no-break spaces that formatters put between groups.
  const plain = text.normalize('NFKC').replace(/[−–]/g, '-').replace(/\s+/g, ' ').trim();
  if (plain === '') return { isNumber: false, reason: 'empty' };
  const match = plain.length <= MOST_CHARACTERS ? SHAPE.exec(plain.replace(/ (?=[%e])/i, '')) : null;
  if (!match) return NOT;
  const [, sign = '', body = '', exponent = '0', percent = ''] = match;
  const digits = plainDecimal(body, decimal);
  const value = digits === null ? Number.NaN : Number(`${sign}${digits}e${exponent}`);
  return Number.isFinite(value) ? { isNumber: true, value, isPercent: percent !== '' } : NOT;
}

/** `1,234.5` to `1234.5`; null when the signs cannot be read. */
function plainDecimal(body: string, decimal: '.' | ','): string | null {
  const sign = decimalSign(body, decimal);
  const at = sign === null ? -1 : body.lastIndexOf(sign);
  const whole = at < 0 ? body : body.slice(0, at);
  const fraction = at < 0 ? '' : body.slice(at + 1);
  if (/\D/.test(fraction)) return null;
  const ungrouped = /^\d*$/.test(whole) ? whole : isGrouped(whole) ? whole.replace(/\D/g, '') : null;
  return ungrouped === null || ungrouped + fraction === '' ? null : `${ungrouped || '0'}.${fraction || '0'}`;
}

/** Which sign stands before the decimals in `body`, if any. */
function decimalSign(body: string, decimal: '.' | ','): '.' | ',' | null {
  const dots = body.split('.').length - 1;
  const commas = body.split(',').length - 1;
  if (dots > 0 && commas > 0) return body.lastIndexOf('.') > body.lastIndexOf(',') ? '.' : ',';
  if (dots + commas !== 1) return null;
  const only = dots === 1 ? '.' : ',';
  return only === decimal || !isGrouped(body) ? only : null;
}

/** Groups of three after the first, all parted by the same sign. */
const isGrouped = (whole: string) => /^[1-9]\d{0,2}([.,'’ ])\d{3}(\1\d{3})*$/.test(whole);
