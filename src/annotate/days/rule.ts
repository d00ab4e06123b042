import type { DayMeaning } from '../../model/annotation.ts';
import { WORD_CLASSES, type WordClass } from './lexicon.ts';
import type { Tense } from './tense.ts';
import type { Token } from './tokens.ts';

/** A time told from the day named before it: "the next day", "two days earlier", "that year". */
export interface Anaphor {
  readonly kind: 'from previous';
  readonly amount: number;
  readonly unit: 'day' | 'week' | 'month' | 'year';
  /** "in July of that year": `07`, `07-21`, in the year that is stepped to. */
  readonly within?: string;
  /** What is meant where no day is named near before it; left out: nobody can tell. */
  readonly otherwise?: DayMeaning;
}

/** The sentence around the words that a rule reads. */
export interface Surroundings {
  readonly tokens: readonly Token[];
  /** Index of the first of the rule's tokens, and of the one after its last. */
  readonly from: number;
  readonly to: number;
  /** The side on which the words around put the day. */
  tense(): Tense;
}

/** One construction. `read` answers null when the words are not its own. */
export interface DayRule {
  readonly example: string;
  /** Word classes, `a|b` for either, `?` after what may be missing: `on? weekday? comma? month day`. */
  readonly pattern: string;
  read(found: readonly Token[], around: Surroundings): DayMeaning | Anaphor | null;
}

const symbols = new Map(WORD_CLASSES.map((name, n): [string, string] => [name, String.fromCharCode(0xe000 + n)]));

const symbolOf = (name: string): string => {
  const symbol = symbols.get(name);
  if (!symbol) throw new Error(`"${name}" is no word class. Write one of ${WORD_CLASSES.join(', ')}.`);
  return symbol;
};

/** A sentence as one character a token, so that a rule's pattern is a plain regular expression. */
export const shapeOf = (tokens: readonly Token[]): string => tokens.map((token) => symbolOf(token.class)).join('');

/** A pattern as a regular expression over `shapeOf`. It has no repetition, so it looks at a bounded number of tokens. */
export function shapePattern(pattern: string): RegExp {
  const parts = pattern.split(' ').map((part) => {
    const optional = part.endsWith('?');
    const names = (optional ? part.slice(0, -1) : part).split('|');
    return `[${names.map(symbolOf).join('')}]${optional ? '?' : ''}`;
  });
  return new RegExp(parts.join(''), 'gu');
}

/** The first token of a class. */
export const the = (found: readonly Token[], ...classes: readonly WordClass[]): Token | undefined =>
  found.find((token) => classes.includes(token.class));

/** On which side of the article's day the words around put a day; null where they leave it open. */
export function sideOf(around: Surroundings): 'past' | 'future' | null {
  const tense = around.tense();
  return tense === 'failed' ? 'past' : tense;
}

/** The side of a day without a year: whatever is nearer, where the words leave it open. */
export const directionOf = (around: Surroundings): 'past' | 'future' | 'nearest' => sideOf(around) ?? 'nearest';

/** "every Friday", "ежегодно 25 марта", "on 25 March each year": no one day. */
const EVERY = /^(?:annually|yearly|ежегодно|штогод|štohod)$/iu;

/** "Monday nights", and "Monday and Tuesday nights". */
const NIGHTS = /^(?:nights|evenings|mornings|afternoons)$/iu;

/** "each Thursday from August 6": where what comes again begins or ends. */
const BORDER = /^(?:from|since|starting|beginning|until|till|through|с|со|з|са|ад|до|да)$/iu;

/** How many words before a day may say that it comes again and again. */
const NEAR = 3;

export function comesAgain({ tokens, from, to }: Surroundings): boolean {
  if (BORDER.test(tokens[from - 1]?.text ?? '')) return false;
  const isListed = tokens[to]?.class === 'and' && tokens[to + 1]?.class === 'weekday';
  if (NIGHTS.test(tokens[to - 1]?.text ?? '') || NIGHTS.test(tokens[to + (isListed ? 2 : 0)]?.text ?? '')) return true;
  const near = [...tokens.slice(Math.max(0, from - NEAR), from), ...tokens.slice(to, to + 1)];
  return near.some((token) => token.class === 'every' || EVERY.test(token.text));
}

/** "$361.8 million a year ago", "42 cents a share, a year ago": the like period of the year before, not that year. */
const AMOUNT = /^(?:million|billion|trillion|share|percent|%|cents?|dollars|euros?|rubles|roubles|pounds|points?)$/iu;
export const isOfFigure = ({ tokens, from }: Surroundings): boolean => {
  const before = tokens[from - 1];
  return AMOUNT.test((before?.class === 'comma' ? tokens[from - 2] : before)?.text ?? '');
};
