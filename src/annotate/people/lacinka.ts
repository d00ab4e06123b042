import type { Range } from '../../model/span.ts';

/** Belarusian in Latin letters, of which most lower-case words tell: no Polish, Czech or Lithuanian word has these. */
const OWN =
  /ŭ|^(?:heta|hety|hetaha|hetym|što|jon|jana|jany|jaho|jaje|jaki|jakaja|jakija|jakoha|kab|pra|ab|ź|ŭ|sa|z-za|dy)$/u;
const COMMON = /[čšžśźćńłĺ]|^(?:i|u|na|z|za|da|ad|pa|jak|dla|ale|kali|nie|tak|paśla|abo|toj|byŭ|była|byli)$/u;

const SMALL_WORD = /(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]{0,30}(?![\p{L}\p{M}])/gu;

/** Least share of lower-case words that show it. */
const SHARE = 0.3;

/** Nothing longer is looked at. */
const LOOKED_AT = 4_000;

/** A sentence of English; so short a list tells it well enough. */
const ENGLISH = /\b(?:the|of|and|that|was|is|has|have|with|said|for|to)\b/u;

function showsLacinka(sentence: string): boolean {
  const small = sentence.match(SMALL_WORD) ?? [];
  const own = small.filter((word) => OWN.test(word)).length;
  const common = small.filter((word) => !OWN.test(word) && COMMON.test(word)).length;
  // Polish has ł and ś but no š, Czech has š but no ł.
  const both = [/[čšž]/u, /[łśźćń]/u].every((letter) => small.some((word) => letter.test(word)));
  return (own > 0 || both) && own + common > 1 && (own + common) / small.length >= SHARE;
}

/**
 * Which sentences of a text are Belarusian in Latin letters (Łacinka), so that their words are to be read as if they
 * were Cyrillic. Where a sentence is too short to tell, its neighbours do.
 */
export function lacinkaSentences(text: string, sentences: readonly Range[]): readonly boolean[] {
  const kinds = sentences.map(({ start, end }) => {
    const sentence = text.slice(start, Math.min(end, start + LOOKED_AT));
    return showsLacinka(sentence) ? 'lacinka' : ENGLISH.test(sentence) ? 'english' : 'unclear';
  });
  const shows = kinds.filter((kind) => kind === 'lacinka').length;
  const mainly = shows > 0 && shows >= kinds.filter((kind) => kind === 'english').length;
  return kinds.map((kind) => kind === 'lacinka' || (mainly && kind === 'unclear'));
}

const soft: Readonly<Record<string, string>> = { a: 'я', e: 'е', o: 'ё', u: 'ю' };

const plain: Readonly<Record<string, string>> = {
  ...{
    a: 'а',
    b: 'б',
    v: 'в',
    h: 'г',
    g: 'ґ',
    d: 'д',
    e: 'э',
    ž: 'ж',
    z: 'з',
    i: 'і',
    j: 'й',
    k: 'к',
    ł: 'л',
    l: 'ль',
  },
  ...{ m: 'м', n: 'н', o: 'о', p: 'п', r: 'р', s: 'с', t: 'т', u: 'у', ŭ: 'ў', f: 'ф', c: 'ц', č: 'ч', š: 'ш', y: 'ы' },
  ...{ ć: 'ць', ś: 'сь', ź: 'зь', ń: 'нь', ĺ: 'ль', w: 'в', q: 'к', x: 'кс' },
};

const PIECE = /ch|(?:(?<=^|[aeiouyŭ’'])j|i|(?<=[^aeiouy])j|l)[aeou]|li|ji|./gsu;

function pieceInCyrillic(piece: string): string {
  if (piece === 'ch') return 'х';
  if (piece === 'li') return 'лі';
  if (piece === 'ji') return 'і';
  const [first = '', vowel] = piece;
  if (vowel === undefined) return plain[first] ?? first;
  return `${first === 'l' ? 'л' : ''}${soft[vowel] ?? vowel}`;
}

/** A word of Łacinka in Belarusian Cyrillic: "Łukašenkam" is «Лукашэнкам». A first capital stays. */
export function inCyrillic(word: string): string {
  const spelled = word.toLowerCase().normalize('NFC').replace(PIECE, pieceInCyrillic);
  if (word === word.toLowerCase()) return spelled;
  return word.length > 1 && word === word.toUpperCase()
    ? spelled.toUpperCase()
    : `${spelled.slice(0, 1).toUpperCase()}${spelled.slice(1)}`;
}
