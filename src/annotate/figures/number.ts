import { ALONE, COLLECTIVES, MANY, NUMBER_WORDS, ONE_AND_A_HALF, scaleOf, WRITTEN_TO } from './numerals.ts';
import type { Token } from './tokens.ts';

/** A number as it is written. */
export interface Numeral {
  readonly value: number;
  /** Index of the first token after it. */
  readonly next: number;
  /** `digits`: digits alone; `collective`: «трое»; `many`: "hundreds", at least one of them; `scaled`: "5 million". */
  readonly form: 'digits' | 'scaled' | 'words' | 'collective' | 'many';
}

/** How a text parts thousands; in Cyrillic a comma begins a fraction, and a stop parts thousands. */
export type Script = 'latin' | 'cyrillic';

/**
 * The value of digits. `isScaled`: a scale follows, so "3,669 million" is a fraction in Cyrillic. `isPeople`: nobody
 * counts a part of a person, so that what looks like a fraction of three digits parts thousands.
 */
function valueOfDigits(digits: string, script: Script, isScaled: boolean, isPeople: boolean): number {
  if (/[\s\u00a0\u202f\u2009]/u.test(digits)) return Number(digits.replaceAll(/\s/gu, '').replace(',', '.'));
  if (/^\d{1,3}(?:\.\d{3}){2,}/u.test(digits)) return Number(digits.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(?:,\d{3}){2,}|,\d{3}\./u.test(digits)) return Number(digits.replaceAll(',', ''));
  const parted = /^[1-9]\d{0,2}(?<mark>[.,])\d{3}$/u.exec(digits)?.groups?.['mark'];
  const own = script === 'cyrillic' ? '.' : ',';
  const isThousands =
    parted !== undefined && ((isPeople && !isScaled) || (parted === own && !(isScaled && own === '.')));
  return Number(isThousands ? digits.replace(/[.,]/u, '') : digits.replace(',', '.'));
}

const JOINS = /^(?:and|и|і)$/u;
const VAGUE_BEFORE = /^(?:several|несколько|нескольких|некалькі|некалькіх)$/u;
const SCALE_MANY =
  /^(?:тысяч|тысячаў|сотен|соцень|сотняў|десятков|дз[яе]сяткаў|миллионов|мільенаў|миллиардов|мільярдаў)$/u;

const round = (value: number): number => Number(value.toPrecision(12));

/** "million", «тыс.», "m" written to its digits; and where it ends. */
function scaleAt(tokens: readonly Token[], at: number): { by: number; next: number } | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || (token.joined ? false : WRITTEN_TO.test(token.word))) return null;
  const by = scaleOf(token.word);
  if (by === null) return null;
  const stop = tokens[at + 1];
  const isAbbreviation = /^(?:тыс|тис|млн|млрд|трлн)$/u.test(token.word) && stop?.text === '.' && stop.joined;
  return { by, next: at + (isAbbreviation ? 2 : 1) };
}

/** "and a half", «с половиной»: the index after it. */
function halfAt(tokens: readonly Token[], at: number): number | null {
  const [one, two, three] = [tokens[at]?.word, tokens[at + 1]?.word, tokens[at + 2]?.word];
  if (one === 'and' && two === 'a' && three === 'half') return at + 3;
  return (one === 'с' && two === 'половиной') || (one === 'з' && two === 'паловай') ? at + 2 : null;
}

/** What was read of a number so far: its thousands and more, what is under them, and the least scale that it has. */
interface Sum {
  readonly total: number;
  readonly rest: number;
  readonly least: number;
  readonly next: number;
}

/** A word that adds to what was read: "twenty-one", «двести пятьдесят»; only into places that are empty. */
function addAt(tokens: readonly Token[], { total, rest, least, next }: Sum): Sum | null {
  if (tokens[next - 1]?.kind === 'digits') return null;
  const isHyphen = tokens[next]?.text === '-' && tokens[next]?.joined && tokens[next + 1]?.joined;
  const isJoined = JOINS.test(tokens[next]?.word ?? '') && tokens[next]?.word === 'and' && (rest >= 100 || total > 0);
  const at = next + (isHyphen || isJoined ? 1 : 0);
  const value = NUMBER_WORDS.get(tokens[at]?.word ?? '');
  if (value === undefined || value === 0 || tokens[at]?.kind !== 'word') return null;
  if (tokens[at]?.joined && !isHyphen) return null;
  const place = value >= 100 ? 1000 : value >= 10 ? 100 : 10;
  const isFree = rest % place === 0 && !(value < 10 && rest % 100 === 10) && (rest > 0 || total > 0);
  if (!isFree || (isHyphen && (rest % 100 < 20 || value >= 10))) return null;
  return { total, rest: rest + value, least, next: at + 1 };
}

function scaleSum(tokens: readonly Token[], { total, rest, least, next }: Sum): Sum | null {
  const isHyphen = tokens[next]?.text === '-' && tokens[next]?.joined && tokens[next + 1]?.joined;
  const scale = scaleAt(tokens, next + (isHyphen ? 1 : 0));
  if (!scale || rest === 0 || (isHyphen && scale.by > 100)) return null;
  if (scale.by <= 100) return rest < 100 ? { total, rest: round(rest * scale.by), least, next: scale.next } : null;
  if (scale.by >= least) return null;
  return { total: round(total + rest * scale.by), rest: 0, least: scale.by, next: scale.next };
}

