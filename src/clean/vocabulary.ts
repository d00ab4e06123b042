/** Words and numbers of a line, small. Digits that stand against letters ("202512:53", "July18") come apart. */
export const tokensOf = (line: string): string[] => line.toLowerCase().match(/\p{L}[\p{L}\p{M}'’]*|\d+/gu) ?? [];

export const vocabulary = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.split(/\s+/u)).filter((word) => word !== ''));

/** Whether a line has nothing but words of a vocabulary (and numbers), one of them from `needed`. */
export function isMadeOf(line: string, words: ReadonlySet<string>, needed: ReadonlySet<string>, most: number): boolean {
  const tokens = tokensOf(line);
  if (tokens.length === 0 || tokens.length > most) return false;
  return (
    tokens.some((token) => needed.has(token)) &&
    tokens.every((token) => words.has(token) || needed.has(token) || /^\d+$/u.test(token))
  );
}
