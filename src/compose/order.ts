import { daysOf, type PartialDate } from '../model/date.ts';

/** By first day, the less precise before the more precise: 2025, June 2025, 1 June 2025. */
export function byDate(a: PartialDate | null, b: PartialDate | null): number {
  const [x, y] = [daysOf(a?.value ?? null), daysOf(b?.value ?? null)];
  if (!x || !y) return Number(x === null) - Number(y === null);
  if (x.first !== y.first) return x.first < y.first ? -1 : 1;
  return x.last === y.last ? 0 : x.last > y.last ? -1 : 1;
}
