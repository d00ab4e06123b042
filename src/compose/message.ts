/** Characters of markup at the ends of words, links with their text, and what names members, channels and emoji. */
const MARKUP: readonly (readonly [pattern: RegExp, plain: string])[] = [
  [/\[([^\]\n]{1,500})\]\(<?https?:\/\/[^\s)]{1,1000}\)/gu, '$1'],
  [/<(?:@[!&]?|#|a?:\w{1,40}:|t:)-?\d{1,25}(?::\w)?>/gu, ' '],
  [/<?https?:\/\/[^\s>]+>?/gu, ' '],
  [/\*{1,3}|__|~~|\|\||`{3}/gu, ''],
  [/^(?:-#|#{1,3}|[-*•])\s+/gmu, ''],
];

const QUOTED_LINE = /^>(?:>>)?\s?/u;

/** A message without its markup. */
export const plainMessage = (text: string): string =>
  MARKUP.reduce(
    (plain, [pattern, instead]) => plain.replace(pattern, instead),
    text
      .split('\n')
      .map((line) => line.replace(QUOTED_LINE, ''))
      .join('\n'),
  ).trim();

/** What a message quotes by lines that begin with ">", each stretch of them as one, and the lines that do not. */
export function quotedLines(text: string): { readonly quoted: readonly string[]; readonly others: string } {
  const stretches: string[][] = [[]];
  const others: string[] = [];
  for (const line of text.split('\n')) {
    if (QUOTED_LINE.test(line)) stretches.at(-1)?.push(line);
    else {
      others.push(line);
      stretches.push([]);
    }
  }
  const quoted = stretches.map((lines) => plainMessage(lines.join('\n'))).filter((words) => words !== '');
  return { quoted, others: others.join('\n') };
}
