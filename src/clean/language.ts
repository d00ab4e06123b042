/** Little words that one language has and its neighbours in the same script lack. */
const LITTLE_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set('the of and to in that is was for on with as by has at from have he'.split(' ')),
  be: new Set('u ŭ i z na nie što jak ad heta ale pra paśla jon kab jaho u'.split(' ')),
  pl: new Set('i w na z nie się do że jest to o przez po od dla jak oraz'.split(' ')),
  lt: new Set('ir į su iš yra už dėl apie bei po tai nuo kad čia pranešė'.split(' ')),
};
const OWN_LETTERS: Readonly<Record<string, RegExp>> = { be: /[ŭ]/gu, pl: /[ąęńżó]/gu, lt: /[ėįųūę]/gu };

/** Enough of a text to tell by. */
const SAMPLE = 20_000;
/** A language's little words are at least so many of all its words. */
const FEWEST = 0.05;
/** Of all и and і: Belarusian has only і, Russian only и, Ukrainian both. */
const MOSTLY = 0.85;

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

function cyrillicLanguage(text: string): string {
  const dotted = count(text, /[іў]/gu);
  const share = dotted / (dotted + count(text, /и/gu));
  if (Number.isNaN(share)) return 'und';
  if (share > MOSTLY) return 'be';
  return share > 1 - MOSTLY ? 'uk' : 'ru';
}

/** BCP 47 tag of the language that most of a text's letters and little words speak for; `und` where none does. */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE).toLowerCase();
  const letters = count(sample, /\p{L}/gu);
  if (count(sample, /\p{Script=Cyrillic}/gu) * 2 > letters) return cyrillicLanguage(sample);
  const words = sample.match(/[\p{L}\p{M}]+/gu) ?? [];
  const scores = Object.entries(LITTLE_WORDS).map(([language, little]) => {
    const own = OWN_LETTERS[language];
    return { language, score: words.filter((word) => little.has(word)).length + (own ? count(sample, own) / 2 : 0) };
  });
  const [best] = scores.sort((a, b) => b.score - a.score);
  return best && best.score > words.length * FEWEST ? best.language : 'und';
}
