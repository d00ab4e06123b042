import type { Figure } from '../../model/annotation.ts';
import { contentStems } from '../../search/terms.ts';
import type { Kind } from './kinds.ts';

/** How many people, as far as the words go: the least and the most that they leave open. */
export interface Count {
  readonly figure: Figure;
  /** Whom it counts, by the stem of the noun. */
  readonly noun: string;
  /** Stems of what narrows the noun: "political". */
  readonly narrowed: ReadonlySet<string>;
  /** What happens to them, by the nearest word that says so. */
  readonly kind: Kind | null;
  readonly least: number;
  readonly most: number;
}

/** "About 100" may be so much more or less, "nearly 100" less. */
const ROUGHLY = 0.15;

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

/** A part of another number, or what a whole consists of: compared with no whole elsewhere. */
const PART =
  /(?:\bof (?:them|whom|those|the)|\bincluding|\bamong them|из них|в том числе|среди них|з іх|у тым ліку|сярод іх)[^.;]{0,30}$/iu;
const OF_A_WHOLE = /^ (?:of|out of|из|з) (?:the |all )?\d/iu;

/** A count of people as its sentence gives it; null for what counts no people, or a part of others. */
export function countOf(figure: Figure, named: number, kind: Kind | null): Count | null {
  const { sentence, span } = figure;
  const before = sentence.exact.slice(0, span.start - sentence.start);
  const after = sentence.exact.slice(span.end - sentence.start);
  if (figure.unit !== 'people' || PART.test(before) || OF_A_WHOLE.test(after)) return null;
  const stems = contentStems(figure.of);
  return {
    figure,
    noun: stems.at(-1) ?? '',
    narrowed: new Set(stems.slice(0, -1)),
    kind,
    ...boundsOf(figure, named),
  };
}

const ofTheSame = (a: Count, b: Count): boolean => a.noun === b.noun && a.kind === b.kind;

/** Whether both may be the same number of the same people, to whom the same happens. */
export const agree = (a: Count, b: Count): boolean => ofTheSame(a, b) && a.least <= b.most && b.least <= a.most;

/** Whether no one number is both. */
export const differ = (a: Count, b: Count): boolean => ofTheSame(a, b) && (a.least > b.most || b.least > a.most);
