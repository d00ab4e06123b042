const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

const particles = words(
  'de da di del della der den dem von van zu la le al el bin ibn dos du ter ten фон ван дэ де дер дэр бин бін ибн ібн аль эль ди ла',
);
const generations = words('jr jr. sr sr. ii iii iv младший малодшы');

/** "von", "de", "al": part of a surname, in small letters. */
export const isParticle = (word: string): boolean => particles.has(word);

/** "Jr.", "III": as a rule it tells a son from his father. */
export const isGeneration = (word: string): boolean => generations.has(word.toLowerCase());

/** Put before a name, and no office. The second list tells the bearer's sex. */
export const honorifics: Readonly<Record<string, 'm' | 'f' | null>> = {
  ...{ mr: 'm', mister: 'm', sir: 'm', lord: 'm', pan: 'm', herr: 'm', monsieur: 'm', спадар: 'm', господин: 'm' },
  ...{ mrs: 'f', ms: 'f', miss: 'f', madam: 'f', lady: 'f', dame: 'f', спадарыня: 'f', госпожа: 'f' },
  ...{ dr: null, doctor: null, prof: null, professor: null, rev: null, reverend: null, hon: null, saint: null },
};

/** Offices that tell their bearer's sex. */
export const sexOfOffice: Readonly<Record<string, 'm' | 'f'>> = {
  ...{
    spokeswoman: 'f',
    congresswoman: 'f',
    chairwoman: 'f',
    businesswoman: 'f',
    actress: 'f',
    queen: 'f',
    princess: 'f',
  },
  ...{ spokesman: 'm', congressman: 'm', chairman: 'm', businessman: 'm', king: 'm', prince: 'm' },
};

/**
 * Nouns for what somebody is: offices, ranks, callings. Singular; a few are said of women or men only.
 * Only these make a position.
 */
export const offices = words(`
  president vice-president premier chancellor minister secretary undersecretary ambassador envoy representative
  governor mayor senator congressman congresswoman congressperson lawmaker deputy mp mep speaker chairman chairwoman
  chair chairperson chief head leader director executive ceo founder co-founder cofounder commander general admiral
  colonel major captain lieutenant sergeant officer commissioner coordinator spokesman spokeswoman spokesperson
  counsel counselor counsellor adviser advisor aide assistant attorney prosecutor judge justice lawyer barrister
  sheriff diplomat politician official activist dissident campaigner advocate defender journalist reporter
  correspondent columnist editor editor-in-chief blogger commentator anchor host broadcaster analyst expert scholar
  professor researcher historian economist scientist strategist pollster consultant lobbyist negotiator mediator
  candidate nominee contender challenger incumbent ruler dictator autocrat strongman king queen prince princess pope
  cardinal archbishop bishop priest pastor patriarch businessman businesswoman entrepreneur billionaire tycoon
  philanthropist investor banker author writer poet novelist artist actor actress singer musician filmmaker
  lecturer teacher doctor physician psychologist rapporteur veteran prisoner inmate laureate figure voice
  winner co-winner recipient philosopher boss
  member partner president-elect co-chair delegate emissary administrator treasurer comptroller manager
  whistleblower hacker oligarch athlete sprinter boxer surgeon fellow critic supporter ally opponent
`);

/** Offices printed short before a name. */
export const shortTitles = words(`
  pres vp gov sen rep lt gen col maj capt sgt cmdr adm amb sec fm pm mep mp atty
`);

