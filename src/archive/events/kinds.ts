import { lexicon } from './lexicon.ts';

/**
 * What can happen in news of this field, by the words that tell it in English, Russian and Belarusian. The kinds follow
 * the event types of ACE 2005 (Justice.Release-Parole, Contact.Meet, Personnel.Elect, Conflict.Attack …). `hold` is a
 * state, kept apart so that a count of those who are held is not taken for one of those who are freed.
 */
const WORDS = {
  release: `released releases releasing release freed frees freeing pardon* amnest* liberat* let_go set_free
    освобо* помилова* амнисти* выпуст* отпуст* вызвал* вызвол* памілава* амніст* выпусц* адпусц* vyzvaleń* vyzvalil* vyzvalen*`,
  hold: `held hold holds remain remains remained behind_bars imprisoned jailed still_in_prison keep kept
    остаются остаётся остается находятся содержатся удержива* застаюцца застаецца знаходзяцца утрымліва* за_решёткой за_решеткой за_кратамі`,
  arrest: `arrest arrests arrested arresting detained detention apprehend* raid* round*_up
    задержа* задержив* арестова* арест аресты ареста арыштав* арышт* затрым* zatrym* aryšt*`,
  sentence: `sentence sentenced sentences sentencing convict convicted convicts conviction* trial trials verdict*
    приговор* осудил* осужд* суд судят судили прысуд* асудз* асуджа* судзяць судзілі прыгавор* prysud* asudz*`,
  meet: `met meet meets meeting meetings talks talked negotiat* visit visits visited visiting trip trips travel travelled traveled
    arrive arrives arrived arrival summit* host hosted hosts delegation discussion* discuss discussed
    встре* переговор* визит* посет* посещ* прибы* приех* прилет* саммит* делегаци* сустрэ* сустракал* перамов* перагавор* візіт*
    наведа* прыбы* прыеха* прыляц* саміт* дэлегацы* sustreč* sustrakal* sustreł* vizit* pieramov*`,
  message: `letter letters message messages greetings congratulat* phoned phone_call telephone_call call_with telephoned
    письм* послани* поздрав* звонок звонил* созвон* разговор* ліст лісты пасланн* віншав* павіншав* тэлефанава* размов* vinšav*`,
  elect: `election elections re-elect* reelect* elected vote votes voted voting ballot* inaugurat*
    выбор* избран* избрал* переизбра* голосова* инаугур* выбар* абран* абрал* пераабра* галасава* інаўгур* vybar* abran* hałasav*`,
  protest: `protest protests protested protesters demonstrat* rally rallies rallied unrest
    протест* митинг* демонстрац* пратэст* мітынг* дэманстрац* pratest*`,
  war: `war invade invaded invades invasion* attack attacks attacked offensive strike strikes struck shell* bomb* airstrike*
    войн* вторж* вторг* напад* напал* атак* удар удары обстрел* вайн* уварва* уварван* напаў абстрэл* vajn* uvarvań*`,
  sanction: `sanction sanctions sanctioned embargo* blacklist* lift lifted lifting ease eased easing
    санкци* эмбарго снят* снял* сняти* санкцы* эмбарга зняц* зняў знял* sankcy*`,
  die: `die dies died death deaths dead killed kill kills killing murder*
    умер* погиб* убит* убил* смерт* скона* памёр памерл* загіну* забіт* забіл* śmierć śmierci pamior zahinu*`,
  appoint: `appoint* nominate* dismiss* resign* sacked fired replaced
    назнач* уволен* уволил* отстав* прызнач* звольн* адстаў* pryznač*`,
  agree: `agreement* agree agreed agrees deal deals signed signs signing treaty treaties ceasefire truce accord*
    соглашени* договор* подписал* подписан* перемири* пагадненн* дамов* падпіса* перамір* damov* padpisa* pahadnień*`,
  embassy: `embassy embassies consulate* ambassador* reopen reopened reopening
    посольств* консульств* амбасад* пасольств* консульств* ambasad* pasolstv*`,
  drill: `exercise exercises drill drills manoeuvre* maneuver* учени* манёвр* маневр* вучэнн* манеўр* vučeńni*`,
  border: `border_crossing* checkpoint* closed_border* border_closure* пункт*_пропуска погранпереход* памежн*_пераход*`,
  power: `power presidency took_office takes_office власт* президентств* улад* прэзідэнцтв* uład*`,
} as const;

export type Kind = keyof typeof WORDS;

/** The words of a sentence that tell what happened, by their offsets in it, in order. */
export const triggersIn = lexicon<Kind>(WORDS);
