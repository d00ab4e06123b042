import type { DayMeaning } from '../../model/annotation.ts';
import { readAlone } from './find.ts';

/** What may stand beside a printed date: clock times, zones, labels. */
const BESIDE =
  /\d{1,2}(?:[:.]\d\d){1,2}|\b[ap]\.?m\.?|\b(?:GMT|UTC|EET|EEST|MSK|CET|CEST|BST|EST|EDT|PST|PDT)\b|[+-]\d\d:?\d\d|\((?:[\p{L} ]{1,40})\)|\b(?:at|on|published|updated|posted|date|last|modified|created)\b|(?<!\p{L})(?:в|у|а|опубликовано|обновлено|апублікавана|абноўлена|дата|опубліковано|оновлено|года?|року|г)(?!\p{L})|[\s,.:;|/•·()–—-]/giu;

const namedValue = (meaning: DayMeaning): string | null =>
  (meaning.kind === 'absolute' || meaning.kind === 'yearless') && !/\/XXXX/u.test(meaning.value) ? meaning.value : null;

/**
 * EDTF of a date that stands alone, as in a dateline or a line of metadata: `XXXX-07-04` where no year is printed. It is
 * the day as printed, in its own zone. null where the words are no date, or say more than a date and its time.
 */
export function printedDay(words: string): string | null {
  if (words.length > 120) return null;
  const days = readAlone(words);
  const day =
    days.find(({ meaning }) => meaning.kind === 'absolute' && meaning.value.length === 10) ??
    days.find(({ meaning }) => namedValue(meaning));
  if (!day) return null;
  const rest = words.slice(0, day.start) + words.slice(day.end);
  return rest.replaceAll(BESIDE, '') === '' ? namedValue(day.meaning) : null;
}
