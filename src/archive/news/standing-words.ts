const words = (...alternatives: readonly string[]): RegExp =>
  new RegExp(String.raw`(?<!\p{L})(?:${alternatives.join('|')})(?!\p{L})`, 'iu');

/** Says that people are held now. */
export const HELD = words(
  '(?:are|is)(?: still| currently| now| being)? (?:held|imprisoned|jailed|detained|incarcerated|in (?:prison|jail|custody|detention))',
  '(?:still|remains?) (?:held|imprisoned|jailed|in (?:prison|jail|custody|detention))|behind bars|languish',
  'содержатся|удерживаются|за решёткой|за решеткой|в заключении|сидят',
  'утрымліваюцца|за кратамі|у зняволенні|сядзяць',
  'utrymlivajucca|za kratami|u źniavoleńni|siadziać',
);
/** Says that something is so now. */
export const STANDS = words(
  'remains?|there are|holds|is holding|keeps',
  'остаются|остаётся|остается|находятся|удерживает|насчитывается|числится',
  'застаюцца|застаецца|знаходзяцца|утрымлівае|налічваецца',
  'zastajucca|zastajecca|znachodziacca|utrymlivaje|naličvajecca',
);
/** Without a verb: «в Беларуси 1187 политзаключённых». */
export const IN_BELARUS = words('(?:в|у|ў|u|ŭ) (?:Беларуси|Белоруссии|Беларусі|Biełarusi)', 'in Belarus');
export const RECOGNISED = words(
  '(?:are|is)(?: now| currently)? (?:recogni[sz]ed|considered|regarded)(?: as)? political prisoners',
  'признаны (?:политзаключ[её]нными|политическими заключ[её]нными|политузниками)',
  'прызнаныя? (?:палітвязнямі|палітзняволенымі|палітычнымі вязнямі)',
  'pryznanyja? (?:palitviaźniami|palitźniavolenymi|palityčnymi viaźniami)',
);
/** Just before what is counted. */
export const NUMBER_OF =
  /(?<!\p{L})(?:(?:number|tally|count|total) of|числ[оа]|количеств[оа]|колькасць|колькасці|лік|kolkaść|ličba)(?: the| its| all)?\s$/iu;
/** A count up to a day, in whatever tense it is told. */
export const AS_OF = words('as (?:of|at)', 'по состоянию на', 'па стане на', 'станам на', 'pa stanie na', 'stanam na');
/** What may be, what was, and what is only compared with. */
export const NOT_NOW = words(
  '(?<!(?:\\d|in|of) )may(?! \\d)|might|could|would|will|should|if|ago|earlier|previously|formerly|at the time|back then|were|was|had been|has been|have been',
  'мож[её]?т|могут|будет|будут|если|назад|ранее|раньше|тогда|прежде|был|была|было|были',
  'можа|могуць|будзе|будуць|калі б|таму|раней|тады|быў|была|было|былі',
  'moža|mohuć|budzie|buduć|raniej|tady|byŭ|była|było|byli',
);
export const COMPARED =
  /(?<!\p{L})(?:from|than|compared (?:to|with)|down to just|вместо|против|по сравнению с|с|чем|чым|замест|з|са|z|sa|čym|zamiest)\s$/iu;
/** Which of those counted, told after them: "with health problems", "who need treatment", «старше 60 лет». */
export const ONLY_SOME =
  /^[\s\u00a0](?:with|without|aged|over|under|from|whose|whom|convicted|sentenced|accused|charged|arrested|detained|serving|suffering|needing|eligible|on|who(?! (?:are|is|remain|still))|старше|младше|с|из|осужд|обвин|арест|задерж|нуждающ|старэйш|малодш|з|са|асудж|абвінав|арышт|затрым|jak|што|які|котор)(?:\p{L}*)(?!\p{L})/iu;