/** Words that may stand before an office noun, besides names, capitalised words and possessives. */
export const modifiers = words(`
  permanent honorary plenipotentiary presidential self-proclaimed self-declared embattled beleaguered illegitimate
  visiting resident nonresident respected pro-russian pro-western hardline nobel-winning
  former ex-president ex acting interim current then-president then new newly long-time longtime long-serving outgoing incoming
  deputy vice assistant associate senior junior chief principal top leading prominent veteran exiled jailed imprisoned
  detained convicted released self-exiled de facto authoritarian opposition democratic pro-democracy human rights
  political foreign prime first second special presidential press state general national security defense defence
  finance interior economy justice health trade energy culture education communications information opposition
  civil society party parliamentary house senate majority minority republican democratic conservative liberal independent
  nobel peace prize policy affairs military intelligence police army navy air force media television tv radio
  investigative freelance news news-reading award-winning outspoken staunch vocal well-known popular famous renowned
  renegade retired managing founding executive district federal supreme high court city regional local
  research legal personal private business technology tech real estate anti-corruption environmental
  chess olympic spiritual religious catholic orthodox presidential-candidate lead main key close
  campaign white communist socialist nationalist far-right right-wing left-wing progressive centrist
  european american russian belarusian ukrainian polish lithuanian latvian british german french
`);

/** Capitalised words for institutions: a name before or around one of them is an institution's. */
export const institutions = words(`
  house street university college school institute institution center centre foundation fund council committee
  commission agency administration department ministry office bureau bank company corporation corp inc ltd llc plc
  group holdings partners associates association society union federation league alliance coalition movement party
  front network media press news times post journal herald tribune gazette magazine review radio television tv
  channel broadcasting liberty international organization organisation forum summit conference congress parliament
  senate assembly court tower towers plaza square avenue road boulevard bridge park airport airlines air air-force
  hospital clinic church cathedral museum library theatre theater stadium arena prize award medal act law crow
  amendment treaty agreement accord accords pact protocol declaration doctrine plan project program programme
  initiative campaign operation service services force forces army navy guard corps brigade division battalion
  command police agency watch rights amnesty day week month year night eve festival war wars revolution uprising
  island islands river lake sea ocean mountain mountains valley beach bay county city town village district
  province state states republic kingdom empire region oblast peninsula strait gulf cape fort port base camp
  cup games championship championships open tournament series club team stadium bowl show report reports study survey
  poll index list digest monitor observer standard independent guardian telegraph mirror express mail sun star
  chronicle globe inquirer examiner dispatch bulletin today weekly daily online blog wire
  energy coal oil gas steel motors systems industries technologies brothers electric insurance airlines pharmaceuticals
  capitol nasdaq dow wall facebook twitter telegram youtube instagram google microsoft apple amazon tesla boeing
  hotel resort casino restaurant café cafe mall store shop markets market exchange street capital ventures
  records studios pictures entertainment productions films theatre orchestra band
  building hall room garden gardens palace castle memorial cemetery monument library archives gallery
  embassy consulate mission delegation secretariat directorate tribunal chamber board panel
  letter speech letters files papers emails dossier scandal affair case trial memo document documents
  administration era presidency doctrine family regime
`);

/** Names of people that are names of firms and of schools: said of no person. */
export const firms: ReadonlySet<string> = new Set(
  `eli lilly, goldman sachs, morgan stanley, jp morgan, j.p. morgan, merrill lynch, philip morris, johnson johnson,
  arthur andersen, wells fargo, charles schwab, ralph lauren, calvin klein, louis vuitton, tommy hilfiger, john deere,
  lockheed martin, rolls royce, mercedes benz, harley davidson, warner bros, fannie mae, freddie mac, aston martin,
  alfa romeo, thomson reuters, dow jones, barnes noble, johns hopkins, carl zeiss, marks spencer, ben jerry,
  hugo boss, max mara, booz allen, robert bosch, georgia pacific`
    .split(',')
    .map((name) => name.trim().replace(/\s+/gu, ' ')),
);

/** After these stands what bears a name: a ship, a street, a school. */
export const namedThings = words(`
  uss hms frigate cruiser destroyer yacht tanker ferry
  улица улице улицу улицы ул проспект проспекте проспекта пр площадь площади пл бульвар бульваре переулок имени им
  вуліца вуліцы вуліцу вул праспект праспекце праспекта плошча плошчы бульвары завулак імя
  метро станция станции станцыя станцыі музей музее музея музеі театр театре театра тэатр памятник помнік
  св сьв свт фрегат крейсер корабль яхта паром
`);

/** Of these a person's name before them is still the person's: "the Trump administration". */
export const ofPerson = words(
  'administration presidency era family regime campaign letter speech files papers emails dossier scandal affair case trial memo doctrine plan plans',
);

