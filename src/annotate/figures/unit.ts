import { peopleOf } from './kind.ts';
import { normal } from './words.ts';

/** The unit that a counted noun shows, by the last word of its phrase, in normal form. */
const UNITS: readonly (readonly [string, string])[] = [
  [
    'troops',
    'troops|soldiers?|servicem[ae]n|personnel|военных|военнослужащих|военнослужащего|солдат(?:а|ов)?|вайскоўц(?:аў|а|ы)|вайскоўца|жаўнер(?:аў|а|ы)',
  ],
  ['years', 'years?|лет|годы?|года|годам|годов|гадоў|гады|рок(?:ів|и)'],
  ['months', 'months?|месяц(?:а|ев|ы|аў|ам)?|місяц(?:ів|і)'],
  ['weeks', 'weeks?|недел[иьяю]|тыд(?:зень|ні|няў|ня)|тижн(?:ів|і)'],
  ['days', 'days?|день|дн(?:я|ей|і|и|ів)|дзень|дзен|сут(?:ок|ак|ки|кі)'],
  ['hours', 'hours?|час(?:а|ов)?|гадзін(?:ы|а|у)?|годин(?:и|у)?'],
  ['minutes', 'minutes?|мин|минут(?:ы|а|у)?|хвілін(?:ы|а|у)?|хвилин(?:и)?'],
  ['seconds', 'seconds|секунд(?:ы|а)?'],
  ['decades', 'decades?|десятилет(?:ий|ия|ие)|дзесяцігоддз(?:яў|і|е)|дзесяцігодздзяў'],
  ['times', 'times|раз(?:а|ы|оў)?'],
  ['tonnes', 'tonnes?|tons?|тонн(?:ы|а|у)?|тон(?:ы|а|у)?|т'],
  ['kilograms', 'kg|kilogram(?:me)?s?|kilos?|кг|килограмм(?:а|ов)?|кілаграм(?:аў|ы|а)?'],
  ['litres', 'lit(?:re|er)s?|литр(?:а|ов)?|літр(?:аў|ы|а)?'],
  ['barrels', 'barrels?|баррел(?:ей|я|ь)|барэл(?:яў|і)'],
  ['kilometres', 'kilomet(?:re|er)s?|kms?|км|километр(?:а|ов|ах)?|кіламетр(?:аў|ы|а|ах)?'],
  ['metres', 'met(?:re|er)s?|метр(?:а|ов)?|метр(?:аў|ы|а)?'],
  ['miles', 'miles?'],
  ['hectares', 'hectares?|га|гектар(?:а|ов|аў|ы)?'],
  ['USD', 'dollars?|долл|дол|доллар(?:а|ов|ам|ах)?|долар(?:аў|ы|а)?|даляр(?:аў|ы|а)?|usd'],
  ['EUR', 'euros?|евро|еўра|eur'],
  ['GBP', 'pounds?|фунт(?:ов|аў|а|ы)|gbp'],
  ['PLN', 'zlot(?:ys?|ies)|злот(?:ых|ый|ыя)|pln'],
  ['UAH', 'hryvnias?|hryvnyas?|грив(?:ен|ны|ень)|грыў(?:няў|ні)|uah'],
  ['CNY', 'yuans?|юан(?:ей|я|ь|яў|і)|cny'],
  ['INR', 'rupees?|рупи[йи]'],
  ['BYN', 'byn|byr'],
  ['RUB', 'rub|rur'],
  ['cents', 'cents?|цент(?:а|ов|аў|ы)|копе(?:ек|йки|йка)|капе(?:ек|йкі|йка)'],
];

const READERS = UNITS.map(([unit, words]) => ({ unit, pattern: new RegExp(`^(?:${words})$`, 'u') }));

const RUBLES = /^(?:ro?ubles?|руб|рубл(?:ь|я|ю|ей|ям|ях|еў|і|ів))$/u;

/** «Базовая величина»: what Belarus counts its fines in. */
const BASE_UNITS =
  /(?:^| )(?:bas(?:e|ic) (?:units?|values?|amounts?)|базов(?:ых|ые|ая|ую|ой) величин(?:ы|а|у|ам)?|базав(?:ых|ыя|ая|ую) велічын(?:яў|ь|і|я|ю|ям)?|б\.? ?в)$/u;

/** "Figures" are people only where a word before it says so. */
const FIGURES =
  /(?:^| )(?:opposition|public|political|prominent|leading|senior|key|cultural|religious|media|business|protest|high-profile) figures?$/iu;

const SQUARE: ReadonlyMap<string, string> = new Map([
  ['metres', 'square metres'],
  ['kilometres', 'square kilometres'],
  ['miles', 'square miles'],
]);

/** The unit of a counted phrase; null for a bare count of things. Łacinka must come as Cyrillic. */
export function unitOfNoun(phrase: string): string | null {
  const noun = phrase.replace(/ (?:США|ЗША|of war|of conscience)$/u, '');
  const last = noun.split(/[\s-]/u).at(-1) ?? '';
  const form = normal(last.replaceAll(/[«»“”"„.]/gu, ''));
  if (RUBLES.test(form)) {
    if (/^(?:belarus\p{L}*|бел[ао]рус+к\p{L}+) /iu.test(noun)) return 'BYN';
    return /^(?:russian|российск\p{L}+|расійск\p{L}+) /iu.test(noun) ? 'RUB' : 'rubles';
  }
  if (BASE_UNITS.test(normal(noun))) return 'base units';
  if (/^(?:square|sq|квадратн\p{L}{2,3}|кв) /iu.test(noun.replace('.', '')))
    return SQUARE.get(READERS.find(({ pattern }) => pattern.test(form))?.unit ?? '') ?? null;
  if (FIGURES.test(noun)) return 'people';
  const known = READERS.find(({ pattern }) => pattern.test(form))?.unit;
  return known ?? (peopleOf(last) === null ? null : 'people');
}

/** What stands before the digits of a sum of money, or after them, and names its currency. */
export const CURRENCIES: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '₽': 'RUB',
  RS: 'INR',
  '₹': 'INR',
  BR: 'BYN',
  USD: 'USD',
  EUR: 'EUR',
  GBP: 'GBP',
  BYN: 'BYN',
  RUB: 'RUB',
  PLN: 'PLN',
  UAH: 'UAH',
  CNY: 'CNY',
  '¥': 'CNY',
};
