const quoteMark = (marks: string): string => (marks.includes('>>>') ? '>>> ' : marks.includes('>') ? '> ' : '');

/**
 * What Discord draws a message with, where no backslash guards it, and what is left of it: marks at the start of a line
 * (of which a quote's say whose the words are), links with their text, addresses, what names members, channels, emoji
 * and times, marks around words.
 */
const MARKUP: readonly (readonly [pattern: RegExp, plain: (whole: string, words?: string) => string])[] = [
  [/^[^\S\n]*(?:(?:>>>|>|#{1,3}|-#|[-*+•])[^\S\n]+)+/gmu, quoteMark],
  [/(?<!\\)\[((?:\\.|[^\]\\\n]){1,500})\]\(<?https?:\/\/[^\s)>]{1,1000}>?\)/gu, (_, words = '') => words],
  [/(?<!\\)<(?:@[!&]?|#|t:-?|id:|\/[^:>\n]{0,64}:|a?:\w{1,40}:)[\w:]{0,40}>/gu, () => ''],
  [/<?https?:\/\/[^\s>]+>?/gu, () => ' '],
  [/(?<!\\)(?:\*{1,3}|__|~~|\|\||`{1,3}|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}]))/gu, () => ''],
];

/** A message without its markup, but with the ">" of lines that it quotes. */
export const withoutMarkup = (text: string): string =>
  MARKUP.reduce((plain, [pattern, instead]) => plain.replace(pattern, instead), text);

const QUOTED_LINE = /^>(?:>>)?\s?/u;

/** The words of a message. */
export const plainMessage = (text: string): string =>
  withoutMarkup(text)
    .split('\n')
    .map((line) => line.replace(QUOTED_LINE, ''))
    .join('\n')
    .trim();

/** "— Berg, in Vilnius": who is said to have said the lines above. */
const DASH_FIRST = /^\s*(?:[—–―]|-{1,2})\s*\p{L}/u;
const ATTRIBUTION = /^\s*(?:[—–―]|-{1,2})\s*\p{Lu}(?:[^.!?…\n]|(?<=\p{Lu})\.){0,80}$/u;

/** Quoted lines without a last one that only says whose they are; where others begin with a dash too, people talk. */
function withoutAttribution(lines: readonly string[]): readonly string[] {
  const plain = lines.map((line) => line.replace(QUOTED_LINE, ''));
  const [last = '', before] = [plain.at(-1), plain.slice(0, -1)];
  const isSource = before.length > 0 && ATTRIBUTION.test(last) && !before.some((line) => DASH_FIRST.test(line));
  return isSource ? before : plain;
}

/** From such a line on Discord quotes all that follows. */
const QUOTES_THE_REST = /^>>>\s/u;

/** What a message quotes by lines that begin with ">", each stretch of them as one, and the lines that do not. */
export function quotedLines(text: string): { readonly quoted: readonly string[]; readonly others: string } {
  const stretches: string[][] = [[]];
  const others: string[] = [];
  let quotesTheRest = false;
  for (const line of text.split('\n')) {
    quotesTheRest ||= QUOTES_THE_REST.test(line);
    if (quotesTheRest || QUOTED_LINE.test(line)) stretches.at(-1)?.push(line);
    else {
      others.push(line);
      stretches.push([]);
    }
  }
  const quoted = stretches
    .map((lines) => plainMessage(withoutAttribution(lines).join('\n')))
    .filter((words) => words !== '');
  return { quoted, others: others.join('\n') };
}
