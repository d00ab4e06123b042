import { webAddress } from '../../../../render/html-link.ts';
import type { Inline } from './nodes.ts';

interface Read {
  readonly node: Inline;
  readonly length: number;
}

const USER = /<@!?(\d{1,20})>/uy;
const ROLE = /<@&(\d{1,20})>/uy;
const CHANNEL = /<#(\d{1,20})>/uy;
const COMMAND = /<\/([^:>\n]{1,100}):\d{1,20}>/uy;
const TIME = /<t:(-?\d{1,13})(?::([tTdDfFsSR]))?>/uy;
const EMOJI = /<a?:(\w{1,32}):\d{1,20}>/uy;
const ADDRESS = /<(https?:\/\/[^\s<>]{1,2000})>/uy;

/** The last moment, in seconds, that a calendar date can have. */
const LATEST = 8_640_000_000_000;

const RULES: readonly (readonly [RegExp, (first: string, second: string | undefined) => Inline | null])[] = [
  [USER, (id) => ({ kind: 'mention', mention: { of: 'user', id } })],
  [ROLE, (id) => ({ kind: 'mention', mention: { of: 'role', id } })],
  [CHANNEL, (id) => ({ kind: 'mention', mention: { of: 'channel', id } })],
  [COMMAND, (name) => ({ kind: 'mention', mention: { of: 'command', name } })],
  [
    TIME,
    (digits, style = 'f') =>
      Math.abs(Number(digits)) > LATEST ? null : { kind: 'time', seconds: Number(digits), style },
  ],
  [EMOJI, (name) => ({ kind: 'emoji', name })],
  [
    ADDRESS,
    (text) => {
      const url = webAddress(text);
      return url === null ? null : { kind: 'link', url, inner: [{ kind: 'text', text }] };
    },
  ],
];

/** What stands in angle brackets at that place: a mention, a time stamp, an emoji, an address; null: none of these. */
export function angle(text: string, at: number): Read | null {
  for (const [pattern, nodeOf] of RULES) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) continue;
    const node = nodeOf(found[1] ?? '', found[2]);
    if (node) return { node, length: found[0].length };
  }
  return null;
}
