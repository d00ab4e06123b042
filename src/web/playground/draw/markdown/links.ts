import { webAddress } from '../../../../render/html-link.ts';

const BARE = /https?:\/\/[^\s<]{1,2000}/uy;

/** The bare address at that place, without the punctuation of the sentence around it; null: there is none. */
export function bareAddress(text: string, at: number): string | null {
  BARE.lastIndex = at;
  let address = BARE.exec(text)?.[0];
  if (address === undefined) return null;
  address = address.slice(0, address.length - (/[.,:;"'\]]{1,50}$/u.exec(address)?.[0].length ?? 0));
  if (address.endsWith(')') && !address.includes('(')) address = address.slice(0, -1);
  return /^https?:\/\/.{1,2000}/u.test(address) && webAddress(address) !== null ? address : null;
}

/** For each `[` that no backslash guards, where its `]` stands. */
export function brackets(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '[') open.push(at);
    else if (character === ']') {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, at);
    }
  }
  return pairs;
}

const TARGET =
  /\(\s{0,9}<?([^\s<>\\()]{1,2000}(?:\([^\s<>\\()]{0,200}\)[^\s<>\\()]{0,2000}){0,9})>?(?:\s{1,9}(?:"[^"\n]{0,300}"|'[^'\n]{0,300}'))?\s{0,9}\)/uy;

/** What follows a label: `(https://…)`, with where it ends; null where it is no address of the web. */
export function target(text: string, at: number): { readonly url: string; readonly end: number } | null {
  TARGET.lastIndex = at;
  const found = TARGET.exec(text);
  const url = found === null ? null : webAddress(found[1] ?? '');
  return url === null ? null : { url, end: TARGET.lastIndex };
}
