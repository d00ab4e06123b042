import { printedDay } from '../../annotate/days/printed.ts';
import { knownOutlet } from '../outlets.ts';
import type { LineRule } from '../rule.ts';
import { wordsOf } from '../shape.ts';

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

/** A clock time's zone: "18:25 IST". */
const ZONE_NAME = /(?<=\d:\d{2}(?::\d{2})?)\s[A-Z]{2,4}$/u;
const UPDATED = /^(?:updated|last|modified|обновл|абноў|оновл)/iu;
const PARTS = /\s[|•·]\s/u;
const MOST_PARTS = 5;
const LONGEST_OF_PARTS = 160;
const BESIDE_WORDS = 5;

/** "Newsroom | Updated: 2 August 2025 | Created: 1 August 2025", "News | August 2, 2025": days among short names. */
function readParts(line: string, bare: boolean): ReturnType<LineRule['read']> {
  const parts = line.split(PARTS);
  if (parts.length < 2 || parts.length > MOST_PARTS || /^(?:by|author|автор|аўтар|текст|тэкст)(?!\p{L})/iu.test(line))
    return null;
  const dated = parts.flatMap((part) => {
    const told = readDateLine(part.replace(ZONE_NAME, ''), bare);
    return told?.day && FULL_DAY.test(told.day.value) ? [{ part, value: told.day.value }] : [];
  });
  const best = dated.find(({ part }) => !UPDATED.test(part)) ?? dated[0];
  const others = parts.filter((part) => !dated.some((known) => known.part === part));
  const areShort = others.every((part) => wordsOf(part).length <= BESIDE_WORDS && !/[.!?…]$/u.test(part));
  return best && areShort ? { day: { kind: 'date line', value: best.value, printed: line } } : null;
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
  read: (line) => readDateLine(line, false) ?? (line.length <= LONGEST_OF_PARTS ? readParts(line, false) : null),
};

/** Inside a story a bare day is a heading of a chronicle; above it, it is the day of publication. */
export const bareDateLine: LineRule = {
  name: 'date line',
  example: '18 July 2025',
  where: 'around',
  read: (line) => readDateLine(line, true) ?? (line.length <= LONGEST_OF_PARTS ? readParts(line, true) : null),
};
