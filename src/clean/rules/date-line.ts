import { printedDay } from '../../annotate/days/printed.ts';
import { knownOutlet } from '../outlets.ts';
import type { LineRule } from '../rule.ts';

const LABEL =
  /^(?:(?:first |date |article )?(?:published|posted|updated|last updated|last modified|modified|created|date|released|publication date)(?: on| at)?|опубликовано|обновлено|дата(?: публикации)?|размещено|апублікавана|абноўлена|дата публікацыі|опубліковано|дата публікації|оновлено|opublikowano|data publikacji)(?!\p{L})\s{0,3}:?\s*/iu;
const CLOCK = /\d{1,2}[:.]\d{2}/u;
const FULL_DAY = /^\d{4}-\d{2}-\d{2}$/u;
/** "Updated 2 hours ago" behind a full date. */
const AGO = /[\s,|·•–—-]*(?:updated|published|posted|last updated)?\s\d{1,3} \p{L}{3,8} ago$/iu;
const READING_TIME = /[\s,|·•/-]*\d{1,3}[ -]?min(?:ute)?s?(?: read)?$/iu;
const ZONE = /\s(?:GMT|UTC)[+-]\d{1,2}(?::\d{2})?(?=\s|$)/u;
const YEAR_WORD = /(?<=\d\s?)(?:года|год|годзе|г\.|р\.|року)(?!\p{L})/gu;

/** "… / CBS News": the outlet after the date. */
function partsOf(words: string): { date: string; publisher: string | null } {
  const cut = /^(.{6,60}?)\s{0,2}[|•·—–/-]\s{0,2}([^|•·\d]{2,40})$/u.exec(words);
  const outlet = knownOutlet(cut?.[2] ?? '');
  return outlet ? { date: cut?.[1] ?? words, publisher: outlet } : { date: words, publisher: null };
}

/** The day and time of publication on a line of their own, with a label or a clock time or above the story. */
const readDateLine = (line: string, bare: boolean): ReturnType<LineRule['read']> => {
  if (line.length > 100) return null;
  const label = LABEL.exec(line)?.[0] ?? '';
  if (label.length === line.length) return {};
  const { date, publisher } = partsOf(line.slice(label.length).replace(READING_TIME, '').replace(AGO, '').trim());
  if (label === '' && !bare && !CLOCK.test(date)) return null;
  // A clock time that lost the space before it ("202512:53") comes apart again.
  const value = printedDay(
    date
      .replace(YEAR_WORD, '')
      .replace(ZONE, '')
      .replace(/(?<=\d{4})\p{Lu}\p{Ll}{2,20}$/u, '')
      .replace(/(\d{4})(?=\d{2}:\d{2})/u, '$1 ')
      .trim(),
  );
  if (!value && label !== '' && CLOCK.test(date)) return {}; // a day in a language that is not read here
  if (!value || (label === '' && !FULL_DAY.test(value) && !CLOCK.test(date))) return null;
  return { day: { kind: 'date line', value, printed: line }, ...(publisher ? { publisher } : {}) };
};

export const dateLine: LineRule = {
  name: 'date line',
  example: 'Published: 18 July 2025, 14:05',
  where: 'anywhere',
  read: (line) => readDateLine(line, false),
};

/** Inside a story a bare day is a heading of a chronicle; above it, it is the day of publication. */
export const bareDateLine: LineRule = {
  name: 'date line',
  example: '18 July 2025',
  where: 'around',
  read: (line) => readDateLine(line, true),
};
