import type { DayMeaning } from '../../model/annotation.ts';
import type { PersonId, Range } from '../../model/span.ts';
import { datelineEnd } from '../days/dateline.ts';
import { printedDay } from '../days/printed.ts';
import { tenseReader } from '../days/tense.ts';
import { tokensOf } from '../days/tokens.ts';
import { within } from '../within.ts';
import { ASIDE_REACH, isAside } from './aside.ts';
import { isLabel } from './label.ts';

interface Day extends Range {
  readonly meaning: DayMeaning;
}

interface MentionOf extends Range {
  readonly person: PersonId | null;
}

export interface FoundStatement extends Range {
  /** Index into the days given; null: the article's own day. */
  readonly day: number | null;
  readonly people: PersonId[];
  readonly modality: 'reported' | 'planned';
}

interface Input {
  readonly text: string;
  readonly sentences: readonly Range[];
  readonly days: readonly Day[];
  readonly mentions: readonly MentionOf[];
  readonly leadDay: boolean;
}

/** "Who will pay?" states nothing. */
const isQuestion = (sentence: string): boolean => /\?["”’'»]{0,2}$/u.test(sentence);

/** A day that the lead itself gives its event: "said in Warsaw yesterday". It then is no event of the article's day. */
const isOwnDay = (meaning: DayMeaning): boolean =>
  meaning.kind === 'weekday' ||
  (meaning.kind === 'yearless' && meaning.direction !== 'future' && meaning.value.length === 'XXXX-07-04'.length) ||
  (meaning.kind === 'offset' && meaning.unit === 'day' && meaning.amount <= 0);

/** How far after a year the thing may stand that it names. */
const REACH = 60;

/** How far down a text its lead may begin: below a headline, a date line and a standfirst. */
const HEAD = 4;

const isProse = (words: string): boolean => /[.!?…]["”’'»)\]]{0,3}$/u.test(words);

/** The lead: the first sentence of prose that is more than a dateline, and the headlines above it, which say the same. */
function leadsOf(text: string, sentences: readonly Range[], head: number): ReadonlySet<number> {
  const leads = new Set<number>();
  for (const [n, { start, end }] of sentences.slice(0, HEAD).entries()) {
    const words = text.slice(start, end);
    if (end <= head || printedDay(words)) continue;
    leads.add(n);
    if (isProse(words)) break;
  }
  return leads;
}

/** Whether the sentence puts each of its days in the future: a plan, as far as the article knows. */
function modalityReader(words: string, { start }: Range): (day: Day) => 'reported' | 'planned' {
  const tokens = tokensOf(words, start);
  const tense = tenseReader(tokens);
  const places = new Map(tokens.map((token, n) => [token.start, n]));
  return ({ meaning, ...day }) => {
    if (meaning.kind === 'offset' && meaning.amount !== 0) return meaning.amount > 0 ? 'planned' : 'reported';
    const from = places.get(day.start) ?? 0;
    let to = from;
    while (to < tokens.length && (tokens[to]?.start ?? day.end) < day.end) to += 1;
    if ('direction' in meaning && meaning.direction === 'future') return 'planned';
    const side = tense(from, to);
    return side === 'future' || side === 'failed' ? 'planned' : 'reported';
  };
}

/**
 * The sentences that say that something happened, or is planned, on a day: one statement for each different day that a
 * sentence names, and one for the lead of a dated report, whose day is the article's. A day that no calendar value can
 * be given to ("recently") makes none; "last week" does, whether or not it can be counted.
 */
export function findStatements({ text, sentences, days, mentions, leadDay }: Input): FoundStatement[] {
  const head = datelineEnd(text);
  const leads = leadDay ? leadsOf(text, sentences, head) : new Set<number>();
  const daysIn = within(sentences, [...days.entries()], ([, day]) => day);
  const mentionsIn = within(sentences, mentions, (mention) => mention);
  return sentences.flatMap((sentence, n) => {
    const words = text.slice(sentence.start, sentence.end);
    const dated = new Map<string, readonly [number, Day]>();
    for (const [index, day] of daysIn[n] ?? []) {
      const key = JSON.stringify(day.meaning);
      if (day.end <= head || day.meaning.kind === 'vague' || dated.has(key)) continue;
      const before = text.slice(Math.max(sentence.start, day.start - ASIDE_REACH), day.start);
      const after = text.slice(day.end, Math.min(sentence.end, day.end + REACH));
      if (!isAside(before, text.slice(day.start, day.end), after) && !isLabel(day.meaning, after))
        dated.set(key, [index, day]);
    }
    if ((dated.size === 0 && !leads.has(n)) || isQuestion(words) || printedDay(words)) return [];
    const ownDay = [...dated.values()].some(([, { meaning }]) => isOwnDay(meaning));
    const modalityOf = modalityReader(words, sentence);
    const people = [...new Set((mentionsIn[n] ?? []).flatMap(({ person }) => person ?? []))];
    const of = (day: number | null, modality: 'reported' | 'planned'): FoundStatement => ({
      start: sentence.start,
      end: sentence.end,
      day,
      people,
      modality,
    });
    const own = leads.has(n) && !ownDay ? [of(null, 'reported')] : [];
    const others = [...dated.values()].map(([index, day]) => of(index, modalityOf(day)));
    return [...own, ...others];
  });
}
