import { toLacinka } from './lacinka.ts';

/** How a verb reports words. */
export type CueClass =
  /** Takes whole statements: "said". */
  | 'say'
  /** Gives something a name or a judgement, in the words of the one who does: "called it “a farce”". */
  | 'name'
  /** Utters without stating: "wished them “peace”", "thanked". Only fragments. */
  | 'utter';

type VerbForm = 'present' | 'past' | 'ing' | 'base';

export interface CueVerb {
  readonly cue: CueClass;
  readonly forms: readonly VerbForm[];
}

/** Regular verbs by their base; irregular ones as base/third/past/ing. */
const ENGLISH: Readonly<Record<CueClass, string>> = {
  say: `
    say/says/said/saying tell/tells/told/telling write/writes/wrote/writing write/writes/written/writing
    ask/asks/asked/asking add/adds/added/adding state note stress stressed/stresses/stressed/stressing
    emphasize emphasise underline underscore declare announce explain claim argue assert insist contend maintain
    warn caution remark comment observe recall recount reveal/reveals/revealed/revealing report admit/admits/admitted/admitting
    acknowledge concede confess/confesses/confessed/confessing confirm deny/denies/denied/denying reply/replies/replied/replying
    respond answer/answers/answered/answering counter/counters/countered/countering retort continue conclude
    predict suggest propose promise vow pledge urge demand call/calls/called/calling
    agree/agrees/agreed/agreeing joke boast complain lament quip/quips/quipped/quipping shout scream yell whisper/whispers/whispered/whispering
    exclaim tweet post repeat reiterate joke testify/testifies/testified/testifying allege affirm stipulate
    proclaim read/reads/read/reading quote cite muse recommend advise inform mention point/points/pointed/pointing
    clarify/clarifies/clarified/clarifying specify/specifies/specified/specifying opine interject begin/begins/began/beginning
    express/expresses/expressed/expressing hint think/thinks/thought/thinking believe
    decry/decries/decried/decrying query/queries/queried/querying wonder/wonders/wondered/wondering inquire offer/offers/offered/offering
    summarize summarise accuse plead implore hope sing/sings/sang/singing brag/brags/bragged/bragging joke rule
    chant laugh sigh chuckle/chuckles/chuckled/chuckling grumble concur/concurs/concurred/concurring enthuse marvel fume gush
    theorize theorise speculate interrupt elaborate tease snap/snaps/snapped/snapping swear/swears/swore/swearing
    beg/begs/begged/begging thunder reflect posit
    advise instruct order/orders/ordered/ordering find/finds/found/finding learn
  `,
  name: `
    call/calls/called/calling describe label brand dub/dubs/dubbed/dubbing denounce condemn slam/slams/slammed/slamming
    blast criticize criticise praise characterize characterise dismiss/dismisses/dismissed/dismissing refer/refers/referred/referring
    mock ridicule deride portray/portrays/portrayed/portraying paint/paints/painted/painting hail laud applaud liken compare
    rebuke scold attack bash/bashes/bashed/bashing lambast decry/decries/decried/decrying deem tout term
    depict accuse admonish/admonishes/admonished/admonishing rip/rips/ripped/ripping
  `,
  utter: `
    wish/wishes/wished/wishing greet congratulate thank invite cite promise offer/offers/offered/offering
    express/expresses/expressed/expressing voice pledge encourage commend defend reject/rejects/rejected/rejecting
    threaten/threatens/threatened/threatening stress/stresses/stressed/stressing
    advocate reference
  `,
};

