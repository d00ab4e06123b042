type Ending = readonly [ending: string, nominatives: readonly string[]];

/** Case endings of Belarusian and Russian names, and the endings of the nominatives that they may stand for. */
const endings: readonly Ending[] = [
  ...['ов', 'ев', 'ёв', 'ин', 'ын', 'ав', 'ін'].flatMap((stem) =>
    ['ой', 'ай'].map((ending): Ending => [stem + ending, [`${stem}а`]]),
  ),
  ['ого', ['ий']],
  ['ага', ['і']],
  ['ому', ['ий']],
  ['аму', ['і']],
  ['им', ['ий', '']],
  ['ім', ['і', '']],
  ['ым', ['ый', '']],
  ['ией', ['ия']],
  ['ой', ['ая', 'а']],
  ['ай', ['ая', 'а']],
  ['ей', ['я', 'ь']],
  ['яй', ['я']],
  ['ую', ['ая']],
  ['ию', ['ия', 'ий']],
  ['ия', ['ий']],
  ['ии', ['ия', 'ий']],
  ['ом', ['', 'о']],
  ['ам', ['', 'а']],
  ['ем', ['й', 'ь', '']],
  ['ём', ['й', 'ь']],
  ['а', ['', 'о']],
  ['я', ['й', 'ь']],
  ['у', ['', 'а']],
  ['ю', ['й', 'я', 'ь']],
  ['е', ['', 'а', 'я']],
  ['ы', ['а', '']],
  ['і', ['а', 'я', 'ій']],
  ['и', ['а', 'я']],
];

/** The nominatives that a Cyrillic word may be a case of, itself first. Other scripts: itself only. */
export function nominatives(word: string): readonly string[] {
  const lower = word.toLowerCase();
  if (!/[а-яёўі]$/u.test(lower)) return [word];
  const found = endings.flatMap(([ending, endingsOfNominative]) =>
    lower.endsWith(ending) && lower.length > ending.length + 2
      ? endingsOfNominative.map((nominative) => word.slice(0, word.length - ending.length) + nominative)
      : [],
  );
  return [word, ...found];
}
