import type { Annotations, DayExpression } from '../../model/annotation.ts';
import { daysOf } from '../../model/date.ts';

const NUMBER_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "five years after", "a five-year break that followed": a count of years, and the word that ties it to a year. */
const SPAN_OF_YEARS =
  /\b(?<count>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)[ -]years?\b[^.!?;\n]{0,80}?\b(?:after|since|following|followed|from)\b/giu;

/** The longest way from "after" to the year it speaks of: "after Łukašenka declared himself the winner of the disputed 2020". */
const REACH = 80;

const countOf = (words: string): number => {
  const word = NUMBER_WORDS.indexOf(words.toLowerCase());
  return word >= 0 ? word + 1 : Number(words);
};

const YEAR_FIRST = /^(\d{4})/u;

const yearOf = (day: DayExpression): number | null => {
  if (day.meaning.kind !== 'absolute') return null;
  const [, year] = YEAR_FIRST.exec(day.meaning.value) ?? [];
  return year ? Number(year) : null;
};

/**
 * The years in which a text can have been written, by its own count: "in five years after … the disputed 2020
 * election" gives 2025. A span that does not say from which year it counts gives nothing.
 */
export function yearsBySpans(body: string, { sentences, days }: Annotations): number[] {
  const years = new Set<number>();
  for (const sentence of sentences) {
    for (const match of sentence.exact.matchAll(SPAN_OF_YEARS)) {
      const after = sentence.start + match.index + match[0].length;
      const day = days.find(
        ({ span }) => span.start >= after && span.start - after <= REACH && span.end <= sentence.end,
      );
      const year = day && !/[;:]/u.test(body.slice(after, day.span.start)) ? yearOf(day) : null;
      if (year !== null) years.add(year + countOf(match.groups?.['count'] ?? ''));
    }
  }
  return [...years].sort((a, b) => a - b);
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
