/** The unit that a counted noun shows, by the last word of its phrase. */
const UNITS: readonly (readonly [string, RegExp])[] = [
  ['troops', /^(?:troops|soldiers?|servicemen|servicem[ae]n|personnel|военных|военнослужащих|солдат|вайскоўцаў)$/iu],
  [
    'people',
    /^(?:people|persons?|m[ae]n|wom[ae]n|child(?:ren)?|others|prisoners?|detainees?|inmates?|convicts?|hostages?|captives?|critics?|dissidents?|opponents?|demonstrators?|protesters?|activists?|journalists?|reporters?|lawyers?|lawmakers?|officials?|citizens?|residents?|nationals?|migrants?|refugees?|workers?|employees?|students?|voters?|victims?|civilians?|members?|leaders?|politicians?|politzeks?|envoys?|diplomats?|businessm[ae]n|defendants?|suspects?|patients?|priests?|teachers?|doctors?|athletes?|skaters?|foreigners?|Poles|Czechs|Swedes|Danes|[\p{L}]{3,20}ists|\p{Lu}[\p{L}]{2,20}ians|\p{Lu}\p{L}{2,20}ns|человека?|людей|чел|граждан(?:ина?)?|иностранц(?:а|ев)|осужд[её]нн(?:ых|ый|ого)|узник(?:а|ов)?|пленн(?:ых|ого)|активист(?:а|ов)?|журналист(?:а|ов)?|женщины?|мужчины?|детей|грамадзян(?:іна?)?|замежнікаў|асуджаных|асоб|чалавек|жанчын|актывістаў|журналістаў|осіб|в[’'ʼ]язн(?:ів|я)|ув[’'ʼ]язнених|громадян(?:ина?)?|(?:полит)?заключ[её]нн(?:ых|ый|ого)|задержанн(?:ых|ый|ого)|чалавека?|палітвязняў|палітзняволеных|зняволеных|вязняў|асобаў?)$/u,
  ],
  ['years', /^(?:years?|лет|годы?|года|гадоў)$/iu],
  ['months', /^(?:months?|месяц(?:а|ев)?|месяц(?:ы|аў))$/iu],
  ['weeks', /^(?:weeks?|недел[иь]|тыдн[яі]ў?)$/iu],
  ['days', /^(?:days?|дня|дней|дні|дзён|суток)$/iu],
  ['hours', /^(?:hours?|час(?:а|ов)|гадзін(?:ы)?)$/iu],
  ['minutes', /^(?:minutes?|минут|хвілін)$/iu],
  ['decades', /^(?:decades?|десятилетий|дзесяцігоддзяў)$/iu],
  ['tonnes', /^(?:tonnes?|tons?|тонн|тон)$/iu],
  ['kilometres', /^(?:kilomet(?:re|er)s?|kms?|км|километр(?:а|ов)|кіламетраў)$/iu],
  ['miles', /^miles?$/iu],
  ['USD', /^(?:dollars?|доллар(?:а|ов)|долара?ў|даляраў)$/iu],
  ['EUR', /^(?:euros?|евро|еўра)$/iu],
  ['GBP', /^(?:pounds?|фунтов|фунтаў)$/iu],
];

export const unitOfNoun = (noun: string): string | null => {
  if (/^(?:belarusian|белорусск\p{L}+|беларуск\p{L}+) \p{L}+$/iu.test(noun) && isRuble(noun)) return 'BYN';
  if (/^(?:russian|российск\p{L}+|расійск\p{L}+) \p{L}+$/iu.test(noun) && isRuble(noun)) return 'RUB';
  if (isRuble(noun)) return 'rubles';
  const last = noun.split(/[\s-]/u).at(-1) ?? '';
  return UNITS.find(([, pattern]) => pattern.test(last))?.[0] ?? null;
};

const isRuble = (noun: string): boolean => /(?:ro?ubles?|рубл(?:ь|я|ей|ёў|і))$/iu.test(noun);

/** What stands before the digits of a sum of money. */
export const CURRENCIES: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '₽': 'RUB',
  Rs: 'INR',
  'Rs.': 'INR',
  Br: 'BYN',
};
