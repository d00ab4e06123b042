/** Nouns by what they say of a source, in lower case. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter(Boolean));

/** What somebody has written or sent: "the message reads" are the words of its author. */
export const TEXTS = words(`
  message letter statement post tweet note telegram greetings greeting condolences congratulations speech address remarks
  memo op-ed release appeal declaration words document filing complaint lawsuit affidavit report email e-mail
  послание письмо заявление пост обращение сообщение телеграмма поздравление
  пасланне ліст заява пост зварот паведамленне тэлеграма віншаванне
`);

/** Say of a public person what anybody in the news may be: only who spoke just before tells who is meant. */
export const HYPERNYMS = words(`
  politician official lawmaker activist diplomat expert analyst lawyer critic dissident campaigner economist historian
  businessman businesswoman journalist general professor author oppositionist statesman stateswoman legislator veteran
  политик чиновник дипломат эксперт аналитик активист активистка юрист адвокат правозащитник правозащитница оппозиционер
  палітык палітыкіня чыноўнік дыпламат эксперт аналітык актывіст актывістка юрыст адвакат праваабаронца апазіцыянер
  palityk palitykinia čynoŭnik dypłamat ekspert analityk aktyvist aktyvistka juryst advakat pravaabaronca
`);

/** Offices: whose they are, positions and descriptions tell; here they only show that somebody is meant. */
export const OFFICES = words(`
  leader envoy candidate nominee president senator minister ambassador spokesman spokeswoman spokesperson representative
  deputy secretary chief head director chairman chairwoman governor mayor judge doctor ruler strongman host man woman
  founder co-founder cofounder editor owner manager organizer organiser pastor bishop priest teacher student coach
  reporter interviewer official aide adviser advisor
  глава президент министр посол представитель лидер депутат секретарь ведущий
  кіраўнік прэзідэнт міністр пасол прадстаўнік лідар лідарка дэпутат сакратар вядучы
  kiraŭnik prezident ministr pasoł pradstaŭnik lidar lidarka deputat sakratar viadučy
`);

/** Verbs that send off a text, by any form. */
export const SENDING = words(`
  send sends sent sending issue issues issued issuing release releases released releasing deliver delivers delivered
  delivering publish publishes published publishing address addressed write writes wrote written writing post posts posted
  posting share shares shared sharing
  направил направила отправил отправила опубликовал опубликовала
  накіраваў накіравала даслаў даслала апублікаваў апублікавала
`);

/** Make a name before them a mere label: "Trump lawyer Marc Kasowitz", "the Clinton campaign". */
export const TRADES = words(`
  lawyer attorney aide adviser advisor spokesman spokeswoman spokesperson ally allies supporter supporters critic opponent
  campaign administration government regime team office officials official envoy deputy biographer doctor associate insider
  loyalist surrogate strategist pollster donor confidant confidante era foundation family organization organisation
  allies aides advisers advisors lawyers attorneys presidency cabinet ministry party
`);

/** Kin: "Lind’s wife, Anna Berg, said". */
export const KIN = words(`
  wife husband widow widower sister brother mother father daughter son partner fiancée fiance cousin aunt uncle
`);

/**
 * Nouns that a genitive follows in Belarusian and Russian, by their beginnings: «советник Линда», «жена Линда». The name
 * after them is not theirs.
 */
export const RELATIONAL =
  /^(?:пресс-|прэс-|спец|вице-|віцэ-)?(?:секретар|сакратар|советни|дарад[цч]|помощни|памочні|заместител|намесь?ні|представител|прадстаўні|посланни|пасланьн?і|пасланн?і|пасланец|пасланц|эмиссар|эмісар|адвокат|адвакат|соратни|паплечні|сторонни|прыхільні|критик|крытык|противник|праціўні|оппонент|апанент|преемник|предшественник|жен[аыеуо]|супруг|жонк|муж|сын|доч|дачк|дачц|сест[рё]|сёст|сястр|брат|мат[ьие]|маці|отец|отц|бацьк|друг|друз|сябар|сябр|врач|команд|каманд|администраци|адміністрацы|офис|офіс|штаб|служб|правительств|урад|режим|рэжым|окружени|атачэнн|охранник|сми\b)|^(?:pres-|śpiec|vice-)?(?:sakratar|darad[cč]|pamočni|namieśni|pradstaŭni|paslan|advakat|paplečni|prychilni|krytyk|apanient|žon[ak]|muž|syn|dačk|siastr|brat|maci|baćk|siabar|siabr|kamand|administracyj|ofis|štab|słužb|urad|režym)/u;

/** «президент Линд»: nouns that stand before a bare surname as titles do, in the nominative. */
export const TITLE_BEFORE =
  /^(?:экс-)?(?:президент|прэзідэнт|прэзыдэнт|премьер|прэм[’'ʼ]ер|министр|міністр|сенатор|сенатар|генерал|prezident|prezydent|premjer|ministr)/u;
