const isSpace = (character: string | undefined): boolean => character !== undefined && /\s/u.test(character);
const isWord = (character: string | undefined): boolean => character !== undefined && /\w/u.test(character);

/** Where the mark stands that closes what opened before `from`; −1: nowhere. A backslash guards only some of them. */
function closing(text: string, from: number, mark: string, guarded: boolean, fits: (at: number) => boolean): number {
  for (let at = from; at < text.length; at++) {
    if (guarded && text[at] === '\\') at++;
    else if (at > from && text.startsWith(mark, at) && fits(at)) return at;
  }
  return -1;
}

/** `*words*`: pairs of stars belong to the words, and no space stands before the star that closes. */
function star(text: string, from: number): number {
  if (isSpace(text[from])) return -1;
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character !== '*') continue;
    else if (text[at + 1] === '*') at++;
    else if (isSpace(text[at - 1])) return -1;
    else if (at > from) return at;
    else return -1;
  }
  return -1;
}

/** `_words_`: it closes only at the end of a word, so that snake_case stays. */
function underscore(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character !== '_') continue;
    else if (text[at + 1] === '_') at++;
    else return at > from && !isWord(text[at + 1]) ? at : -1;
  }
  return -1;
}

export interface Mark {
  readonly kind: 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler';
  readonly mark: string;
  /** Where it closes, given where its words start; −1: nowhere. */
  readonly close: (text: string, from: number) => number;
}

/** Discord's marks, the longer before the shorter. */
export const MARKS: readonly Mark[] = [
  { kind: 'bold', mark: '**', close: (text, from) => closing(text, from, '**', true, (at) => text[at + 2] !== '*') },
  {
    kind: 'underline',
    mark: '__',
    close: (text, from) => closing(text, from, '__', true, (at) => text[at + 2] !== '_'),
  },
  { kind: 'strike', mark: '~~', close: (text, from) => closing(text, from, '~~', false, (at) => text[at + 2] !== '_') },
  { kind: 'spoiler', mark: '||', close: (text, from) => closing(text, from, '||', false, () => true) },
  { kind: 'italic', mark: '*', close: star },
  { kind: 'italic', mark: '_', close: underscore },
];
