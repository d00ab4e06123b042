import type { DayMeaning } from '../../model/annotation.ts';
import type { Token } from './tokens.ts';

const FROM = /^(?:from|between|с|со|от|между|з|са|ад|між|z|ad|od)$/iu;
const BETWEEN = /^(?:between|между|між)$/iu;

/** Before what a "to" gives no span but a new day: "postponed from June to July". */
export const MOVED =
  /^(?:postpon\p{L}+|mov(?:ed|ing)|delay\p{L}*|reschedul\p{L}+|shift\p{L}*|push(?:ed|ing)|перен[её]с\p{L}*|перан[её]с\p{L}*|отлож\p{L}+|адкла\p{L}+|пераклад\p{L}+)$/iu;
const REACH = 5;

/** Whether the word between two days makes a span of them, as far as the words before the first allow. */
export function spans(tokens: readonly Token[], from: number, joiner: Token | undefined): boolean {
  if (tokens.slice(Math.max(0, from - REACH), from).some(({ text }) => MOVED.test(text))) return false;
  const before = tokens[from - 1]?.text ?? '';
  switch (joiner?.class) {
    case 'and':
      return BETWEEN.test(before);
    case 'dash':
    case 'to':
      return true;
    case 'till':
      return /^(?:на|na)$/iu.test(joiner.text) ? /^(?:ночь|ноч|ночы|noč)$/iu.test(tokens[from - 2]?.text ?? '') : true;
    default:
      return /^(?:until|till|до|да|do)$/iu.test(joiner?.text ?? '') && FROM.test(before);
  }
}

/** Whether a word opens a span and belongs to it: "from 5 to 9 July". */
export const opensSpan = (word: Token | undefined): boolean => FROM.test(word?.text ?? '');

/** `XXXX-11` in the latest year in which it does not come after `end`. */
function inYearOf(yearless: string, end: string): string {
  const year = Number(end.slice(0, 4));
  const same = yearless.replace('XXXX', String(year));
  return same <= end ? same : yearless.replace('XXXX', String(year - 1));
}

/** `XXXX-05` in the first year in which it does not come before `start`. */
function inYearFrom(yearless: string, start: string): string {
  const year = Number(start.slice(0, 4));
  const same = yearless.replace('XXXX', String(year));
  return same >= start ? same : yearless.replace('XXXX', String(year + 1));
}

/** The span of two days of which one lacks its year; null where both are whole, and stay two, or have no calendar value. */
export function spanOf(first: DayMeaning, last: DayMeaning): DayMeaning | null {
  const isPlain = (value: string): boolean => !value.includes('/') && value.length > 'XXXX'.length;
  if (first.kind === 'yearless' && last.kind === 'yearless') {
    if (!isPlain(first.value) || !isPlain(last.value)) return null;
    const direction = last.direction === 'nearest' ? first.direction : last.direction;
    return { kind: 'yearless', value: `${first.value}/${last.value}`, direction };
  }
  if (first.kind === 'yearless' && last.kind === 'absolute' && isPlain(first.value) && isPlain(last.value))
    return { kind: 'absolute', value: `${inYearOf(first.value, last.value)}/${last.value}` };
  if (first.kind === 'absolute' && last.kind === 'yearless' && isPlain(first.value) && isPlain(last.value))
    return { kind: 'absolute', value: `${first.value}/${inYearFrom(last.value, first.value)}` };
  return null;
}

/** "June and July 2024", "5 мая и 7 июня 2024 года": the first takes the year of the last, where it does not come after. */
export function withYearOf(first: DayMeaning, last: DayMeaning): DayMeaning | null {
  if (first.kind !== 'yearless' || last.kind !== 'absolute' || first.value.length !== last.value.length) return null;
  const value = first.value.replace('XXXX', last.value.slice(0, 'XXXX'.length));
  return value < last.value ? { kind: 'absolute', value } : null;
}
