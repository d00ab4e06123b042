/** Words of the closed classes, English, Russian and Belarusian (in both scripts), in lower case: the little grammar that finding a speaker needs. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter(Boolean));

export const MASCULINE = words('he он ён jon він');
export const FEMININE = words('she она яна jana вона');
/** Pronouns that can be the subject of "said"; whose they are, only the first two sets can help to tell. */
export const SUBJECT_PRONOUNS = words(
  'he she they it i we you он она они я мы вы ён яна яны jon jana jany він вона вони who one',
);

export const DETERMINERS = words(`
  the a an this that these those his her its their our my your some many several most both each every another no any all
  other few one two three four five multiple numerous various certain
  этот эта это эти его её их наш мой свой гэты гэтая гэта гэтыя яго яе іх наш мой
  hety hetaja heta hetyja jaho jaje moj naš цей ця це ці його її їх
`);

export const PREPOSITIONS = words(`
  of in on at by for from to with without about against during after before since under over between among amid through
  throughout alongside as into upon via until till despite within across near following including like than toward towards per
  behind beside besides around regarding concerning outside inside
  в на по при после до с со из от у о об к за для под над между через без во перед около благодаря про против среди вокруг
  ў з са па пры пасля да ад аб для над паміж праз без перад каля у пра супраць сярод вакол
  ŭ pry paśla ab dla nad pamiž praz biez pierad na pra від під щодо
`);

/** A prepositional phrase with one of these may stand inside a source: "a spokeswoman for the ministry". */
export const INSIDE_SOURCE = words('of for from in at with on by to against under within across');

export const CONJUNCTIONS = words('and but or nor yet so и а но или да і але або ды ale abo й та');

/** Begin a clause of their own; a subject never reaches back over them. */
export const SUBORDINATORS = words(`
  that because when while though although if whether unless where whereas since after before until as once how why what
  что потому когда хотя если где как чтобы пока што бо калі хоць дзе як каб пакуль što bo kali choć dzie kab pakul що якщо бо
`);

export const RELATIVES = words(
  'who which whom whose that который которая которые які якая якія jaki jakaja jakija який яка',
);

/** Finite auxiliaries: a stretch that holds one is a clause, not a name. */
export const AUXILIARIES = words(`
  is are was were be been being am has have had do does did will would can could shall should may might must
  isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't cannot
  был была было были будет будут быў была было былі будзе будуць byŭ była było byli budzie buduć був
`);

export const MODALS = words(
  "will would can could shall should may might must 'd won't wouldn't can't couldn't shouldn't cannot",
);

export const NEGATIONS = words(`
  not never nor neither didn't doesn't don't hasn't haven't hadn't isn't wasn't aren't weren't won't wouldn't can't couldn't
  не никогда ніколі ні nie nikoli ніколи
`);

/** Adverbs without -ly that stand between a subject and its verb. */
export const ADVERBS = words(`
  also then later again once first even just still now often earlier further twice instead already too soon once always
  meanwhile thus however though today yesterday tonight himself herself themselves itself himself reportedly
  monday tuesday wednesday thursday friday saturday sunday recently famously
  также тоже потом затем позже ранее ещё уже вчера сегодня при этом таксама потым пазней раней яшчэ ужо учора ўчора сёння
  taksama potym paźniej raniej jašče ŭčora siońnia також потім пізніше раніше
`);

/** Bare plurals and collectives that give statements without an article: "officials said". */
export const BARE_SOURCES = words(`
  officials sources authorities activists analysts experts critics opponents supporters lawmakers prosecutors investigators
  police lawyers attorneys diplomats observers organizers organisers witnesses researchers scientists scholars doctors
  democrats republicans journalists reporters politicians leaders campaigners residents relatives friends aides advisers
  advisors people economists historians businesses companies voters protesters spokesmen spokespeople insiders
  власти источники эксперты аналитики активисты чиновники правозащитники журналисты
  улады крыніцы эксперты аналітыкі актывісты чыноўнікі праваабаронцы журналісты
`);

/** "went on to say": verbs that only carry the next one. */
export const CARRIERS = words(`
  went goes going continued continues continue sought seeks tried tries appeared appears seemed seems began begins started
  starts used proceeded took takes chose
`);