/** Words that open a sentence with a capital, and are in no name. */
export const functionWords = words(`
  the a an this that these those his her their its our your my he she it they we you i who what when where why how
  which if in on at by for from with without to of as and or but nor so yet not no yes all some many most more much
  after before during since until while because although though however meanwhile moreover also then now today
  yesterday tomorrow here there last next first second third one two three four five six seven eight nine ten
  both each every other another such same only even just still again once ever never perhaps maybe
  according despite under over between among against about through across upon within given earlier later recently
  previously finally instead thus therefore hence indeed further furthermore additionally besides otherwise
  former current acting late meet meets let be is are was were has have had do does did can could would should
  might must shall did asked said says told speaking citing quoting calling noting adding following including
  whether neither either everything everyone everybody nobody somebody someone anyone anything nothing none beyond
  behind beside unlike regarding concerning amid amidst around near outside inside above below apart almost already
  always soon sometimes often usually originally apparently reportedly allegedly certainly clearly obviously unless
  вчера сегодня завтра потом затем однако кроме почему зачем когда если хотя тогда теперь здесь там ранее позже сам
  сама только даже также тоже ведь пока после перед между против без для при через около вместо благодаря согласно
  учора сёння сення заўтра потым пасля аднак акрамя чаму навошта калі хоць тады цяпер тут там раней пазней толькі
  нават таксама бо пакуль перад паміж супраць праз каля замест дзякуючы паводле
`);

/** Capitalised words that are in no person's name: places, peoples, days, parties, ideas, media. */
export const nonNames = words(`
  belarus belarusian belarusians belarusan minsk brest grodno hrodna gomel homiel homyel vitebsk viciebsk mogilev mahiliou
  russia russian russians moscow kremlin petersburg siberia crimea donbas donetsk luhansk mariupol
  ukraine ukrainian ukrainians kyiv kiev lviv odesa odessa kharkiv
  poland polish poles warsaw krakow białystok bialystok lithuania lithuanian lithuanians vilnius kaunas latvia latvian riga
  estonia estonian tallinn europe european europeans eu nato osce un us usa uk america american americans united
  states kingdom nations union washington york angeles francisco chicago boston texas florida california ohio iowa
  michigan pennsylvania wisconsin nevada arizona colorado oregon alaska hawaii utah kansas nebraska oklahoma missouri arkansas
  louisiana mississippi alabama tennessee kentucky indiana illinois minnesota maryland delaware connecticut vermont
  maine hampshire massachusetts jersey carolina dakota montana wyoming idaho manhattan brooklyn harlem
  britain british english england scotland scottish wales welsh ireland irish london france french paris germany
  german germans berlin munich italy italian rome spain spanish madrid portugal portuguese austria austrian vienna
  switzerland swiss geneva belgium belgian brussels netherlands dutch hague denmark danish copenhagen sweden swedish
  stockholm norway norwegian oslo finland finnish helsinki greece greek athens turkey turkish türkiye ankara istanbul
  hungary hungarian budapest czech prague slovakia slovak bratislava romania romanian bucharest bulgaria bulgarian
  serbia serbian belgrade croatia croatian bosnia kosovo albania macedonia moldova moldovan chisinau georgian
  tbilisi armenia armenian yerevan azerbaijan azerbaijani baku kazakhstan kazakh uzbekistan kyrgyzstan tajikistan
  china chinese beijing japan japanese tokyo korea korean koreans pyongyang seoul india indian delhi mumbai pakistan
  pakistani afghanistan afghan iran iranian iranians tehran iraq iraqi baghdad syria syrian damascus lebanon lebanese
  israel israeli israelis palestine palestinian palestinians gaza jerusalem egypt egyptian cairo libya libyan saudi
  arabia arab arabs qatar doha dubai emirates yemen yemeni africa african africans asia asian canada canadian mexico
  mexican mexicans cuba cuban venezuela venezuelan brazil brazilian argentina chile colombia australia australian
  middle eastern western northern southern central east west north south baltic balkan balkans caucasus arctic
  atlantic pacific black white red green blue gold silver great grand new old high upper lower
  christians muslim muslims jewish jews catholic catholics orthodox protestant islamic islam sunni shia
  islamist hindu god bible koran democratic democrat democrats republican republicans gop conservative conservatives
  liberal liberals labour communist socialist soviet ussr nazi marxist tory tories libertarian
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december christmas easter thanksgiving independence freedom victory labor memorial
  breaking exclusive updated update read photo video image source sources story share via editor
  freedom human rights amnesty pozirk belta belsat nexta politico newsmax reuters bloomberg cnn nbc abc cbs fox bbc
  msnbc npr pbs sputnik tass interfax ria afp ap axios breitbart wikipedia wikileaks facebook twitter telegram
  youtube instagram google viasna kgb fbi cia nsa fsb gru pentagon congress senate constitution
  covid ebola internet obamacare brexit maga holocaust renaissance
  volnaja biełaruś biełarusy naša niva svaboda volna
  gulf dear thank thanks please hello sorry good bad big little well right wrong true false
  jihad isis isil qaeda taliban hamas hezbollah
  president vice prime minister secretary ambassador governor senator representative congressman congresswoman
  former general lieutenant colonel major captain judge justice chief attorney director chairman chairwoman speaker
  leader majority minority whip king queen prince princess pope cardinal archbishop bishop father sister brother
  deputy assistant special envoy foreign defense defence state press national security opposition activist
  professor doctor analyst commissioner
  мы ён яна яны гэта не на ў у і а але калі паводле як што з да па для пра он она они это в и но когда по как что с к до для о об
  от за при после также однако между тем беларусь беларуси белоруссия россия россии украина украины сша ес нато
  минск минске вильнюс москва москве варшава вашингтон вашингтоне еўропа европа польша литва мінск мінску вільня масква расія
  расіі україна злучаныя штаты соединенные соединённые белый дом кремль европейский еврасоюз евросоюз еўразвяз госдеп
  офис офіс штаб
  жена муж сын дочь брат сестра отец мать вдова супруга супруг жонка дачка сястра маці бацька фото фота
  новости газета радио радыё свобода свабода наша ніва зеркало люстэрка рейтер
`);

