import { peopleOf } from './kind.ts';
import { unitOfNoun } from './unit.ts';
import { wordSet } from './words.ts';

/** Words that no counted phrase goes on over, in normal form. */
const STOPS = wordSet(
  `and or but of in on at to from by with without for after before since during under over against between among
  including as than that which who whom whose when where while if because is are was were be been being has have had
  will would can could may might must should shall do does did not no the a an this these those his her its their our
  my your it he she they we i you there here so per each alone now still also only ago later earlier behind into
  near outside inside across around about out up down off back said told through throughout until till amid via
  despite within beyond above below both either neither every all any yet already just even too again away together
  и в во на с со из к ко по за от для у о об обо а но или либо что чтобы который которая которые которых был были было
  была быть есть бы не ни как так же при без до под над перед между среди через после около против ради кроме вместо
  внутри вне из-за также тоже уже еще только лишь всего сейчас теперь потом затем назад вперед если когда где
  это этот этой этих эти того тому тех он она они его ее их им ему ей мы вы я нас вас нам вам который больше меньше более
  менее выше ниже дороже дешевле раньше позже спустя подряд вместе одновременно ежегодно сегодня вчера завтра
  будет будут может могут стало стал стали является остается остаются находятся находится свыше
  і ў з са зь да ды па ад аб пра але ці што каб якi які якая якія якіх быў былі была было быць ёсць не ні як пры бяз без
  пад над перад паміж сярод праз пасля каля супраць акрамя замест таксама ужо ўжо яшчэ толькі усяго ўсяго цяпер зараз
  потым затым таму калі дзе гэта гэты гэтай гэтых ён яна яны яго яе іх мы вы я нас вас больш менш вышэй ніжэй
  разам сёння учора ўчора заўтра будзе будуць можа могуць стала стаў сталі застаецца застаюцца знаходзяцца`,
);

export const isStop = (word: string): boolean => STOPS.has(word.toLowerCase().replaceAll('ё', 'е'));

