/**
 * What Discord's clients make of a text, by the rules of their own reader (simple-markdown with Discord's rules), tried
 * at every place that no backslash guards. It is stricter than they are: they try fewer places.
 */
const ANYWHERE: Readonly<Record<string, RegExp>> = {
  emphasis: /^(?:\*(?=\S)|_)[\s\S]+?[*_]/u,
  strike: /^~~[\s\S]+?~~/u,
  spoiler: /^\|\|[\s\S]+?\|\|/u,
  code: /^`+[\s\S]*?[^`]`+/u,
  link: /^\[[^\]]*\]\([^)]*\)/u,
  autolink: /^<[^: >]+:\/[^ >]+>/u,
  url: /^(?:https?|steam|discord):\/\/[^\s<]+[^<.,:;"'\]\s]/u,
  invite: /^discord(?:app)?\.(?:gg|com)\/\w+/u,
  mention: /^(?:@everyone|@here|<(?:@[!&]?|#)\d+>)/u,
  command: /^<\/[^:>]+:\d+>/u,
  timestamp: /^<t:-?\d+(?::[tTdDfFR])?>/u,
  navigation: /^<id:\w+(?::\d+)?>/u,
  'custom emoji': /^<a?:\w+:\d+>/u,
  emoji: /^:[^\s:]+?:/u,
  shrug: /^¯\\_\(ツ\)_\/¯/u,
};

const AT_LINE_START: Readonly<Record<string, RegExp>> = {
  heading: /^ *#{1,3}\s+\S/u,
  'small print': /^ *-#\s+\S/u,
  list: /^ *(?:[*+-]|\d+[.)])\s/u,
  quote: /^ *>(?:>>)?\s/u,
};

/** What is drawn: letters, and the names of whatever markup was read. */
export interface Drawn {
  readonly text: string;
  readonly markup: readonly string[];
}

export function drawnByDiscord(content: string): Drawn {
  const markup: string[] = [];
  let text = '';
  let lineStart = true;
  for (let at = 0; at < content.length; ) {
    const rest = content.slice(at);
    const [, escaped] = /^\\([^0-9A-Za-z\s])/u.exec(rest) ?? [];
    const rules = Object.entries(lineStart ? { ...ANYWHERE, ...AT_LINE_START } : ANYWHERE);
    const read = escaped === undefined ? rules.filter(([, rule]) => rule.test(rest)) : [];
    markup.push(...read.map(([name]) => name));
    const [whole = ''] = ANYWHERE['autolink']?.exec(rest) ?? ANYWHERE['timestamp']?.exec(rest) ?? [];
    const taken = whole || (escaped ?? rest.slice(0, 1));
    text += taken;
    lineStart = taken === '\n' || (lineStart && escaped === undefined && taken === ' ');
    at += taken.length + (escaped === undefined ? 0 : 1);
  }
  return { text, markup };
}

/** Time stamps that are ours: days, at the hour that is the same day everywhere. */
export const ownTimestamps = (content: string): boolean =>
  [...content.matchAll(/(?<!\\)<t:(-?\d+)(?::(\w))?>/gu)].every(
    ([, seconds, style]) => style === 'D' && Number(seconds) % 86_400 === 36_000,
  );
