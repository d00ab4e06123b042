import { normal } from './words.ts';

/** Endings of adjectives and participles that stand for a person or for people: «задержанных», «затрыманым». */
const WHO = '(?:ых|ым|ыми|ымі|ые|ыя|ый|ы|ого|ага|ому|аму|ом|ая|ую|ой|ай)';
const NOUN = '(?:а|у|ом|ам|е|ы|и|і|ов|аў|оў|ей|ам|ами|амі|ах|я|яў|ев|еў|ю|ем|ем|ям|ями|ямі|ях)?';

/**
 * Whom a noun counts, as far as news of this subject uses several nouns for the same people. Whoever a state holds or
 * lets go is a prisoner, a detainee, a convict, an inmate or a hostage, depending only on who tells it. Prisoners of war
 * are others. In normal forms; the first that fits.
 */
const PEOPLE: readonly (readonly [string, string])[] = [
  [
    'prisoners of war',
    `pows?|военнопленн${WHO}|ваеннапалонн${WHO}|пленн${WHO}|палонн${WHO}|військовополонен(?:их|ий|ого)|полонен(?:их|ий|ого)`,
  ],
  [
    'prisoners',
    [
      'prisoners?|detainees?|inmates?|convicts?|hostages?|captives?|politzeks?|politprisoners?|jailbirds?|internees?',
      `(?:полит)?заключенн${WHO}|(?:полит)?узник${NOUN}|(?:полит)?узниц${NOUN}|задержанн${WHO}|осужденн${WHO}|арестованн${WHO}`,
      `арестант${NOUN}|заложник${NOUN}|заложниц${NOUN}|освобожденн${WHO}|помилованн${WHO}|политзек${NOUN}|зек${NOUN}`,
      `(?:паліт)?зняволен${WHO}|(?:паліт)?зняволенн?${WHO}|(?:паліт)?вяз(?:ень|ня|ню|нем|ні|няў|ням|нямі|нях)|(?:паліт)?вязніц${NOUN}`,
      `затрыман${WHO}|асуджан${WHO}|арыштаван${WHO}|вызвален${WHO}|памілаван${WHO}|закладнік${NOUN}|закладніц${NOUN}`,
      "(?:політ)?в'яз(?:ень|ня|ні|нів|ням|нями)|(?:політ)?ув'язнен(?:их|ий|ого)|затриман(?:их|ий|ого)|засуджен(?:их|ий|ого)",
    ].join('|'),
  ],
  [
    'foreigners',
    `foreigners?|иностран(?:ец|ца|цу|цем|цев|цы|цам|цами|цах)|замежнік${NOUN}|чужаземц${NOUN}|іноземц(?:ів|і)`,
  ],
  ['journalists', `journalists?|reporters?|correspondents?|журналист${NOUN}|журналіст${NOUN}|медийщик${NOUN}`],
  ['activists', `activists?|активист${NOUN}|актывіст${NOUN}|активіст(?:ів|и)|campaigners?`],
  [
    'opponents',
    `critics?|dissidents?|opponents?|oppositionists?|оппозиционер${NOUN}|апазіцыянер${NOUN}|критик(?:ов|а|и)|крытык(?:аў|а|і)|диссидент${NOUN}|дысідэнт${NOUN}`,
  ],
  [
    'protesters',
    `protest[eo]rs?|demonstrators?|протестующ(?:их|ий|ие|им)|демонстрант${NOUN}|митингующ(?:их|ие)|пратэстоўц(?:аў|ы|а)|дэманстрант${NOUN}|пратэстоўцаў`,
  ],
  [
    'migrants',
    `migrants?|refugees?|asylum-seekers?|мигрант${NOUN}|беженц(?:ев|а|ы)|мігрант${NOUN}|бежанц(?:аў|а|ы)|уцекач(?:оў|а|ы)`,
  ],
  [
    'children',
    `child(?:ren)?|minors?|kids?|teenagers?|дет(?:ей|и|ям)|ребенк(?:а|ом)|ребенок|подрост(?:ков|ка|ки)|несовершеннолетн(?:их|ий|ие)|дз(?:яцей|іця|іцяці|еці|ецям)|дзяцей|дзет(?:ак|кі)|падлетк(?:аў|а|і)|непаўналетн(?:іх|і|ія)`,
  ],
  ['women', `wom[ae]n|girls?|женщин${NOUN}|жанчын${NOUN}|девуш(?:ек|ки|ка)|дзяўчат(?:ы)?`],
  ['men', `m[ae]n|boys?|мужчин${NOUN}|мужчын${NOUN}|парн(?:ей|я|и)|хлопц(?:аў|а|ы)`],
  [
    'killed',
    `dead|killed|deaths?|погибш(?:их|ий|ие|им)|убит${WHO}|забіт${WHO}|загінул${WHO}|загінуўш(?:ых|ыя)|загибл(?:их|і)`,
  ],
  [
    'injured',
    `injured|wounded|ранен${WHO}|пострадавш(?:их|ий|ие|им)|параненн?${WHO}|пацярпел${WHO}|постраждал(?:их|і)`,
  ],
  ['victims', `victims?|жертв(?:ы|а|ам)?|ахвяр(?:аў|ы|а)?|потерпевш(?:их|ий|ие)`],
  ['officials', `officials?|чиновник${NOUN}|чыноўнік${NOUN}|civil servants?|служащ(?:их|ий|ие)`],
  [
    'lawmakers',
    `lawmakers?|senators?|congressm[ae]n|deput(?:y|ies)|депутат${NOUN}|дэпутат${NOUN}|сенатор${NOUN}|сенатар${NOUN}|конгрессмен${NOUN}|кангрэсмен${NOUN}`,
  ],
  ['politicians', `politicians?|политик(?:ов|а|и|ам)|палітык(?:аў|а|і|ам)`],
  ['diplomats', `diplomats?|envoys?|ambassadors?|дипломат${NOUN}|дыпламат${NOUN}`],
  ['lawyers', `lawyers?|attorneys?|адвокат${NOUN}|адвакат${NOUN}|юрист${NOUN}|юрыст${NOUN}`],
  [
    'workers',
    `workers?|employees?|staffers?|сотрудник${NOUN}|работник${NOUN}|рабоч(?:их|ий|ие)|супрацоўнік${NOUN}|работнік${NOUN}|рабоч(?:ых|ы|ыя)`,
  ],
  ['students', `students?|pupils?|студент${NOUN}|студэнт${NOUN}|школьник${NOUN}|школьнік${NOUN}`],
  ['voters', `voters?|избирател(?:ей|я|и)|выбаршчык${NOUN}|виборц(?:ів|і)`],
  ['Belarusians', `bela?rusians?|byelorussians?|бел[ао]рус(?:ов|а|ы|ам|ами|аў|амі)?|білорус(?:ів|и)`],
  ['Lithuanians', 'lithuanians?|литов(?:ец|ца|цев|цы|цам)|літоў(?:ца|цаў|цы|цам)|літовец|литовц(?:ів|і)'],
  ['Latvians', 'latvians?|латыш(?:ей|а|и)?|латыш(?:оў|ы)|латві(?:йцаў|йца|йцы)'],
  ['Poles', 'poles?|поляк(?:ов|а|и)?|паляк(?:аў|а|і)?'],
  ['Germans', 'germans?|немц(?:ев|а|ы)|немц(?:аў|а|ы)|немец'],
  ['Ukrainians', 'ukrainians?|украин(?:ец|ца|цев|цы|цам)|украін(?:ец|ца|цаў|цы)|українц(?:ів|і|я)'],
  ['Russians', 'russians?|россиян(?:ин|ина|е|ам)?|русск(?:их|ие)|расіян(?:ін|іна|е|аў)?|росіян(?:ин|и)?'],
  ['Americans', 'americans?|американ(?:ец|ца|цев|цы|цам)|амерыкан(?:ец|ца|цаў|цы)'],
  [
    'other people',
    [
      'men|believers?|leaders?|members?|defendants?|suspects?|patients?|priests?|clerg(?:y|ym[ae]n)|teachers?|doctors?|medics?|athletes?|skaters?',
      'civilians?|businessm[ae]n|volunteers?|bloggers?|supporters?|relatives?|candidates?|delegates?|experts?|scientists?',
      'philosophers?|writers?|artists?|musicians?|judges?|prosecutors?|police(?:m[ae]n)?|officers?|guards?|passengers?|laureates?|winners?',
      'observers?|organi[sz]ers?|participants?|pensioners?|viewers?|users?|subscribers?|tourists?|partisans?|operatives?|agents?|spies|spy',
      `блогер${NOUN}|правозащитник${NOUN}|праваабаронц(?:аў|а|ы)|участник${NOUN}|удзельнік${NOUN}|врач(?:ей|а|и)|лекар(?:аў|а|ы)`,
      `учител(?:ей|я|и)|настаўнік${NOUN}|обвиняем${WHO}|абвінавачан${WHO}|подозреваем${WHO}|падазраван${WHO}|фигурант${NOUN}|фігурант${NOUN}`,
      `лидер${NOUN}|лідар${NOUN}|член(?:ов|а|ы|аў)|кандидат${NOUN}|кандыдат${NOUN}|силовик${NOUN}|сілавік${NOUN}|эксперт${NOUN}`,
      `спортсмен${NOUN}|представител(?:ей|я|и)|прадстаўнік${NOUN}|прадстаўнікоў|пассажир${NOUN}|пасажыр${NOUN}|турист${NOUN}|турыст${NOUN}|студэнт${NOUN}`,
      `священник${NOUN}|святар(?:оў|а|ы)|уволенн${WHO}|звольнен${WHO}|безработн${WHO}|беспрацоўн${WHO}|пенсионер${NOUN}|пенсіянер${NOUN}|доброволь(?:цев|ца|цы)|дабраахвотнік${NOUN}`,
      `подписчик${NOUN}|падпісчык${NOUN}|пользовател(?:ей|я|и)|карыстальнік${NOUN}|агент${NOUN}|шпион${NOUN}|шпіен${NOUN}|сын(?:овей|оў|а|ы)|доч(?:ерей|ери)`,
    ].join('|'),
  ],
  [
    'people',
    [
      'people|persons?|individuals?|others?|human beings?|souls|citizens?|nationals?|residents?|inhabitants?|compatriots?',
      `человек(?:а|у|ом|ам|ами|ах)?|чел|люд(?:ей|и|ям|ях|ьми)|людзьмі|лиц(?:а|ам|ами)?|персон|гражда(?:н|нин|нина|не|нам|нами|нах|нок|нки|нка)|жител(?:ь|я|ей|и|ям)`,
      `чалавек(?:а|у|ам|і|амі)?|чал|людзей|людзі|людзям|асоб(?:а|ы|аў|ам)?|грамадзян(?:ін|іна|е|ак|кі|ка|ам)?|жыхар(?:оў|ы|а)|душ`,
      'осіб|особ(?:и|а)|громадян(?:ин|ина|и)?|людина',
    ].join('|'),
  ],
];

