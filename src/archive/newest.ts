import { daysOf, hasPlace } from '../model/date.ts';
import type { Archive, ArticleRecord } from './archive.ts';

/** The newest period of an archive: so many days up to its newest. */
const NEWEST_DAYS = 7;
/** Of an archive in which nothing is dated: those that came last. */
const LAST_ARRIVED = 5;
const DAY_MS = 86_400_000;

/** The articles of an archive's newest days, in order; what has no certain day is none of them. */
export function newestRecords({ asOf, records, arrival }: Archive): ArticleRecord[] {
  if (asOf === null) {
    const cameAt = ({ article }: ArticleRecord): number => arrival(article.id)?.revision ?? 0;
    return records.toSorted((a, b) => cameAt(a) - cameAt(b)).slice(-LAST_ARRIVED);
  }
  const first = new Date(Date.parse(asOf) - (NEWEST_DAYS - 1) * DAY_MS).toISOString().slice(0, 10);
  return records.filter(
    ({ article: { published } }) => hasPlace(published) && (daysOf(published.value)?.last ?? '') >= first,
  );
}
