type Ending = readonly [ending: string, nominatives: readonly string[]];

/** Case endings of Belarusian and Russian names, and the endings of the nominatives that they may stand for. */
const endings: readonly Ending[] = [
  ...['ца', 'цу', 'цем', 'цам', 'цом', 'це', 'цы'].map((ending): Ending => [ending, ['ец']]),
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
  ['и', ['а', 'я', 'ь']],
];

/** Given names whose stem changes: the nominative, then the stem, then what may follow it. */
const IRREGULAR: readonly (readonly [nominative: string, oblique: RegExp])[] = [
  ['Павел', /^па[вў]л(?:а|у|ом|ам|е)$/u],
  ['Лев', /^льв(?:а|у|ом|е)$/u],
  ['Леў', /^льв(?:а|у|ом|е)$/u],
  ['Илья', /^иль(?:и|е|ю|[её]й)$/u],
  ['Пётр', /^петр(?:а|у|ом|е)$/u],
  ['Франак', /^франк(?:а|у|ам|ом)$/u],
  ['Пятро', /^п[яё]тр(?:а|у|ом|ам|е)$/u],
  ['Зміцер', /^зь?мітр(?:а|у|ом|ам|е|ы)$/u],
];

/** No name ends so: й stands after vowels, ь after consonants, -о as a rule in -ко. */
const IMPOSSIBLE = /[бвгджзклмнпрстфхцчшщ]й$|[аеёіоуыэюяиў]ь$|йец$|[^к]о$/iu;

function nominativesAfresh(word: string): readonly string[] {
  const lower = word.toLowerCase();
  const found = endings.flatMap(([ending, endingsOfNominative]) =>
    lower.endsWith(ending) && lower.length > Math.max(ending.length + 1, 3)
      ? endingsOfNominative.map((nominative) => word.slice(0, word.length - ending.length) + nominative)
      : [],
  );
  const irregular = IRREGULAR.flatMap(([nominative, oblique]) => (oblique.test(lower) ? nominative : []));
  return [word, ...irregular, ...found.filter((each) => !IMPOSSIBLE.test(each))];
}

const memo = new Map<string, readonly string[]>();
const MEMO_SIZE = 20_000;

/** The nominatives that a Cyrillic word may be a case of, itself first. Other scripts: itself only. */
export function nominatives(word: string): readonly string[] {
  if (!/[а-яёўі]$/iu.test(word)) return [word];
  const known = memo.get(word);
  if (known) return known;
  if (memo.size >= MEMO_SIZE) memo.clear();
  const made = nominativesAfresh(word);
  memo.set(word, made);
  return made;
}
