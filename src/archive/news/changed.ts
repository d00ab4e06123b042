import type { DatedFigure, Qualifier } from '../../model/annotation.ts';
import { boundsOf } from '../events/counts.ts';

/** Of a hundred and more, a number of two digits and noughts is a round one: 1,200, and not 1,160. */
const PRECISE_DIGITS = 3;

const isRound = (value: number): boolean =>
  value >= 100 && String(value).replace(/0+$/u, '').replace('.', '').length < PRECISE_DIGITS;

/** A round number says no more than "about". */
const qualifierOf = ({ value, qualifier }: DatedFigure): Qualifier =>
  qualifier === 'exactly' && isRound(value) ? 'about' : qualifier;

/**
 * Whether one number cannot be said for the other. "At least 14" and 16 go together; but who counts to the last one and
 * says "at least 1,160" one day, "1,187" or "at least 1,187" another, has counted more.
 */
export function hasChanged(a: DatedFigure, b: DatedFigure): boolean {
  if (a.value === b.value) return false;
  const [one, other] = [qualifierOf(a), qualifierOf(b)];
  const both = new Set([one, other]);
  const isCounted = (figure: DatedFigure): boolean => !isRound(figure.value);
  if (both.isSubsetOf(new Set(['exactly', 'at least'])) && isCounted(a) && isCounted(b)) {
    if (both.size === 1 || (a.value >= 100 && b.value >= 100)) return true;
  }
  const [x, y] = [boundsOf({ ...a, qualifier: one }, 0), boundsOf({ ...b, qualifier: other }, 0)];
  return x.least > y.most || y.least > x.most;
}
