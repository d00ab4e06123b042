const PLAIN: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'g', д: 'd', ж: 'ž', з: 'z', і: 'i', й: 'j', к: 'k', л: 'ł', м: 'm', н: 'n' },
  ...{
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ў: 'ŭ',
    ф: 'f',
    х: 'ch',
    ц: 'c',
    ч: 'č',
    ш: 'š',
    ы: 'y',
    э: 'e',
  },
};
const IOTATED: Readonly<Record<string, string>> = { е: 'e', ё: 'o', ю: 'u', я: 'a' };
const SOFT: Readonly<Record<string, string>> = { z: 'ź', s: 'ś', c: 'ć', n: 'ń', ł: 'l' };

/** A Belarusian word in lower case in Łacinka, by the rules of 1929: «сказаў» → "skazaŭ", «слоў» → "słoŭ", «лічыць» → "ličyć". */
export function toLacinka(word: string): string {
  let latin = '';
  for (const letter of word) {
    const last = latin.at(-1) ?? '';
    const vowel = IOTATED[letter];
    if (vowel || letter === 'і') {
      const before = last === 'ł' ? `${latin.slice(0, -1)}l` : latin;
      const glide = last === 'ł' ? '' : /[bvhgdžzkmnprstfcčš]/u.test(last) ? 'i' : 'j';
      latin = vowel ? before + glide + vowel : `${before}i`;
    } else if (letter === 'ь') latin = latin.slice(0, -1) + (SOFT[last] ?? last);
    else latin += PLAIN[letter] ?? '';
  }
  return latin;
}

/** Letters that only Slavic spellings have; a word with one of them, or in Cyrillic, is taken for a Slavic one. */
const LETTERS = /[\u0400-\u04ffłŭśćźńžšč]/u;

/** Words of the constructions below that Łacinka spells with plain letters. */
const PLAIN_WORDS = new Set(
  'pavodle zhodna dumku kamientuje dumaje havorycca skazana skazali zajavili paviedamili dadali napisali adkazali'.split(
    ' ',
  ),
);

/** Whether a word is Belarusian or Russian: there a source needs neither article nor capital, and may stand behind its verb. */
export const isSlavic = (word: string): boolean => LETTERS.test(word) || PLAIN_WORDS.has(word);

/** Endings of names in other cases than the nominative, as far as Łacinka's letters tell: "Cichanoŭskaj", "Trampu", "Łukašenki". */
const OBLIQUE = /(?:[ao]j|aha|oha|amu|omu|[yi]m|[ao]m|iem|u|y|ie|[^csk]i|[^sc]ki)$/u;

/** Whether a name in Łacinka stands in another case than the nominative. */
export const isObliqueLacinka = (name: string): boolean =>
  /[łŭśćźńžšč]/iu.test(name) && OBLIQUE.test(name.toLowerCase());
