/** How many characters before a day are looked at. */
export const ASIDE_REACH = 60;

/** Over the words before a day, which end where it begins. */
const ASIDES: readonly { readonly example: string; readonly before: RegExp }[] = [
  {
    example: 'born on 5 May 1980; родился 5 мая 1980 года',
    before:
      /(?:\bborn|\bb\.|(?<!\p{L})(?:родил(?:ся|ась|ись)|рожден\p{L}{0,4}|нарадзі(?:ўся|лася|ліся)|народжан\p{L}{0,4}|naradziŭsia|naradziłasia))(?: [^.;)\d]{0,20})?\s?$/iu,
  },
  {
    example: 'Decree No. 247 of 9 June 2023; указ № 247 от 9 июня 2023 года',
    before: /(?:№|\bNos?\.?) ?[\p{L}\d/-]{1,12} (?:of|dated|from|от|ад) (?:the )?$/iu,
  },
  {
    example: 'the Constitution of 1994; the decree of 9 June 2023',
    before: /\b(?:constitution|code|law|act|treaty|convention|decree|protocol|charter|memorandum) (?:of|dated) $/iu,
  },
  {
    example: 'закон 2021 года; указ от 9 июня; Канстытуцыя 1994 года',
    before:
      /(?<!\p{L})(?:конституци|кодекс|закон|указ|декрет|меморандум|протокол|канстытуцы|пратакол)\p{L}{0,3} (?:от |ад )?$/iu,
  },
];

/** "1980 года рождения", "1980 г.р.", "1980 года нараджэння". */
const BIRTH = /^ ?(?:рождения|р\.|нараджэння|naradžeńnia)/iu;

/** "Zapad 2025", "Expo-2025", "Elections 2020". */
const NAME = /(?<!\p{L})(?<name>\p{Lu}\p{L}{2,20})[ -]$/u;

const BARE_YEAR = /^\d{4}$/u;

/** Words with a capital only where they open a sentence, and parts of a date. */
const NO_NAME =
  /^(?:since|after|before|until|till|from|during|between|around|about|and|for|following|throughout|despite|only|not|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|early|late|mid|после|пасля|перед|перад|около|каля)$/iu;

/**
 * Whether a day only tells which person, document or thing is meant (a birth, a decree, a name, "a film (2010)"), so that its sentence
 * did not happen then. `before` and `after`: the words of the sentence on either side of the day.
 */
export function isAside(before: string, day: string, after: string): boolean {
  if (BIRTH.test(after) || ASIDES.some((aside) => aside.before.test(before))) return true;
  if (BARE_YEAR.test(day) && before.endsWith('(') && /^[);,]/u.test(after)) return true;
  const name = BARE_YEAR.test(day) ? NAME.exec(before)?.groups?.['name'] : undefined;
  return name !== undefined && !NO_NAME.test(name);
}
