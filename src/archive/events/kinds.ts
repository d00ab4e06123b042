import { type Found, lexicon } from './lexicon.ts';

/**
 * What can happen in news of this field, by the words that tell it in English, Russian and Belarusian. The kinds follow
 * the event types of ACE 2005 (Justice.Release-Parole, Contact.Meet, Personnel.Elect, Conflict.Attack …). `hold` is a
 * state, kept apart so that a count of those who are held is not taken for one of those who are freed. `none` lists
 * what looks like one of them and tells nothing: "held a briefing", "released a statement", "signs of".
 */
const WORDS = {
  none: `close_to close_ally close_allies closed_door close_ties close_links held_a held_an held_its held_his held_her hold_a holds_a keep_in released_a released_an released_its
    released_footage released_video released_photos press_release release_date signs_of signs_that sign_of deal_with deals_with
    power_plant power_plants power_station power_grid nuclear_power death_penalty strike_a strikes_a struck_a trial_run
    разговор_о`,
  release: `released releases releasing release freed frees freeing free pardon* amnest* liberat* let_go lets_go set_free sets_free
    walked_free prisoner_swap prisoner_exchange
    освобо* помилов* амнисти* отпущен* отпустил* выпустил*_на выпустил*_из выпущен*_на выпущен*_из на_свободу на_свободе на_волю
    вызвал* вызвол* вызвален* памілав* амніст* адпушч* адпусц* выпусціл*_на выпушч*_на на_волі
    vyzvaleń* vyzvalil* vyzvalen* vyzvaliŭ pamiłav* na_volu na_voli`,
  hold: `held hold holds holding remain remains remained behind_bars imprisoned jailed still_in in_prison in_jail in_custody languish* keep kept
    остаются остаётся остается находятся содержатся удержива* застаюцца застаецца знаходзяцца утрымліва* утрымоўва* за_решёткой
    за_решеткой за_кратамі zastajucca za_kratami`,
  arrest: `arrest arrests arrested arresting detained detains detaining detention apprehend* raid raids raided round*_up
    задержал* задержан задержана задержаны задержив* задержани* арестова* арест аресты ареста арыштавал* арыштаван* арышт* затрымал* затрыман затрымана
    затрыманы затрыманн* zatrymal* zatrymany zatrymańn* aryštav* aryšt*`,
  sentence: `sentence sentenced sentences sentencing convicted conviction* trial trials verdict*
    приговор* осудил* осужден осуждена осуждены суд суде судят судили прысуд* асудз* асуджаны асуджана судзяць судзілі прыгавор* прыгаварыл*
    prysud* asudz* asudžan*`,
  meet: `met meet meets meeting meetings talks talked negotiat* visit visits visited visiting trip trips travel travelled traveled
    arrive arrives arrived arrival summit* host hosted hosts delegation discussion* discuss discussed held_talks hold_talks holds_talks
    встре* переговор* визит* посети* посеща* прибы* приех* прилет* саммит* делегаци* обсуд* обсужд* сустрэ* сустракал* перамов* перагавор* візіт*
    наведа* наведвал* прыбы* прыеха* прыляц* саміт* дэлегацы* абмеркав* sustreč* sustrakal* sustreł* vizit* pieramov* naviedaŭ naviedał*`,
  message: `letter letters message messages greetings congratulat* phoned phone_call phone_calls telephone_call call_with telephoned by_phone
    письм* послани* поздрав* звонок звонил* созвон* разговор* ліст лісты пасланне пасланні паслання віншав* павіншав* тэлефанава* размов* vinšav* razmov*`,
  interview: 'interview interviews interviewed интервью інтэрв* intervju intervju',
  elect: `election elections re-elect* reelect* elected vote votes voted voting ballot* inaugurat*
    выборы выборов выборах выборам избран* избрал* переизбра* голосовани* инаугур* выбары выбараў выбарах выбарам абран абраны абрал* пераабра* галасаванн*
    інаўгур* vybary vybaraŭ vybarach abrany abral* hałasavańn*`,
  protest: `protest protests protested protesting protesters demonstrat* rally rallies rallied unrest
    протест* митинг* демонстрац* пратэст* мітынг* дэманстрац* pratest*`,
  war: `war invade invaded invades invasion* attack attacks attacked offensive strike strikes struck shelled shelling bomb* airstrike*
    война войну войны войне вторж* вторг* напад* напал* атак* удар удары обстрел* вайна вайну вайны вайне уварва* уварван* напаў напал* абстрэл* vajna vajnu vajny uvarvań*`,
  air: `drone drones balloon balloons airspace дрон* беспилотник* аэростат* шары воздушн*_шар* дрон* беспілотнік* аэрастат* паветран*_шар* dron* biespiłotnik*`,
  sanction: `sanction sanctions sanctioned embargo* blacklist* lift lifted lifting lifts ease eased easing eases
    санкци* эмбарго снят снята сняты снял* сняти* снима* санкцы* эмбарга зняц* зняў знял* здыма* sankcy* źniac* źniaŭ`,
  die: `dies died death deaths killed kill kills killing murder*
    умер умерл* погиб погибл* убит убиты убил* смерт* скона* памёр памерл* загіну* забіт забіты забіл* śmierć śmierci pamior zahinu*`,
  appoint: `appoint* nominat* dismiss* resign* sacked fired replaced
    назнач* уволен* уволил* отстав* прызнач* звольн* адстаў* pryznač*`,
  agree: `agreement* agree agreed agrees deal deals signed signs signing treaty treaties ceasefire truce accord accords
    соглашени* договор* подписал* подписан* перемири* пагадненн* дамоў* дамов* падпіса* перамір* damoŭ* damov* padpisa* pahadnień*`,
  embassy: `embassy embassies consulate* reopen reopened reopening посольств* консульств* амбасады амбасаду амбасадзе амбасада пасольств*
    консульств* ambasada ambasady ambasadu ambasadzie pasolstv*`,
  drill: `military_exercise* joint_exercise* exercises drill drills manoeuvre* maneuver* zapad учени* манёвр* маневр* вучэнн* манеўр* vučeńni*`,
  close: `close closes closed closing closure* shut shuts shutting sealed border_crossing* checkpoint* закрыти* закрыл* закрыт* закрыв* закроет
    пункт*_пропуск* погранпереход* закрыцц* закрыў закрыла закрылі закрыты закрыта зачын* памежн*_пераход* zakryŭ zakryła zakryli zakryćc* zakryty*`,
  power: `power presidency took_office takes_office rule rules ruled ruling власти власть президентств* правит правил улады уладзе прэзідэнцтв* кіруе uładzie uładu`,
} as const;

