const SMALL_WORD = /(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu;

/** Verbs that open a sentence and are in no given name's form: «Ждали Лукашенко». */
const CYRILLIC_VERB =
  /[аяеиіыоу]л[иі](?:с[ья])?$|[аяеиіы](?:ть(?:ся)?|ць|цца)$|(?:ют|ут|ят|юць|уць|яць)(?:с[ья]|ца)?$/u;

/**
 * Tells whether a word that opens a sentence of this text is plainly an ordinary one: a verb, or one that the text has
 * in small letters too. Any other may be a given name that no list has: "Rhoswen Trump".
 */
export function ordinaryWords(text: string): (word: string) => boolean {
  let small: ReadonlySet<string> | null = null;
  return (word) => {
    if (CYRILLIC_VERB.test(word)) return true;
    small ??= new Set(text.match(SMALL_WORD));
    return small.has(word.toLowerCase());
  };
}
