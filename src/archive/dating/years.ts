import { datelineEnd } from '../../annotate/days/dateline.ts';
import { isLabel } from '../../annotate/statements/label.ts';
import type { Annotations, DayExpression } from '../../model/annotation.ts';
import { daysOf } from '../../model/date.ts';
import type { Range } from '../../model/span.ts';

const NUMBER_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** In the cases that a count of years takes: "за пять лет", "после пяти лет". */
const SLAVIC_NUMBERS = [
  ['один', 'адзін'],
  ['два', 'двух', 'дзве'],
  ['три', 'трёх', 'трех', 'тры', 'трох'],
  ['четыре', 'четырёх', 'четырех', 'чатыры', 'чатырох'],
  ['пять', 'пяти', 'пяць', 'пяці'],
  ['шесть', 'шести', 'шэсць', 'шасці'],
  ['семь', 'семи', 'сем', 'сямі'],
  ['восемь', 'восьми', 'восем', 'васьмі'],
  ['девять', 'девяти', 'дзевяць', 'дзевяці'],
  ['десять', 'десяти', 'дзесяць', 'дзесяці'],
];

const SLAVIC_COUNT = String.raw`(?<count>\d{1,2}|${SLAVIC_NUMBERS.flat().join('|')})`;

const COUNT = String.raw`(?<count>\d{1,2}|${NUMBER_WORDS.join('|')})`;
const GAP = String.raw`[^.!?;\n]`;

/** A count of years up to the day of writing, and the word that ties it to the year it counts from. */
interface Construction {
  readonly example: string;
  readonly pattern: RegExp;
  /** In a report's first sentence, which is its news; further down "two years after" may tell of any time. */
  readonly where: 'lead' | 'anywhere';
}

const CONSTRUCTIONS: readonly Construction[] = [
  {
    example: 'the first visit in five years after … 2020',
    pattern: new RegExp(
      String.raw`\b(?:first|only|highest|biggest|largest|longest|no)\b${GAP}{0,100}?\bin (?:the (?:last|past) )?${COUNT} years\b${GAP}{0,40}?\b(?:after|since|following|followed)\b`,
      'giu',
    ),
    where: 'anywhere',
  },
  {
    example: 'after a five-year break that followed … 2020',
    pattern: new RegExp(
      String.raw`\b${COUNT}[ -]years? (?:break|pause|gap|hiatus|absence|freeze|suspension|lull|silence|rift|isolation|interruption)\b${GAP}{0,60}?\b(?:after|since|following|followed)\b`,
      'giu',
    ),
    where: 'anywhere',
  },
  {
    example: 'the visit comes five years after … 2020',
    pattern: new RegExp(
      String.raw`\b(?:(?:comes?|marks?)\b${GAP}{0,20}?|(?:has|have) been )\b${COUNT} years (?:after|since|from)\b`,
      'giu',
    ),
    where: 'anywhere',
  },
  {
    example: 'The embassy opened again four years after … 2022',
    pattern: new RegExp(String.raw`\b${COUNT} years (?:after|since|following)\b`, 'giu'),
    where: 'lead',
  },
  {
    example: 'первый визит за пять лет после выборов 2020 года; першы візіт за пяць гадоў пасля',
    pattern: new RegExp(
      String.raw`(?<!\p{L})(?:впервые|перв\p{L}{2,3}|упершыню|ўпершыню|перш\p{L}{1,3})(?!\p{L})${GAP}{0,100}?(?<!\p{L})за (?:последние |апошнія )?${SLAVIC_COUNT} (?:лет|года|гадоў|гады)(?!\p{L})${GAP}{0,40}?(?<!\p{L})(?:после|с момента|со времени|пасля|ад часу)(?!\p{L})`,
      'giu',
    ),
    where: 'anywhere',
  },
  {
    example: 'спустя пять лет после выборов 2020 года; праз пяць гадоў пасля',
    pattern: new RegExp(
      String.raw`(?<!\p{L})(?:спустя|через|праз) ${SLAVIC_COUNT} (?:лет|года|гадоў|гады) (?:после|пасля)(?!\p{L})`,
      'giu',
    ),
    where: 'lead',
  },
];