/** Past tenses in the masculine; the feminine, neuter and plural follow. Then present tenses as they are. */
const RUSSIAN_PAST = `
  сказал заявил подчеркнул отметил добавил сообщил написал рассказал объяснил пояснил ответил спросил уточнил напомнил
  признал признался утверждал уверял заверил предупредил пообещал призвал потребовал подтвердил опроверг процитировал
  заметил указал констатировал резюмировал прокомментировал продолжил воскликнул пошутил возразил посоветовал выразил
  считал объявил обвинил предложил поделился говорил отреагировал произнес произнёс обратился поблагодарил попросил
  высказался иронизировал съязвил поинтересовался заключил повторил рассуждал подытожил акцентировал доложил
  сформулировал похвастался пожаловался разъяснил предположил выпалил парировал обещал просил поручил
`;
const BELARUSIAN_PAST = `
  сказаў заявіў падкрэсліў адзначыў дадаў паведаміў напісаў расказаў распавёў растлумачыў патлумачыў адказаў спытаў
  удакладніў нагадаў прызнаў прызнаўся сцвярджаў запэўніў папярэдзіў паабяцаў заклікаў запатрабаваў пацвердзіў абвясціў
  заўважыў указаў канстатаваў пракаментаваў працягнуў выказаў лічыў прапанаваў падзяліўся казаў адрэагаваў падзякаваў
  папрасіў выказаўся запытаў запытаўся пацікавіўся падсумаваў паўтарыў рэзюмаваў пажартаваў заключыў
  абвінаваціў параіў дакладваў дапоўніў зьвярнуўся звярнуўся сьцьвярджаў выгукнуў абурыўся
  прагаварыў удакладніў акцэнтаваў гаварыў пажадаў даручыў загадаў
`;
const UKRAINIAN_PAST = `
  сказав заявив підкреслив зазначив додав повідомив написав розповів пояснив відповів запитав уточнив нагадав визнав
  стверджував попередив пообіцяв закликав підтвердив наголосив зауважив вказав прокоментував поділився оголосив заперечив
  поцікавився подякував констатував продовжив
`;
const PRESENT_SLAVIC = `
  делится отвечает реагирует рассуждает комментирует говорят добавляют пишут поясняют иронизирует спрашивает благодарит
  продолжает уточняет напоминает констатирует указывает цитируют замечает полагают думает заключает сокрушается
  говорит заявляет подчёркивает подчеркивает отмечает добавляет сообщает пишет рассказывает объясняет поясняет отвечает
  утверждает вспоминает считает уверен уверена убеждён убежден убеждена признаёт признает предупреждает призывает цитирует полагает говорится
  кажа кажуць згадвае успамінае ўспамінае заяўляе падкрэслівае адзначае дадае паведамляе піша расказвае тлумачыць адказвае сцвярджае лічыць
  упэўнены упэўненая перакананы перакананая перасцерагае заклікае гаворыцца сказано сказана дзеліцца мяркуе каментуе дзякуе
  працягвае нагадвае удакладняе пытаецца думае прызнае канстатуе сьцьвярджае адзначаецца отмечается пішуць дадаюць цытуе зазначана
  каже кажуть заявляє наголошує зазначає додає повідомляє пише розповідає пояснює відповідає стверджує вважає цитує йдеться
`;
const SLAVIC_GERUNDS = `
  уточнив напомнив признав ответив рассказав поясняя комментируя отвечая удакладніўшы нагадаўшы адказаўшы каментуючы
  підкресливши зазначивши додавши наголосивши
  заявив сказав подчеркнув отметив добавив сообщив написав пояснив заявляя подчёркивая подчеркивая отмечая добавляя утверждая
  заявіўшы сказаўшы падкрэсліўшы адзначыўшы дадаўшы паведаміўшы заяўляючы падкрэсліваючы адзначаючы дадаючы
`;
const SLAVIC_NAME = `
  назвал охарактеризовал раскритиковал осудил называет описал окрестил называют
  назваў ахарактарызаваў раскрытыкаваў асудзіў называе апісаў называюць
  назвав охарактеризував розкритикував засудив називає
`;

const list = (text: string): string[] => text.split(/\s+/u).filter(Boolean);

const regular = (base: string): readonly [string, string, string, string] => {
  const stem = base.replace(/e$/u, '');
  return [base, `${base}s`, `${stem}ed`, `${stem}ing`];
};

