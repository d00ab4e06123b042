/** How many letters differ (Damerau and Levenshtein, neighbours swapped count as one). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (above[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}

/** Longer words than any name of a command or option are near to none. */
const LONGEST = 40;

/** The names that `typed` may be a slip for, or the beginning of, the nearest first. */
export function nearNames(typed: string, names: readonly string[]): readonly string[] {
  if (typed.length > LONGEST) return [];
  const allowed = typed.length < 4 ? 1 : 2;
  return names
    .map((name) => ({ name, off: typed !== '' && name.startsWith(typed) ? 0 : distance(typed, name) }))
    .filter(({ off }) => off <= allowed)
    .sort((a, b) => a.off - b.off)
    .map(({ name }) => name);
}