/** "five years ago, in August 2020"; "пять лет назад, в 2020 году"; "last year, in 2024": a count and its year side by side. */
const BESIDE: readonly { readonly pattern: RegExp; readonly years: number | null }[] = [
  { pattern: new RegExp(String.raw`\b${COUNT} years ago(?:,| \(| –| —)? ?(?:in |on )?$`, 'iu'), years: null },
  {
    pattern: new RegExp(
      String.raw`(?<!\p{L})${SLAVIC_COUNT} (?:лет|года|гадоў|гады) (?:тому )?(?:назад|таму)(?:,| \(| –| —)? ?(?:в |у |ў )?$`,
      'iu',
    ),
    years: null,
  },
  { pattern: /\blast year(?:,| \()? ?(?:in )?$/iu, years: 1 },
  { pattern: /(?<!\p{L})(?:в прошлом году|летась|у мінулым годзе)(?:,| \() ?(?:в |у |ў )?$/iu, years: 1 },
  { pattern: /\bthis year(?:,| \() ?(?:in )?$/iu, years: 0 },
];

/** "nearly five years": not counted to the year; "sentenced to five years", "a term of five years": counted to no day. */
const NO_COUNT =
  /(?<!\p{L})(?:over|than|nearly|almost|about|around|roughly|approximately|some|under|least|most|another|to|for|of|serv(?:ed|ing)|более|больше|менее|почти|около|примерно|больш|амаль|каля|чем|чым)\s$/iu;

/** The longest way from "after" to the year it speaks of: "after Łukašenka declared himself the winner of the disputed 2020". */
const REACH = 80;

const countOf = (words: string): number => {
  const small = words.toLowerCase();
  const word = NUMBER_WORDS.indexOf(small);
  if (word >= 0) return word + 1;
  const slavic = SLAVIC_NUMBERS.findIndex((forms) => forms.includes(small));
  return slavic >= 0 ? slavic + 1 : Number(words);
};

/** A year, with or without its month and day; no decade, no span, no name ("the 2018 World Cup"). */
const ONE_YEAR = /^\d{4}(?:-\d\d){0,2}$/u;

function yearOf({ meaning, span }: DayExpression, body: string): number | null {
  if (meaning.kind !== 'absolute' || !ONE_YEAR.test(meaning.value)) return null;
  return isLabel(meaning, body.slice(span.end, span.end + REACH)) ? null : Number(meaning.value.slice(0, 4));
}

function* spansIn(words: string, isLead: boolean): Generator<{ readonly years: number; readonly end: number }> {
  for (const { pattern, where } of CONSTRUCTIONS) {
    if (where === 'lead' && !isLead) continue;
    for (const match of words.matchAll(pattern)) {
      const count = match.groups?.['count'] ?? '';
      const counted = new RegExp(String.raw`(?<!\p{L})${count}[ -](?:years?|лет|года|гадоў|гады)(?!\p{L})`, 'iu');
      const at = match.index + match[0].search(counted);
      if (!NO_COUNT.test(words.slice(0, at))) yield { years: countOf(count), end: match.index + match[0].length };
    }
  }
}

/**
 * The years in which a text can have been written, by its own count: "in five years after … the disputed 2020
 * election" gives 2025. A span that does not say from which year it counts gives nothing, nor does a sentence of
 * prison, somebody's age, or a span that is over.
 */
export function yearsBySpans(body: string, { sentences, days }: Annotations): number[] {
  const years = new Set<number>();
  const yearAfter = (at: number, sentence: Range): number | null => {
    const day = days.find(({ span }) => span.start >= at && span.start - at <= REACH && span.end <= sentence.end);
    return day && !/[;:]/u.test(body.slice(at, day.span.start)) ? yearOf(day, body) : null;
  };
  const dateline = datelineEnd(body);
  const lead = sentences.find(({ end }) => end > dateline);
  for (const sentence of sentences) {
    for (const span of spansIn(sentence.exact, sentence === lead)) {
      const year = yearAfter(sentence.start + span.end, sentence);
      if (year !== null) years.add(year + span.years);
    }
  }
  for (const year of yearsBeside(body, days)) years.add(year);
  return [...years].sort((a, b) => a - b);
}

/** How far before a year the count may begin that stands beside it. */
const BESIDE_REACH = 40;

/** The year of writing, by a count of years that stands beside the year it leads to. */
function* yearsBeside(body: string, days: readonly DayExpression[]): Generator<number> {
  for (const day of days) {
    const year = yearOf(day, body);
    if (year === null) continue;
    const before = body.slice(Math.max(0, day.span.start - BESIDE_REACH), day.span.start);
    for (const { pattern, years } of BESIDE) {
      const match = pattern.exec(before);
      if (match && !NO_COUNT.test(before.slice(0, match.index)))
        yield year + (years ?? countOf(match.groups?.['count'] ?? ''));
    }
  }
}

/** The latest year that a text speaks of as past; it cannot be older than that. */
export function latestPastYear({ statements }: Annotations): number | null {
  const years = statements.flatMap(({ day, modality }) => {
    if (!day || modality === 'planned' || day.meaning.kind !== 'absolute') return [];
    const days = daysOf(day.meaning.value);
    return days ? [Number(days.last.slice(0, 4))] : [];
  });
  return years.length > 0 ? Math.max(...years) : null;
}