/** сказал → сказала, сказали; сказаў → сказала, сказалі; сказав → сказала, сказали; with -ся before or after. */
function slavicPast(masculine: string): string[] {
  if (masculine.endsWith('ся')) {
    const stem = masculine.slice(0, -3);
    if (masculine.at(-3) === 'л') return [masculine, `${stem}лась`, `${stem}лось`, `${stem}лись`];
    const plural = masculine.at(-3) === 'ў' ? 'ліся' : 'лися';
    return [masculine, `${stem}лася`, `${stem}лося`, `${stem}${plural}`];
  }
  if (masculine.endsWith('в')) return [masculine, ...['ла', 'ло', 'ли'].map((end) => masculine.slice(0, -1) + end)];
  if (masculine.endsWith('ў')) return [masculine, ...['ла', 'ло', 'лі'].map((end) => masculine.slice(0, -1) + end)];
  return [masculine, ...(masculine.endsWith('л') ? ['а', 'о', 'и'] : ['ла', 'ло', 'ли']).map((end) => masculine + end)];
}

type Table = Map<string, CueVerb[]>;

function add(table: Table, word: string, cue: CueClass, form: VerbForm): void {
  const entries = table.get(word) ?? [];
  const known = entries.find((entry) => entry.cue === cue);
  const others = entries.filter((entry) => entry !== known);
  table.set(word, [...others, { cue, forms: [...new Set([...(known?.forms ?? []), form])] }]);
}

/** A Belarusian form, in Cyrillic and in Łacinka. Of the other languages' words the second is no word of any. */
function addSlavic(table: Table, word: string, cue: CueClass, form: VerbForm): void {
  add(table, word, cue, form);
  if (!/[ищъї]/u.test(word)) add(table, toLacinka(word), cue, form);
}

function build(): Table {
  const table: Table = new Map();
  for (const cue of ['say', 'name', 'utter'] as const) {
    for (const entry of list(ENGLISH[cue])) {
      const [base = '', third = '', past = '', ing = ''] = entry.includes('/') ? entry.split('/') : regular(entry);
      add(table, base, cue, 'base');
      add(table, third, cue, 'present');
      add(table, past, cue, 'past');
      add(table, ing, cue, 'ing');
    }
  }
  for (const verb of list(RUSSIAN_PAST + BELARUSIAN_PAST + UKRAINIAN_PAST)) {
    for (const form of slavicPast(verb)) addSlavic(table, form, 'say', 'past');
  }
  for (const verb of list(PRESENT_SLAVIC)) addSlavic(table, verb, 'say', 'present');
  for (const verb of list(SLAVIC_GERUNDS)) addSlavic(table, verb, 'say', 'ing');
  for (const verb of list(SLAVIC_NAME)) {
    for (const form of /[лўв]$/u.test(verb) ? slavicPast(verb) : [verb]) addSlavic(table, form, 'name', 'past');
  }
  return table;
}

const VERBS = build();

/** The ways in which a word, in lower case, may be a verb that reports; empty where it is none. */
export const cueVerbs = (word: string): readonly CueVerb[] => VERBS.get(word) ?? [];

/** Verbs that stand with a quotation on their own only as these; elsewhere they are ordinary words. */
const WEAK = new Set(
  list(`
  call calls called calling begin begins began beginning find finds found finding think thinks thought thinking believe believes believed
  point points pointed pointing read reads reading hope hopes hoped hoping offer offers offered offering rule rules ruled ruling
  learn learns learned learning order orders ordered ordering express expresses expressed expressing promise promises promised
  `),
);

/** Verbs with an object of their own never stand before their subject: after “…,” in "told Lind" he is the one who was told. */
const TRANSITIVE =
  /^(?:tell|thank|greet|congratulat|invit|encourag|commend|defend|reject|threaten|remind|assur|inform|advis|instruct|urg|accus)/u;

export const isTransitive = (word: string): boolean => TRANSITIVE.test(word) || word === 'told';

export const isWeak = (word: string): boolean => WEAK.has(word);