export type Kind = Exclude<keyof typeof WORDS, 'none'>;

/** What is done to people, or is so of them, so that a count of people is one of those to whom it happened. */
export const HAPPENS_TO_PEOPLE: ReadonlySet<Kind> = new Set(['release', 'hold', 'arrest', 'sentence', 'die']);

const lookUp = lexicon<keyof typeof WORDS>(WORDS);

/** What has been called for, hoped for or talked about has not happened by that. */
const ONLY_MEANT = new RegExp(
  String.raw`(?<!\p{L})(?:${[
    'call(?:s|ed|ing)? (?:on|for|again for)|appeal(?:s|ed)? for|urg(?:e[sd]?|ing)|demand(?:s|ed|ing)?|seek(?:s|ing)?|sought',
    'ask(?:s|ed|ing)? (?:for|to)|insist(?:s|ed|ing)?|hop(?:e[sd]?|ing)|want(?:s|ed)?|wish(?:es|ed)?|offer(?:s|ed)? to|ready to',
    'willing to|refus(?:e[sd]?|ing)|reject(?:s|ed)?|discuss(?:es|ed|ing)? the|talks (?:on|about) the|possib(?:le|ility)|potential',
    'prospects?|until|unless',
    'потребова\\p{L}*|требу\\p{L}*|призва\\p{L}*|призыва\\p{L}*|(?:по)?просил\\p{L}*|добива\\p{L}*|добить\\p{L}*|надежд\\p{L}*|надее\\p{L}*',
    'возможн\\p{L}*|вопрос\\p{L}{0,3}|условие\\p{L}{0,2}|намер\\p{L}*|готов\\p{L}{0,3}',
    'заклік\\p{L}*|патраб\\p{L}*|(?:па)?прасі\\p{L}*|дамага\\p{L}*|спадзя\\p{L}*|магчым\\p{L}*|пытанн\\p{L}*|гатов\\p{L}{0,2}',
    'zaklik\\p{L}*|patrab\\p{L}*|(?:pa)?prasi\\p{L}*|damah\\p{L}*|spadzia\\p{L}*|mahčym\\p{L}*',
  ].join('|')})(?: [\p{L}’'-]{1,20}){0,4} $`,
  'iu',
);
const NOT =
  /(?<!\p{L})(?:not|never|no|without|not yet|\p{L}{2,6}n['’]t|не|без|ни|ня|няма|ні|nie|nia|biez)(?: [\p{L}’'-]{1,20})? $/iu;
/** "Called on Monday after the talks": what stands after such a word did happen. */
const DID_HAPPEN =
  /(?<!\p{L})(?:after|since|following|during|at|when|после|во время|на|при|пасля|падчас|paśla)(?: [\p{L}’'-]{1,20}){0,3} $/iu;
const REACH = 90;

/** Whether the words of its clause before a trigger take back that it happened. */
function isOnlyMeant(text: string, at: number): boolean {
  const clause =
    text
      .slice(Math.max(0, at - REACH), at)
      .split(/[,;:.!?—–]/u)
      .at(-1) ?? '';
  return NOT.test(clause) || (ONLY_MEANT.test(clause) && !DID_HAPPEN.test(clause));
}

/** The words of a sentence that tell what happened, by their offsets in it, in order. */
export const triggersIn = (text: string): Found<Kind>[] =>
  lookUp(text).flatMap(({ label, start, end }) =>
    label === 'none' || isOnlyMeant(text, start) ? [] : [{ label, start, end }],
  );