/** The rest of a number, from its first part on. */
function compose(tokens: readonly Token[], first: Sum): Sum {
  let sum = first;
  for (let steps = 0; steps < 12; steps += 1) {
    const half = halfAt(tokens, sum.next);
    if (half !== null) {
      const isOfScale = sum.rest === 0 && sum.total > 0;
      sum = isOfScale
        ? { ...sum, total: sum.total + sum.least / 2, next: half }
        : { ...sum, rest: sum.rest + 0.5, next: half };
    }
    const further = scaleSum(tokens, sum) ?? addAt(tokens, sum) ?? digitsAfterScale(tokens, sum);
    if (!further) break;
    sum = further;
  }
  return sum;
}

/** «1 млн 200 тыс.», «2 тыс. 350»: digits go on under their scale. */
function digitsAfterScale(tokens: readonly Token[], { total, rest, least, next }: Sum): Sum | null {
  const token = tokens[next];
  if (token?.kind !== 'digits' || token.joined || rest > 0 || total === 0 || !/^\d{1,3}$/u.test(token.text))
    return null;
  const scale = scaleAt(tokens, next + 1);
  if (scale ? scale.by >= least || scale.by < 1000 : least !== 1000) return null;
  if (!/\p{Script=Cyrillic}/u.test(tokens[next - 1]?.text ?? '') && tokens[next - 1]?.text !== '.') return null;
  return { total, rest: Number(token.text), least, next: next + 1 };
}

const start = (rest: number, next: number): Sum => ({ total: 0, rest, least: Number.POSITIVE_INFINITY, next });
const sumOf = ({ total, rest }: Sum): number => round(total + rest);

/** "a dozen", "half a million", "several hundred", "tens of thousands", «несколько тысяч». */
function readScaleNoun(tokens: readonly Token[], at: number): Numeral | null {
  const word = tokens[at]?.word ?? '';
  const many = MANY.get(word);
  if (many !== undefined) {
    const of = tokens[at + 1]?.word === 'of' ? 1 : 0;
    const larger = tokens[at + 1 + of]?.word ?? '';
    const by =
      SCALE_MANY.test(larger) || /^(?:thousands|millions|billions)$/u.test(larger)
        ? (MANY.get(larger) ?? scaleOf(larger))
        : null;
    return by !== null && by > many
      ? { value: many * by, next: at + 2 + of, form: 'many' }
      : { value: many, next: at + 1, form: 'many' };
  }
  const next = tokens[at + 1]?.word ?? '';
  const isFew =
    (word === 'a' && next === 'few') || (word === 'a' && next === 'couple' && tokens[at + 2]?.word === 'of');
  if (VAGUE_BEFORE.test(word) || isFew) {
    const from = at + (isFew ? (next === 'few' ? 2 : 3) : 1);
    const scale = scaleAt(tokens, from);
    if (!scale) return null;
    const second = scaleAt(tokens, scale.next);
    return {
      value: scale.by * (second && second.by > scale.by ? second.by : 1),
      next: second?.next ?? scale.next,
      form: 'many',
    };
  }
  const isHalf = word === 'half';
  const article = at + (isHalf ? 1 : 0);
  if (/^an?$/u.test(tokens[article]?.word ?? '')) {
    const scale = scaleAt(tokens, article + 1);
    if (!scale || tokens[article + 1]?.joined) return null;
    const sum = compose(tokens, { ...start(isHalf ? 0.5 : 1, article + 1) });
    return { value: sumOf(sum), next: sum.next, form: 'scaled' };
  }
  return null;
}

/** The number that begins at a token, with its scale; null where none does. `script` is that of the sentence. */
export function readNumeral(tokens: readonly Token[], at: number, script: Script, isPeople = false): Numeral | null {
  const token = tokens[at];
  if (!token || token.kind === 'mark') return null;
  if (token.kind === 'digits') {
    const sum = compose(
      tokens,
      start(valueOfDigits(token.text, script, scaleAt(tokens, at + 1) !== null, isPeople), at + 1),
    );
    return { value: sumOf(sum), next: sum.next, form: sum.next === at + 1 ? 'digits' : 'scaled' };
  }
  const collective = COLLECTIVES.get(token.word);
  if (collective !== undefined) return { value: collective, next: at + 1, form: 'collective' };
  const scaled = readScaleNoun(tokens, at);
  if (scaled) return scaled;
  const small = ONE_AND_A_HALF.has(token.word) ? 1.5 : NUMBER_WORDS.get(token.word);
  const alone = ALONE.get(token.word);
  if (small === undefined && alone === undefined) return null;
  const first =
    alone !== undefined && alone >= 1000
      ? { total: alone, rest: 0, least: alone, next: at + 1 }
      : start(small ?? alone ?? 0, at + 1);
  const sum = compose(tokens, first);
  return {
    value: sumOf(sum),
    next: sum.next,
    form: sumOf(sum) >= 1000 || alone !== undefined ? 'scaled' : 'words',
  };
}
