type Rule = readonly [pattern: RegExp, replacement: string];

/** Consonants by their sound, in capitals; vowels stay small. Order matters: digraphs first. */
const latin: readonly Rule[] = [
  [/owe?$/u, 'O'],
  [/^mac(?=[a-z]{3})|^mc/u, 'mak'],
  [/sch|sh/gu, 'W'],
  [/t?ch/gu, 'C'],
  [/^wh|^w/u, 'V'],
  [/^kn/u, 'N'],
  [/^wr/u, 'R'],
  [/ph/gu, 'F'],
  [/th/gu, 'T'],
  [/ck/gu, 'K'],
  [/gh/gu, ''],
  [/dge|dj|j|g(?=[eiy])/gu, 'J'],
  [/qu/gu, 'KV'],
  [/x/gu, 'KS'],
  [/c(?=[eiy])|[sz]/gu, 'S'],
  [/[ckq]/gu, 'K'],
  [/^h/u, 'G'],
  [/h/gu, ''],
  [/[wv](?=[aeiouy])/gu, 'V'],
  [/w/gu, 'u'],
  [/(?:ey|ie|y|i|ee)$/u, 'I'],
  [/(?:oe|o|ou|au)$/u, 'O'],
  [/a$/u, 'A'],
  [/e$/u, '~'],
];

const cyrillic: readonly Rule[] = [
  [/^[уў](?=[аеиіоэы])/u, 'V'],
  [/дж|ж/gu, 'J'],
  [/ш|щ/gu, 'W'],
  [/тч|ч/gu, 'C'],
  [/[сзц]/gu, 'S'],
  [/к/gu, 'K'],
  [/^х|г/gu, 'G'],
  [/ў/gu, 'у'],
  [/в/gu, 'V'],
  [/ф/gu, 'F'],
  [/т/gu, 'T'],
  [/(?:ей|эй|и|і|ы|й)$/u, 'I'],
  [/(?:оу|о|ау)$/u, 'O'],
  [/[ая]$/u, 'A'],
  [/[ьъ]/gu, ''],
];

const letters: Readonly<Record<string, string>> = {
  ...{ b: 'B', d: 'D', f: 'F', g: 'G', k: 'K', l: 'L', m: 'M', n: 'N', p: 'P', r: 'R', t: 'T', v: 'V' },
  ...{ б: 'B', д: 'D', л: 'L', м: 'M', н: 'N', п: 'P', р: 'R', х: 'H' },
};

interface Sounds {
  readonly consonants: string;
  /** Of the first syllable that has one, with what follows it. */
  readonly vowels: string;
}

function soundsOf(word: string, rules: readonly Rule[]): Sounds {
  let spelled = word.toLowerCase();
  for (const [pattern, replacement] of rules) spelled = spelled.replace(pattern, replacement);
  const sounded = spelled.replace(/[a-zа-яёіэ]/gu, (letter) => letters[letter] ?? letter);
  const [first = ''] = /[аеёиіоуыэюяйaeiouy].*$/u.exec(sounded) ?? [];
  return { consonants: sounded.replace(/[^A-Z]/gu, '').replace(/([A-Z])\1+/gu, '$1'), vowels: first };
}

/** Of an English vowel, with the letters after it, the Cyrillic ones that it becomes. `~`: a silent e ends the word. */
const vowelPairs: readonly (readonly [latin: RegExp, cyrillic: RegExp])[] = [
  [/^(?:oo|ou|ow|u[A-Z]~)/u, /^[уюа]/u],
  [/^u(?=R)/u, /^[ёеу]/u],
  [/^u/u, /^(?:[уюё]|а(?!й))/u],
  [/^(?:ea|ee|ei|ie)/u, /^[еэиіёя]/u],
  [/^e/u, /^[еэиіёя](?!й)/u],
  [/^i[A-Z]~/u, /^(?:ай|и|і)/u],
  [/^[iy]/u, /^(?:[иіыё]|ай)/u],
  [/^o[A-Z]~/u, /^(?:оу|ао)/u],
  [/^oa/u, /^о/u],
  [/^o/u, /^(?:о(?!у[A-Z])|а(?!й))/u],
  [/^a[A-Z]~/u, /^[эе]й/u],
  [/^(?:ai|ay)/u, /^(?:[эе]й|ай|э|а)/u],
  [/^a/u, /^(?:э|а(?!й)|о|я|ей)/u],
];

/**
 * Whether a Cyrillic surname may be the transcription of a Latin one of the west: «Уолберг» of Walberg, «Прайс» of Price.
 * It is asked only of people whose given names are one name.
 */
export function transcribes(inCyrillic: string, inLatin: string): boolean {
  const plain = inLatin.normalize('NFKD').replace(/\p{M}/gu, '');
  const [one, two] = [soundsOf(plain, latin), soundsOf(inCyrillic, cyrillic)];
  if (/^h/iu.test(plain) !== /^х/iu.test(inCyrillic)) return false;
  if (one.consonants !== two.consonants || one.consonants === '') return false;
  const pair = vowelPairs.find(([vowel]) => vowel.test(one.vowels));
  return pair?.[1].test(two.vowels) ?? one.vowels === two.vowels;
}