const ANY = new RegExp(`^(?:${PEOPLE.map(([, words]) => words).join('|')})$`, 'u');
const READERS = PEOPLE.map(([kind, words]) => ({ kind, pattern: new RegExp(`^(?:${words})$`, 'u') }));

/** Nouns that are people by their ending, with the capital that a people has: "Estonians", "trade unionists". */
const BY_ENDING = /^(?:\p{Lu}\p{Ll}{2,20}(?:ians?|eans)|\p{L}{4,20}(?:ists|activists?)|\p{L}{2,20}(?:women|men))$/u;
const PEOPLES =
  /^(?:Czechs|Slovaks|Swedes|Danes|Finns|Britons|Turks|Kurds|Arabs|Jews|Serbs|Croats|Greeks|Cubans|Mexicans|Israelis|Iraqis|Pakistanis|Uzbeks|Tajiks|Kazakhs|Afghans|Spaniards|Dutchmen)$/u;
const NO_PEOPLE = /^(?:specimen|regimen|abdomen|guardianships|caspians?)$/iu;

/** The kind of people that one noun means, in any case; null for what is no people. Łacinka must come as Cyrillic. */
export function peopleOf(word: string): string | null {
  const form = normal(word);
  if (ANY.test(form)) return READERS.find(({ pattern }) => pattern.test(form))?.kind ?? null;
  if (NO_PEOPLE.test(word)) return null;
  return BY_ENDING.test(word) || PEOPLES.test(word) ? 'other people' : null;
}