/** A noun in the plural, as far as its form shows. */
const PLURAL =
  /(?:[^s'’ui]s|[^aeiou]ies|people|men|women|children|police|troops|personnel|staff|aircraft|media|feet|(?:israel|pakistan|iraq|emirat|saud|naz|tax|bangladesh|azerbaijan)is|^(?:km|kg|mph|kph))$/iu;
const NO_PLURAL = wordSet(
  `always perhaps sometimes besides towards afterwards upwards overseas whereas plus versus minus has was his this its
  yes news politics economics athletics physics lens chaos belarus cyprus texas paris minus thirds quarters halves fifths
  sixths sevenths eighths ninths tenths hundredths thousandths says tells adds remains includes goes comes lives hundreds
  thousands millions billions dozens tens scores others'`,
);

/** People whom a participle names without a noun: "14 dead", "30 wounded". */
const NAMELESS = /^(?:dead|killed|wounded|injured|missing|detained|arrested|imprisoned|hospitali[sz]ed)$/iu;

/** What the share of a mass is of: "17 percent of turnout". */
const MASS = wordSet(
  `gdp output production turnover trade territory population electorate turnout budget income revenue revenues market land
  oil gas energy electricity potash time debt economy power capital value stake volume vote support consumption capacity
  supply demand industry workforce cargo traffic wealth fertilizer fertiliser food territory`,
);

/** «Белорусских и иностранных»: what stands before a Slavic noun in the plural; and before one in the singular. */
const ADJECTIVE = /(?:ых|их|іх|ые|ие|ыя|ія|ым|им|ім|ыми|ими|ымі|імі)(?:ся)?$/iu;
const SINGULAR =
  /(?:ый|ий|ы|і|ой|ая|яя|ое|ее|ого|его|ога|яга|ому|ему|ому|аму|яму|ую|юю|ай|яй|ей|ым|им|ім|ом|ем|ае|яе)$/iu;
const JOINS = /^(?:и|или|і|або|й|та|ды)$/iu;

/** A participle that only stands for people where no noun follows: «освобождённых», but «освобождённых городов». */
const PARTICIPLE =
  /^(?:освобожд|военн|ваенн|вайсков|задерж|арестов|помилов|рани|убит|ранен|затрыман|вызвал|арыштав|памілав|забіт|паранен)/iu;
const GENITIVE = /^\p{Ll}{3,}(?:а|я|ов|ев|ёв|ей|ий|аў|оў|яў|ёў|еў)$/u;

/** Forms that no noun beside a number has: verbs, adverbs, short participles; with the nouns that look like them. */
const NO_NOUN =
  /(?:о|ть|ться|ют|ят|ут|юць|яць|уць|аць|іць|ліся|лись|лась|лось|лся|ўся|цца|тся|[аяиеуы]ли|(?:ш|г|иб|ер)ли|йшлі|загінулі|^трет(?:и|ей)|^четверт(?:и|ей)|^(?:пят|шест|десят|сот)ых|^чвэрці|^траціны|[аяіеуы]лі|[іы]ў|ены|аны|яны|нуты|еты|яты|лены|выше|ниже)$/iu;
const NOUN_ANYWAY =
  /(?:^(?:авто|фото|видео|відэа|кило|евро|кино|метро|депо|пальто|минут|валют|кают|ребят|недели|цели|модели|мили|роли|доли|области|планы|страны|краіны|раны|экраны|рестораны|океаны|ветераны|ураганы|стадионы|тюльпаны|фонтаны|партизаны|цены|стены|члены|смены|сцены|измены|замены|перемены|арены|хлопцы|прадстаўнікоў|комнаты|палаты|зарплаты|выплаты)$|(?:недел|област|модел)[иі])$/iu;

/** A name, and no noun. */
const UNLIKE_NOUN = /^\p{Lu}\p{Ll}/u;

/** "Prisoners of war" are others than prisoners. */
const WHOLE_TERM = /^ of (?:war|conscience)(?!\p{L})/iu;

/** As many words as a counted phrase has. */
const MOST_WORDS = 5;
const LOOK = 90;

const PHRASE_WORD =
  /[\s\u00a0]?(?<open>["“«„‘([])?(?<word>(?:\p{Lu}\.){2,4}|[\p{L}\p{M}][\p{L}\p{M}.’'ʼ-]{0,30})(?<close>["”»“’)\]](?!\p{L}))?/uy;

