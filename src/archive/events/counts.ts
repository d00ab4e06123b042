import { countedKind, headOf } from '../../annotate/figures/counted.ts';
import { isPart } from '../../annotate/figures/part.ts';
import type { Figure } from '../../model/annotation.ts';
import { contentStems } from '../../search/terms.ts';
import type { Kind } from './kinds.ts';

/** How many people, as far as the words go: the least and the most that they leave open. */
export interface Count {
  readonly figure: Figure;
  /** Whom it counts, in any language (see `countedKind`). */
  readonly noun: string;
  /** What narrows the noun: "political". */
  readonly narrowed: ReadonlySet<string>;
  /** What happens to them, by the nearest word that says so. */
  readonly kind: Kind;
  readonly least: number;
  readonly most: number;
  /** Whether the words leave open that there were more: "52 prisoners released by Belarus arrived". */
  readonly isSome: boolean;
}

/** "About 100" may be so much more or less, "nearly 100" less. */
const ROUGHLY = 0.15;
/** "Two dozen", "hundreds": no exact number of anything. */
const ROUND =
  /(?<!\p{L})(?:dozens?|scores?|hundreds|thousands|дюжин\p{L}*|десятк\p{L}*|сотн\p{L}*|тысяч[иу]?|дзясятк\p{L}*|тузін\p{L}*)(?!\p{L})/iu;
const MORE_THAN =
  /(?<!\p{L})(?:more than|over|at least|no fewer than|более|больше|не менее|больш за|болей за|больш як|не менш)(?: (?:a|чем|чым))? $/iu;

/**
 * The least and the most that a figure leaves open. `named`: how many people its sentence names before it, because
 * "he and 13 other prisoners" are 14; with nobody named, nothing tells how many the others come on top of.
 */
export function boundsOf(
  { value, upTo, qualifier }: Pick<Figure, 'value' | 'upTo' | 'qualifier'>,
  named: number,
): { least: number; most: number } {
  const top = upTo ?? value;
  switch (qualifier) {
    case 'exactly':
      return { least: value, most: top };
    case 'at least':
      return { least: value, most: Number.POSITIVE_INFINITY };
    case 'more than':
      return { least: value + 1, most: Number.POSITIVE_INFINITY };
    case 'at most':
      return { least: 0, most: top };
    case 'less than':
      return { least: 0, most: top - 1 };
    case 'about':
      return { least: value * (1 - ROUGHLY), most: top * (1 + ROUGHLY) };
    case 'nearly':
      return { least: value * (1 - ROUGHLY), most: top };
    case 'other':
      return { least: value + 1, most: named > 0 ? top + named : Number.POSITIVE_INFINITY };
  }
}

/** "Political" in any language and as part of a word (палітвязень); other words by their stems. */
export const POLITICAL = 'political';
const SAYS_POLITICAL = /polit|палит|полит|паліт|політ/iu;
const SAYS_NOTHING = new Set(['other', 'anoth', 'more', 'differ', 'sever', 'former', 'total']);

function narrowedBy(of: string): Set<string> {
  const stems = contentStems(of).slice(0, -1);
  const others = stems.filter((stem) => !SAYS_POLITICAL.test(stem) && !SAYS_NOTHING.has(stem));
  return new Set(SAYS_POLITICAL.test(of) ? [POLITICAL, ...others] : others);
}

/** "114 prisoners released on Saturday arrived": those who did so, of those that were released. */
const WHO =
  /^(?: who (?:were|had been|have been))? (?:released|freed|pardoned|liberated|arrested|detained|sentenced|killed)(?!\p{L})|^,? (?:освобожд[её]нн|помилованн|вызвален|памілаван|задержанн|затрыман|котор|як)\p{L}*/iu;

/** A count of people as its sentence gives it; null for what counts no people, a part of others, or nothing done to them. */
export function countOf(figure: Figure, named: number, kind: Kind | null): Count | null {
  const { sentence, span, of } = figure;
  const whom = countedKind(of);
  if (figure.unit !== 'people' || kind === null || whom === null || isPart(figure)) return null;
  const before = sentence.exact.slice(0, span.start - sentence.start);
  const after = sentence.exact.slice(span.end - sentence.start);
  const bounds = boundsOf(figure, named);
  const isOpen = ROUND.test(span.exact) || (figure.qualifier === 'other' && MORE_THAN.test(before));
  return {
    figure,
    noun: whom === 'other people' ? headOf(of) : whom,
    narrowed: narrowedBy(of),
    kind,
    isSome: WHO.test(after),
    ...(isOpen ? { least: bounds.least * (1 - ROUGHLY), most: Number.POSITIVE_INFINITY } : bounds),
  };
}

/** "52 people" may be 52 prisoners. */
const ANYBODY = 'people';

const mayBeOfTheSame = (a: Count, b: Count): boolean =>
  a.kind === b.kind && (a.noun === b.noun || a.noun === ANYBODY || b.noun === ANYBODY);

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= ROUGHLY * Math.max(a, b);

/**
 * Whether both are as good as the same number of the same people, to whom the same happens. That a number is not
 * excluded is not enough: "more than 10" does not say 300.
 */
export const agree = (a: Count, b: Count): boolean =>
  mayBeOfTheSame(a, b) && a.least <= b.most && b.least <= a.most && isNear(a.least, b.least);

/** Whether no one number is both. */
export const differ = (a: Count, b: Count): boolean =>
  a.kind === b.kind && a.noun === b.noun && !a.isSome && !b.isSome && (a.least > b.most || b.least > a.most);