/** Verbs whose subject or object is likely a person who speaks. */
export const speechVerbs = words(`
  said says say told tells added adds stressed noted notes stated states argued argues explained explains wrote writes
  tweeted replied responded insisted insists declared announced claimed claims warned warns emphasized emphasised
  remarked recalled complained joked testified commented confirmed denied admitted acknowledged suggested asked
  asserted maintained quipped continued concluded observed reiterated urged
  сказал сказала заявил заявила отметил отметила сообщил сообщила добавил добавила подчеркнул подчеркнула написал написала
  сказаў сказала заявіў заявіла адзначыў адзначыла дадаў дадала падкрэсліў падкрэсліла напісаў напісала
`);

/** Words that end a noun phrase: what follows is no part of somebody's office. */
export const phraseEnds = words(`
  who whom which that said says told added stressed noted stated is was are were has have had will would could should can
  may might did does do and-then after before when while as because since although if but then where told whose
  argues argued claims claimed met visited arrived announced called wrote made took went came gave got says
  also too not never
`);

/**
 * Offices in Belarusian and Russian, by their beginnings; not what is derived from them: «посольство», «лидерский».
 */
export const cyrillicOffices =
  /^(?!\p{L}*(?:ств|цтв|ск[аиіоуы]|льн))(?:экс-)?(?:президент|прэзідэнт|прэзыдэнт|вице-президент|премьер|прэм[’'ʼ]ер|министр|міністр|госсекретар|дзяржсакратар|секретар|сакратар|генсек|посол|пасол|спецпосланни|спецпасланни|спецпасланец|спецпасланц|спецпредставител|спецпрадстаўні|пасланец|посланни|спэцпасланьні|пасланьні|представител|прадстаўні|лидер|лідар|глав(?:а|ы|е|у|ой)$|кіраўні|руководител|председател|старшын|депутат|дэпутат|сенатор|сенатар|губернатор|канцлер|генерал|адвокат|адвакат|юрист|юрыст|правозащитни|праваабаронц|журналист|журналіст|политик|палітык|политолог|палітолаг|аналитик|аналітык|советни|дарадц|пресс-секретар|прэс-сакратар|эксперт|директор|дырэктар|активист|актывіст|оппозиционер|апазіцыянер|политзаключ|палітзняволен|блогер|дипломат|дыпламат|конгрессмен|кангрэсмен|заместител|намесьні|намесні|помощни|памочні|соратни|паплечні|судь(?:я|и|ю|е|ёй)$|судз[ьд]|прокурор|пракурор|следовател|следч|начальни|начальні|координатор|каардынатар|основател|заснавальні|редактор|рэдактар|кандидат|кандыдат|аташе|спикер|спікер|постпред|пастпрад|замминистр|намміністр|вице-спикер|полковни|палкоўні|ректор|рэктар|исполняющ|уполномоченн|упаўнаважан|философ|філосаф|предпринимател|прадпрымальні)\p{L}*$/u;

/**
 * Of these the ones that stand before their bearer's name, «президент Линд». After the others a name may as well be
 * that of whom they serve: «пресс-секретарь Линда».
 */
export const cyrillicTitles =
  /^(?:экс-)?(?:президент|прэзідэнт|прэзыдэнт|вице-президент|премьер|прэм[’'ʼ]ер|министр|міністр|госсекретар|дзяржсакратар|сенатор|сенатар|губернатор|канцлер|генерал|депутат|дэпутат|конгрессмен|кангрэсмен|лидер|лідар|политик|палітык|правозащитни|праваабаронц|активист|актывіст|журналист|журналіст|блогер|оппозиционер|апазіцыянер|политзаключ|палітзняволен|философ|філосаф|аналитик|аналітык|политолог|палітолаг|эксперт|дипломат|дыпламат)\p{L}*$/u;

/** Cyrillic nouns that are in the nominative, as far as their ends tell. */
export const nominativeOffice = /(?:[бгджзклнпрстфцчшщь]|[иіы]й|^глава|^старшыня|^дарадца|[иі]ца|[бвгджзлмнпрст]ка)$/u;

/** Words that are also surnames, and are one after a given name: Theresa May, Gordon Brown, Martin Luther King. */
export const surnamesToo = words(`
  white black green brown gray gold silver blue may west north day church park parks king prince bishop judge justice
  major page price stone lake rivers hill field camp hall sun star powers post press times price house garden wells
  good little rich young washington london paris england ireland holland israel jordan lincoln cruz march english french
  german wales berlin bush marshall power law bay love sessions fields church towers castle bowl case
`);

const titleWords = words('us u.s uk eu the then mr mrs ms president-elect');

const isTitle = (word: string): boolean => {
  const small = word.toLowerCase().replace(/\.$/u, '');
  return (
    offices.has(small) || shortTitles.has(small) || small in honorifics || modifiers.has(small) || titleWords.has(small)
  );
};

/** "US President Donald Trump" without what stands before the name. */
export function withoutTitles(name: string): string {
  const all = name.trim().split(/\s+/u);
  const from = all.findIndex((word, at) => at === all.length - 1 || !isTitle(word));
  return all.slice(Math.max(0, from)).join(' ');
}

/** Offices and callings that many people have: "the official" alone is nobody. */
export const commonOffices = words(`
  official member figure voice partner veteran critic supporter ally opponent head chief prisoner inmate representative
  reporter journalist expert analyst host aide adviser advisor deputy assistant candidate lawmaker officer editor author
  attorney judge doctor secretary director director general founder spokesman spokeswoman spokesperson lieutenant
`);

/** What a person is, and no post that can be lost. */
export const callings = words(`
  politician activist dissident campaigner advocate defender journalist reporter columnist blogger commentator analyst
  expert scholar historian economist scientist lawyer businessman businesswoman entrepreneur billionaire tycoon author
  writer poet artist actor actress singer musician athlete sprinter veteran laureate figure voice critic ally
`);