/** How a number wants its noun; «21 новый закон» has a Slavic singular, but counts several. */
export type Count = 'one' | 'ending in one' | 'several';

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The words that a phrase may have from `at` on, up to the first mark or word that ends it. */
function wordsAt(text: string, at: number, limit: number): Word[] {
  const area = text.slice(at, Math.min(limit, at + LOOK));
  const words: Word[] = [];
  PHRASE_WORD.lastIndex = 0;
  for (let match = PHRASE_WORD.exec(area); match && words.length < MOST_WORDS; match = PHRASE_WORD.exec(area)) {
    const printed = match.groups?.['word'] ?? '';
    const isAbbreviation = /^(?:\p{Lu}\.){2,4}$/u.test(printed);
    const isOwner = /['’ʼ]s$/u.test(printed);
    const word = isAbbreviation || isOwner ? printed : printed.replace(/[.’'ʼ-]+$/u, '');
    const joins = JOINS.test(word) && ADJECTIVE.test(words.at(-1)?.word ?? '');
    const isQuoted = match.groups?.['open'] !== undefined;
    if (isStop(word) && !joins) break;
    if (words.length > 0 && /^\p{Lu}/u.test(word) && isPlural(words.at(-1)?.word ?? '')) break;
    if (isQuoted && match.groups?.['close'] === undefined) break;
    const start = at + match.index + match[0].indexOf(isQuoted ? (match.groups?.['open'] ?? '') : printed);
    const close = match.groups?.['close'] ?? '';
    const end = isQuoted ? at + match.index + match[0].length : start + word.length;
    words.push({ word, start, end });
    if (!isAbbreviation && (word.length < printed.length || (close && !isQuoted))) break;
  }
  return words;
}

const isPlural = (word: string): boolean =>
  !/['’ʼ]s$/u.test(word) && PLURAL.test(word) && !NO_PLURAL.has(word.toLowerCase()) && !/(?:ly|ous|less)$/iu.test(word);

/**
 * The noun phrase that begins at `at`, as a range of `text`: "political prisoners", "other regime critics", "NATO
 * countries". In Latin letters it ends with its first plural, or with the plurals that follow at once ("human rights
 * activists"); after one it ends with a noun of people or of a measure. Cyrillic phrases end with their first word that
 * is no adjective. null where nothing there can be counted.
 */
export function nounAfter(
  text: string,
  at: number,
  limit: number,
  count: Count = 'several',
): { start: number; end: number } | null {
  const words = wordsAt(text, at, limit);
  const plain = words.map(({ word }) => word);
  const isCyrillic = plain.some((word) => /\p{Script=Cyrillic}/u.test(word));
  const length = isCyrillic
    ? cyrillicLength(plain, count)
    : count === 'one'
      ? lengthAfterOne(plain)
      : latinLength(plain, text.slice(words.at(-1)?.end ?? at, limit));
  const [first, last] = [words[0], words[length - 1]];
  if (!first || !last) return null;
  const isMarked = length === 1 && first.word.length + 2 === first.end - first.start;
  if (isMarked) return { start: first.start + 1, end: first.end - 1 };
  const whole = WHOLE_TERM.exec(text.slice(last.end, Math.min(limit, last.end + 20)))?.[0].length ?? 0;
  return { start: first.start, end: last.end + whole };
}

/** "one opposition journalist", "one month"; not "one day", which is any. */
function lengthAfterOne(words: readonly string[]): number {
  const counted = words.findIndex((word) => {
    const unit = unitOfNoun(word);
    return unit === 'people' || unit === 'troops';
  });
  if (counted >= 0) return counted + 1;
  const unit = unitOfNoun(words[0] ?? '');
  return unit !== null && unit !== 'days' && unit !== 'times' && unit !== 'seconds' ? 1 : 0;
}

/** Up to the first word that shows its unit, or else the first that is no adjective. */
function cyrillicLength(words: readonly string[], count: Count): number {
  const isAdjective = (word: string): boolean =>
    ADJECTIVE.test(word) || (count !== 'several' && SINGULAR.test(word)) || JOINS.test(word);
  const unit = words.findIndex((word) => unitOfNoun(word) !== null);
  const noun = words.findIndex((word) => !isAdjective(word));
  const at = unit < 0 ? noun : noun < 0 ? unit : Math.min(unit, noun);
  if (at < 0) return 0;
  const [word = '', next = ''] = [words[at], words[at + 1]];
  if (count === 'one' && unitOfNoun(word) === null) return 0;
  if (unit === at || unitOfNoun(words.slice(0, at + 1).join(' ')) !== null) {
    const isFurther = isAdjective(word) && (peopleOf(next) !== null || (PARTICIPLE.test(word) && GENITIVE.test(next)));
    const isUsDollar = next === 'США' || next === 'ЗША';
    return at + (isFurther || isUsDollar ? 2 : 1);
  }
  const isNoun = (!NO_NOUN.test(word) || NOUN_ANYWAY.test(word)) && !UNLIKE_NOUN.test(word);
  return isNoun ? at + 1 : 0;
}

/** How many of the words the phrase has; 0 where none is a plural. */
function latinLength(words: readonly string[], after: string): number {
  const first = words.findIndex(isPlural);
  if (first < 0)
    return words.length === 1 && NAMELESS.test(words[0] ?? '') && !/^[\s]?[\p{L}]{0,2}-/u.test(after) ? 1 : 0;
  let last = first;
  while (last + 1 < words.length && isPlural(words[last + 1] ?? '')) last += 1;
  return last + 1;
}

/** What a share is of, from after its "of" on: a plural phrase, or a mass in the singular. */
export function massAfter(text: string, at: number, limit: number): { start: number; end: number } | null {
  const words = wordsAt(text, at, limit);
  const mass = words.findIndex(({ word }) => MASS.has(word.toLowerCase()));
  const [first, last] = [words[0], words[mass]];
  return first && last ? { start: first.start, end: last.end } : null;
}
