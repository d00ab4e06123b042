import type { Token } from './tokens.ts';
import { CURRENCIES, unitOfNoun } from './unit.ts';

/** What a number after it names: "Article 361", "No. 5", «статья 411»; or a share: "one in three". */
const NUMBERED = new RegExp(
  `(?:^|[^\\p{L}])(?:${[
    'articles?|arts?|section|paragraph|para|clause|resolution|decree|law|no|nos|(?<!s(?: now| currently| still| today)? )number|room|flight|pages?|channel|route|bill|case',
    'day|chapter|part|phase|stage|age|aged|level|grade|group|stat\\p{L}*|protocol|version|volume|vol|issue|episode|season|gate',
    'platform|block|colony|colony no|prison no|unit|building|house|apartment|suite|box|tel|phone|fax|figure|fig|table|top|formula|psalm',
    '(?:one|two|three|four|\\d{1,3}) (?:in|out of)|group of',
    'стать[яиюеёй]{1,2}|статей|статьях|ст|ч|част[ьию]|частью|п|пп|пункт\\p{L}{0,3}|пунк|№|номер\\p{L}{0,2}|дел[оау]|глав[аеуы]|закон|указ|декрет|дом|кв|каб|том',
    'стр|рейс|канал|школ[аыеу]|лицей|колони[яию]{1,2}|ИК|ПК|СИЗО|тел|версия|серия|сезон|этап|топ|параграф|абзац\\p{L}{0,2}',
    'артыкул\\p{L}{0,3}|арт|частк[аіу]|частцы|пункце|нумар|справ[аы]|глав[аыу]|школ[аы]|калоні[яі]|серыя|этап|старонка|абзац[ыаі]|рэйс',
  ].join('|')})\\.?\\s$`,
  'iu',
);

/** The word before a number, if it has a capital: "Boeing 777 jets". */
const NAME_BEFORE = /(?<=[^\p{L}-]|^)(?<name>\p{Lu}[\p{L}\p{M}-]{0,30})\s$/u;

/** Whether a number after these words names something: an article, a room, a phase. */
export const isNumbered = (before: string): boolean => NUMBERED.test(before);

/** Whether digits after these words may belong to a name. The first word of a sentence has its capital for nothing in Cyrillic. */
export function followsName(before: string, isStop: (word: string) => boolean): boolean {
  const match = NAME_BEFORE.exec(before);
  const name = match?.groups?.['name'];
  if (!match || name === undefined || isStop(name)) return false;
  return !(match.index === 0 && /\p{Script=Cyrillic}/u.test(name));
}

const LETTERS_TO_MONEY = /^(?:US|C|A|NZ|HK|Br|Rs)$/u;

/** Marks that make what is written to them one word, address or code. */
const BINDS = /^[#№@_/:+*=&]$/u;

/** Whether a number is a part of a longer code: "T20", "F-16", "2.1.3", "#14". "~14" is about 14. */
export function isWrittenToPrevious(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const previous = tokens[at - 1];
  if (!token?.joined || !previous) return false;
  if (previous.kind !== 'mark') return !LETTERS_TO_MONEY.test(previous.text);
  const before = tokens[at - 2];
  const isAfterText = previous.joined && before !== undefined && before.kind !== 'mark';
  if (/^[-–—]$/u.test(previous.text)) return isAfterText;
  if (/^[.,]$/u.test(previous.text)) return isAfterText && before.kind === 'digits';
  return BINDS.test(previous.text) || (/^[’'`]$/u.test(previous.text) && isAfterText);
}

/** Whether what follows a number makes it a part of something else: "70-year-old", "24/7", "18:03", "21st", "5G". */
export function isWrittenToNext(tokens: readonly Token[], next: number): boolean {
  const [token, after] = [tokens[next], tokens[next + 1]];
  if (!token?.joined) return false;
  if (token.kind === 'digits') return true;
  if (token.kind === 'word')
    return unitOfNoun(token.text) === null && CURRENCIES[token.text.toUpperCase()] === undefined;
  const goesOn = after?.joined === true && after.kind !== 'mark';
  if (/^[-–—/:_@#’'‑]$/u.test(token.text)) return goesOn && !(token.text === '-' && after.word === 'plus');
  return /^[.,]$/u.test(token.text) && goesOn && after.kind === 'digits';
}

/** "the Five Eyes", "the Group of Seven": a number in a name, in a sentence that does not capitalise every word. */
export function isNumberInName(tokens: readonly Token[], at: number, next: number): boolean {
  const [token, before, after] = [tokens[at], tokens[at - 1], tokens[next]];
  if (token?.kind !== 'word' || !/^\p{Lu}/u.test(token.text) || before?.kind !== 'word') return false;
  if (!/^\p{Ll}/u.test(before.text)) return false;
  return before.word === 'of' || (after?.kind === 'word' && /^\p{Lu}/u.test(after.text));
}

/** "No one", «ни один», "each one": nobody is counted. */
export const isNobody = (before: string): boolean =>
  /(?<!\p{L})(?:no|not|not a single|any|every|each|ни|ні|ани|кажд\p{L}{2,3}|кожн\p{L}{1,3}|ніводн\p{L}{1,3})\s$/iu.test(
    before,
  );

const TWO_SIDES =
  /^(?:countries|nations|states|sides|parties|leaders|presidents|peoples|capitals|governments|стран(?:ы|ами|ам)?|государств(?:а|ами)?|сторон(?:ы|ами)?|народов|лидеров|президентов|лидера|президента|краін(?:ы|амі|ам)?|дзяржаў|дзяржавы|дзяржавамі|бакоў|бакамі|лідараў|прэзідэнтаў)$/iu;

/** "the two countries", «двух стран»: the pair that the text is of, and no count. */
export const isThePair = (before: string, number: string, noun: string): boolean =>
  TWO_SIDES.test(noun) &&
  (/(?:^|[^\p{L}])(?:the|these|our|both|their|эти|этих|нашими|наших|нашых|гэтых)\s$/iu.test(before) ||
    /^(?:двух|двумя|дзвюх|двума|дзвюма|двум|дзвюм)$/iu.test(number));

/** "Per 100,000 people", «на 100 тысяч жителей»: what a rate is measured by. */
export const isRate = (before: string, phrase: string): boolean =>
  /(?<!\p{L})per\s$/iu.test(before) ||
  (/(?<!\p{L})(?:на|at)\s$/iu.test(before) && /^(?:населения|насельніцтва|жителей|жыхароў)$/iu.test(phrase));

/** «В 10 часов», «10 часов утра»: a time of day. */
export const isClock = (before: string, after: string): boolean =>
  /(?:^|\s)(?:в|во|к|у|а|ў|на|до|да|с|з|at)\s$/iu.test(before) ||
  /^ (?:утра|вечера|дня|ночи|раніцы|вечара|ночы|апоўдні|o['’]clock|\d)/iu.test(after);

/** Digits that, with nothing else said, are a year. */
export const isYear = (digits: string): boolean => /^(?:1[89]|20)\d\d$/u.test(digits);
