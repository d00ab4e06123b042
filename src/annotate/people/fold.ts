import anyAscii from 'any-ascii';

/** Capitals are sounds that rules still tell apart: S š, Z ž, C č, X х, T ц, L ł, J as in John. `sound` turns them into plain letters. */
const letters: Readonly<Record<string, string>> = {
  ...{
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    ґ: 'g',
    д: 'd',
    е: 'e',
    ё: 'io',
    є: 'e',
    ж: 'Z',
    з: 'z',
    и: 'i',
    і: 'i',
    ї: 'i',
  },
  ...{ й: 'j', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ў: 'v', ф: 'f', х: 'X' },
  ...{
    ц: 'T',
    ч: 'C',
    ш: 'S',
    щ: 'SC',
    ъ: '',
    ы: 'i',
    ь: '',
    э: 'e',
    ю: 'iu',
    я: 'ia',
    "'": '',
    '’': '',
    ʼ: '',
    '`': '',
  },
  ...{ š: 'S', ž: 'Z', č: 'C', ŭ: 'v', ł: 'L', ĺ: 'li', ć: 't', ś: 's', ź: 'z', ń: 'n', ż: 'Z', ė: 'e' },
};

/** Spellings in which `c` is ц, `ch` is х and a bare `l` is soft: Łacinka, and Polish with it. */
const lacinka = /[łŭšžčćśźńĺ]|c(?:ki|kij|kaja|ka)$|[aeo]u(?:ski|skaja)$|(?:aja|iej|dź|dz)$/u;

type Rule = readonly [pattern: RegExp, replacement: string];

const lacinkaLetters: readonly Rule[] = [
  [/vi(?:t|ch?)$/u, 'viC'],
  [/(?<=[ptkX])rz/gu, 'S'],
  [/rz/gu, 'Z'],
  [/ch/gu, 'X'],
  [/sz/gu, 'S'],
  [/cz/gu, 'C'],
  [/c/gu, 'T'],
  [/l(?=[aou])/gu, 'li'],
  [/j(?=[aeou])/gu, 'i'],
];

const latinLetters: readonly Rule[] = [
  [/shch|szcz/gu, 'SC'],
  [/tsch|tch/gu, 'C'],
  [/sch|sh|sz/gu, 'S'],
  [/zh/gu, 'Z'],
  [/ch(?=[rl])|kh/gu, 'X'],
  [/cz|ch/gu, 'C'],
  [/ts|tz/gu, 'T'],
  [/ph/gu, 'f'],
  [/th/gu, 't'],
  [/ck/gu, 'k'],
  [/ci(?=[aeou])/gu, 'Ti'],
  [/c(?=[eiy])/gu, 's'],
  [/[cq]/gu, 'k'],
  [/x/gu, 'ks'],
  [/w/gu, 'v'],
  [/h/gu, 'g'],
  [/^j(?!u)/u, 'J'], // John, Jim
  [/[jy]/gu, 'i'],
];

/** Belarusian–Russian correspondences, in this order. */
const sounds: readonly Rule[] = [
  [/([A-Za-z])\1+/gu, '$1'], // Geńadź, Gennadi
  [/(?<=[aeo])u(?![aeou])/gu, 'v'], // -ou, -au is -oŭ, -aŭ
  [/^u(?=[lL]ad|sev|siev)/u, 'v'], // Uładzimir, Vladimir
  [/dz/gu, 'd'], // dziekańnie
  [/i+(?=[aeo])/gu, 'i'],
  [/i[aeo]/gu, 'e'], // Siarhiej, Sergei: unstressed я is е; ё is written е
  [/iu/gu, 'u'],
  [/(?<=[SZC])[aeo]/gu, 'e'], // Ryžankoŭ, Ryzhenkov
  [/T[aeo]/gu, 'te'], // Capkała, Tsepkalo; Cieraboŭ, Terebov
  [/T(?=[iu])|T$/gu, 't'], // ciekańnie
  [/T/gu, 'ts'],
  [/o/gu, 'a'], // akańnie
  [/([a-zA-Z])\1+/gu, '$1'],
  [/(?<=sk|tsk|Sk)a?e$/u, 'a'], // -skaja, -skaya, -ska
  [/(?<=[^aeu])i$/u, ''], // -ski, -sky, -skij; Vital, Vitali
  [/(?<=[dt])[ae]r$/u, 'r'], // Alaksandar, Alexander
  [/S/gu, 's'],
  [/Z/gu, 'z'],
  [/C/gu, 'c'],
  [/X/gu, 'h'],
  [/L/gu, 'l'],
  [/J/gu, 'j'],
];

