const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

const WORDS: ReadonlyMap<string, number> = new Map([
  ...SMALL.split(' ').map((word, n): [string, number] => [word, n]),
  ...TENS.split(' ').map((word, n): [string, number] => [word, (n + 2) * 10]),
  ['dozen', 12],
  ...'ноль один два три четыре пять шесть семь восемь девять десять'.split(' ').map((w, n): [string, number] => [w, n]),
  ...'нуль адзін дзве тры чатыры пяць шэсць сем восем дзевяць дзесяць'
    .split(' ')
    .map((w, n): [string, number] => [w, n]),
  ['две', 2],
]);

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^hundred$/iu, 100],
  [/^(?:thousand|k|тыс\.?|тысячи?|тысяч|тысяча|тысячы)$/iu, 1e3],
  [/^(?:million|mln|mn|m|млн\.?|миллион(?:а|ов)?|мільён(?:а|аў|ы)?)$/iu, 1e6],
  [/^(?:billion|bln|bn|b|млрд\.?|миллиард(?:а|ов)?|мільярд(?:а|аў|ы)?)$/iu, 1e9],
  [/^(?:trillion|tn|трлн\.?)$/iu, 1e12],
];

const word = `(?:${[...WORDS.keys()].join('|')})`;
const scale =
  '(?:hundred|thousand|million|billion|trillion|mln|bln|mn|bn|tn|k|m|b|тыс\\.?|тысяча|тысячи|тысячы|тысяч|млн\\.?|млрд\\.?|трлн\\.?|миллион(?:а|ов)?|миллиард(?:а|ов)?|мільён(?:а|аў|ы)?|мільярд(?:а|аў|ы)?)(?!\\p{L})';

/** Digits: "1,160", "1 160" (any space), "1.160.000", "22.5". */
const digits =
  '(?:\\d{1,3}(?:,\\d{3}){1,5}(?:\\.\\d{1,3})?|\\d{1,3}(?:[ \\u00a0\\u202f\\u2009]\\d{3}){1,5}|\\d{1,3}(?:\\.\\d{3}){2,5}|\\d{1,15}(?:[.,]\\d{1,3})?)';

/** "twenty-one", "two hundred", "a dozen", "half a million", "40 billion", "six and a half". Source of a regular expression. */
export const NUMBER = `(?:(?:${digits}|(?:half )?an? (?=(?:dozen|hundred|thousand|million|billion)(?!\\p{L}))|${word}(?:-${word})?(?!\\p{L}))(?:[ \\u00a0]?${scale}){0,2}(?: (?:dozen)(?!\\p{L}))?(?: and a half(?!\\p{L})|(?<=hundred) and ${word}(?:-${word})?(?!\\p{L}))?)`;

function plain(text: string): number {
  if (/^\d/u.test(text)) {
    if (/^\d{1,3}(?:[,\s]\d{3})+(?:\.\d+)?$/u.test(text)) return Number(text.replaceAll(/[,\s]/gu, ''));
    if (/^\d{1,3}(?:\.\d{3}){2,}$/u.test(text)) return Number(text.replaceAll('.', ''));
    return Number(text.replace(',', '.'));
  }
  return text.split('-').reduce((sum, part) => sum + (WORDS.get(part.toLowerCase()) ?? 0), 0);
}

/** The value of what `NUMBER` matched. */
export function valueOfNumber(text: string): number {
  const half = /^half /iu.test(text) ? 0.5 : 1;
  const [, added] = / and (a half|\p{L}+(?:-\p{L}+)?)$/iu.exec(text) ?? [];
  const bare = text.replace(/^(?:half )?an? /iu, '').replace(/ and (?:a half|\p{L}+(?:-\p{L}+)?)$/iu, '');
  const match = /^(?<number>[\d.,\s]*\d|\p{L}+(?:-\p{L}+)?)[ \u00a0]?(?<rest>.*)$/su.exec(bare);
  const parts = [match?.groups?.['number'] ?? '', ...(match?.groups?.['rest'] ?? '').split(/[ \u00a0]/u)].filter(
    Boolean,
  );
  let value: number | null = null;
  for (const part of parts) {
    const by = SCALES.find(([pattern]) => pattern.test(part))?.[1] ?? (part.toLowerCase() === 'dozen' ? 12 : null);
    value = by === null ? plain(part) : (value ?? 1) * by;
  }
  const more = added === undefined ? 0 : added.toLowerCase() === 'a half' ? 0.5 : plain(added);
  return Number((((value ?? 0) + more) * half).toPrecision(12));
}