/** Beginnings of given names that Belarusian, Russian and Ukrainian have from one saint in two forms; patronymics follow. */
const names: readonly Rule[] = [
  [/^alaks/u, 'aleks'],
  [/^mikal?a(?=$|i|ev|evn|l)/u, 'nikala'],
  [/^mikit/u, 'nikit'],
  [/^rigar/u, 'grigar'],
  [/^valadimir/u, 'vladimir'],
  [/^zmiter|^zmitr/u, 'dmitr'],
  [/^valg(?=a$)|^vale(?=ga$)/u, 'alg'],
  [/^gan(?=[ae]$)/u, 'an'],
  [/^ale(?=na$)/u, 'ele'],
  [/^katerin|^katarin/u, 'ekaterin'],
  [/^natala$/u, 'natale'],
];

const apply = (word: string, rules: readonly Rule[]): string =>
  rules.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), word);

function foldAfresh(token: string, reading: 'own' | 'lacinka' | 'romanised' = 'own'): string {
  const word = token.toLowerCase().normalize('NFC');
  let spelled = '';
  for (const letter of word) spelled += letters[letter] ?? (letter < '\x80' ? letter : anyAscii(letter).toLowerCase());
  const isLacinka = reading === 'lacinka' || (reading === 'own' && lacinka.test(word));
  const sounded = apply(isLacinka ? apply(spelled, lacinkaLetters) : spelled, latinLetters);
  return apply(apply(sounded.replace(/[^a-z0-9SZCXTLJ]/gu, ''), sounds), names);
}

const memo = new Map<string, string>();
const MEMO_SIZE = 50_000;

/**
 * One common form, in lower-case ASCII, of a word of a name in whatever script and romanisation: Łukašenka, Lukashenko
 * and Лукашэнка are `lukasenka`. Man's and woman's forms of a surname stay apart. Empty where nothing is a letter.
 */
export function foldToken(token: string): string {
  const known = memo.get(token);
  if (known !== undefined) return known;
  if (memo.size >= MEMO_SIZE) memo.clear();
  const folded = foldAfresh(token);
  memo.set(token, folded);
  return folded;
}

/** Letters that Łacinka and Polish read otherwise than romanisations do. */
const READ_OTHERWISE = /[cjlsz]/u;

/** The forms that a Latin word has if it is read as Łacinka or Polish ("Zacharanka"), or has lost its marks ("Linkevicius"). */
export function otherReadings(token: string): readonly string[] {
  const small = token.toLowerCase();
  if (!READ_OTHERWISE.test(small) || /[Ѐ-ӿ]/u.test(small)) return [];
  const marked = small.replace(/c(?![hkz])/gu, 'č');
  const allMarked = marked.replace(/s(?![hz])/gu, 'š').replace(/z(?!h)/gu, 'ž');
  const readings = [
    foldAfresh(small, 'lacinka'),
    foldAfresh(small, 'romanised'),
    foldAfresh(marked),
    foldAfresh(allMarked),
  ];
  return [...new Set(readings)];
}

const word = /[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;

/** The folded words of a name, without possessive; an initial is one letter. "Aleksandr G. Lukashenko’s": three. */
export function foldName(name: string): readonly string[] {
  const words = name.normalize('NFC').match(word) ?? [];
  return words.map((each) => foldToken(each.replace(/['’]s$/iu, ''))).filter((folded) => folded !== '');
}
