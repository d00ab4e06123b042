import { MONTHS } from '../annotate/days/calendar-names.ts';
import { contentStems } from '../search/terms.ts';
import type { ArticleRecord } from './archive.ts';

/** Words in order, numbers, and whatever ends a phrase. */
const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}’'-]*|[^\s\p{L}\p{N}]/gu;

/** What stands before a thing or a quality of it, never right before a verb. */
const BEFORE_THINGS = new Set(
  `the a an its his her their our my your this these those no some any several many more all both each other such of on
  in for from with by against about over between under into at via amid including
  в во на о об обо с со из для за от по у при без между против через про этот эта эти этой этих
  ў з са ад аб пра пры паміж супраць праз дзеля гэты гэта гэтыя`
    .split(/\s+/u)
    .filter(Boolean),
);

/** Words of time, number and manner, and things that every text has: nothing is asked for by them. */
const GENERAL = new Set(
  contentStems(
    `year years month week day days hour decade time moment period century today yesterday while ago
    number part way ways case thing things fact result end side sides place point line kind sort lot range set series
    person people man woman country countries state world region area city issue issues matter question reason example
    addition order terms need role view name word words use chance step steps topic material comment comments press
    который которая которые якія які якая ${MONTHS.join(' ')}
    since during whose still also together now
    first second last next recent former least most hundreds thousands dozens percent million billion
    год года году лет месяц месяца неделя день дня дней время времени час часа часов минут человек люди людей страна страны
    раз часть число числе слова словам слов сторона стороны ход ходе дело вопрос вопросы ситуация место хотя также
    сегодня вчера около более менее вместе сейчас свои своих вами нами тысяч тыс млн
    год годзе гадоў гады месяц тыдзень дзень дня дні дзён час часу гадзін чалавек людзі людзей краіна краіны частка лік
    словы словах бок боку пытанне пытанні месца сёння сёньня учора каля больш менш тысяч таксама`,
  ),
);

/** "the prisoners released yesterday", "talks on the tariffs began": a verb ends the name of a thing. */
const PARTICIPLE = /(?:ed|ing)$/u;
const PAST = /ed$/u;
const IRREGULAR = new Set(
  `became began broke brought came did fell felt found gave got grew held kept knew led left lost made met paid ran rose
  saw sent sat spoke stood took thought told went won wrote been gone given taken known seen shown become begun drawn`.split(
    /\s+/u,
  ),
);

/** In Russian and Belarusian the first word that is no adjective is the thing. */
const CYRILLIC = /\p{Script=Cyrillic}/u;
const ADJECTIVE = /(?:[ыиоеая]й|[аяыі]я|[ое]е|[ыи]е|[ыиі]х|[ыиі]мі?|[ыи]ми|[оае]го|[ая]га|[ое]му|[ая]му|[ую]ю)$/u;

/** Verbs, and words of manner. Things have such ends in some of their forms only: "визит", never "визита". */
const NO_THING =
  /(?:[аеиіоуыэюяй][лў]|л[аоиі]|л[аоиі]?с[ья]|ўся|л[аі]ся|т[ьи]|ться|ц[ьу]|цца|[аеёиуюя]т|[уюея]тся|шь|[нкт]о)$/u;

const SHORTEST = 3;
/** Words that a phrase has at most. */
const LONGEST = 3;
/** A word is the name of a thing if so much of its places say so; of one that ends as only names of things do, less. */
const MOSTLY = 0.34;
const SOMETIMES = 0.1;
const ENDS_AS_THING = /(?:[st]ion|ment|ship|ness|ism|[ae]nce|ity)s?$|(?:[eo]r|ist)s$/u;
/** The last word of a phrase stands right after "the" or "of" at times: "remain" and "since" never do, often as they are met. */
const HARDLY_EVER = 0.02;
const OFTEN = 10;
/** In so many paragraphs stands a thing in Cyrillic that no preposition was met before. */
const FEWEST_UNLED = 2;
/** Of a large archive the newest paragraphs are read: a completion cannot wait for all. */
const MOST_PARAGRAPHS = 3000;
const MOST = 500;

interface Topic {
  readonly forms: Map<string, number>;
  readonly articles: Set<string>;
  readonly passages: Set<string>;
  readonly words: number;
}

interface Token {
  readonly word: string;
  /** null: it ends a phrase. */
  readonly stem: string | null;
}

/** A word that may be part of the name of a thing, by its stem: no name of a person or place, no number, no stop word. */
function tokenOf(word: string): Token {
  const isWord = /^\p{L}[\p{L}’'-]*$/u.test(word) && word === word.toLowerCase() && word.length >= SHORTEST;
  return { word, stem: isWord ? (contentStems(word)[0] ?? null) : null };
}

/** Words of a text in order; the same word of all texts is looked at once. */
function tokensOf(text: string, met: Map<string, Token>): Token[] {
  return [...text.matchAll(TOKEN)].map(([word]) => {
    const token = met.get(word) ?? tokenOf(word);
    met.set(word, token);
    return token;
  });
}

/** "of", a number, "Trump’s"; and "the US". */
function comesBeforeThing(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  if (BEFORE_THINGS.has(word.toLowerCase()) || /^\d|['’]s$/u.test(word)) return true;
  return /^\p{Lu}/u.test(word) && BEFORE_THINGS.has(tokens[at - 1]?.word.toLowerCase() ?? '');
}

/** Whether a word goes on with the name of a thing after another, or begins it. */
function goesOn(token: Token | undefined, before: Token | undefined): boolean {
  if (!token?.stem) return false;
  if (!before) return true;
  if (CYRILLIC.test(token.word)) return ADJECTIVE.test(before.word);
  return !PARTICIPLE.test(token.word) && !IRREGULAR.has(token.word);
}

/** Words side by side that name a thing, its qualities first: those after "the", "of", a number or "Trump’s". */
function* thingsIn(tokens: readonly Token[]): Generator<readonly Token[]> {
  for (let at = 1; at < tokens.length; at++) {
    if (CYRILLIC.test(tokens[at]?.word ?? '') || !comesBeforeThing(tokens, at - 1)) continue;
    let end = at;
    while (goesOn(tokens[end], end === at ? undefined : tokens[end - 1])) end++;
    if (end > at) yield tokens.slice(Math.max(at, end - LONGEST), end);
  }
}

/** Words in Cyrillic that name a thing by their ends, each with the quality right before it: nothing stands before most. */
function* cyrillicThingsIn(tokens: readonly Token[]): Generator<readonly Token[]> {
  for (const [at, { word, stem }] of tokens.entries()) {
    if (!stem || !CYRILLIC.test(word) || NO_THING.test(word)) continue;
    // "политзаключённых": a quality that nothing follows is a thing.
    const next = tokens[at + 1];
    if (ADJECTIVE.test(word) && next?.stem && !NO_THING.test(next.word)) continue;
    const before = tokens[at - 1];
    yield tokens.slice(before?.stem && ADJECTIVE.test(before.word) ? at - 1 : at, at + 1);
  }
}

const isTopic = (words: readonly Token[]): boolean =>
  words.every(({ stem }) => stem && !GENERAL.has(stem)) && (words.length > 1 || !PAST.test(words[0]?.word ?? ''));

/** Each way that a thing can be asked for: by its last word, by words of it side by side, by all. */
function waysToAsk(thing: readonly Token[]): (readonly Token[])[] {
  const pairs = thing.slice(1).map((_, i) => thing.slice(i, i + 2));
  return [thing.slice(-1), ...pairs, ...(thing.length > 2 ? [thing] : [])].filter(isTopic);
}

/**
 * Things worth asking for, the most told first: those that most articles share, then those in most paragraphs. Phrases
 * are those that stand in two paragraphs or more. Each is given in its most frequent form; names are left to the
 * options for people and publishers.
 */
export function topicsOf(records: readonly ArticleRecord[]): string[] {
  const topics = new Map<string, Topic>();
  const places = new Map<string, number>();
  const led = new Map<string, number>();
  const met = new Map<string, Token>();
  let left = MOST_PARAGRAPHS;
  for (const { article } of records.toReversed()) {
    if (article.sameStoryAs !== null) continue;
    for (const { exact, start } of article.paragraphs) {
      if (left-- <= 0) break;
      const tokens = tokensOf(exact, met);
      tokens.forEach(({ stem }, at) => {
        if (!stem) return;
        places.set(stem, (places.get(stem) ?? 0) + 1);
        if (BEFORE_THINGS.has(tokens[at - 1]?.word.toLowerCase() ?? '')) led.set(stem, (led.get(stem) ?? 0) + 1);
      });
      for (const thing of [...thingsIn(tokens), ...cyrillicThingsIn(tokens)]) {
        for (const words of waysToAsk(thing)) {
          const key = words.map(({ stem }) => stem).join(' ');
          const form = words.map(({ word }) => word).join(' ');
          const fresh: Topic = { forms: new Map(), articles: new Set(), passages: new Set(), words: words.length };
          const topic = topics.get(key) ?? fresh;
          topics.set(key, topic);
          topic.forms.set(form, (topic.forms.get(form) ?? 0) + 1);
          topic.articles.add(article.id);
          topic.passages.add(`${article.id}:${start}`);
        }
      }
    }
  }
  // "prominent opposition" is only ever the beginning of "prominent opposition figure".
  const onlyBegins = new Set(
    [...topics].flatMap(([key, { words, passages }]) => {
      const beginning = key.split(' ').slice(0, -1).join(' ');
      return words > 2 && topics.get(beginning)?.passages.size === passages.size ? [beginning] : [];
    }),
  );
  const isThing = ([key, { forms, passages, words }]: readonly [string, Topic]): boolean => {
    const last = key.split(' ').at(-1) ?? '';
    const times = places.get(last) ?? 0;
    const isNamed = times < OFTEN || CYRILLIC.test(last) || (led.get(last) ?? 0) > times * HARDLY_EVER;
    if (CYRILLIC.test(key) && passages.size < FEWEST_UNLED && !led.has(last)) return false;
    if (words > 1) return passages.size > 1 && !onlyBegins.has(key) && isNamed;
    const told = [...forms.values()].reduce((sum, count) => sum + count, 0);
    const least = [...forms.keys()].some((form) => ENDS_AS_THING.test(form)) ? SOMETIMES : MOSTLY;
    return told >= (places.get(key) ?? 0) * least;
  };
  return [...topics]
    .filter(isThing)
    .map(([, topic]) => topic)
    .sort((a, b) => worth(b) - worth(a))
    .slice(0, MOST)
    .map(({ forms }) => mostFrequent(forms));
}

/** Of two as widely told, a phrase says more than a word. */
const worth = ({ articles, passages, words }: Topic): number =>
  articles.size * 10 + Math.min(passages.size, 50) * 2 + (words > 1 ? 5 : 0);

const mostFrequent = (forms: ReadonlyMap<string, number>): string =>
  [...forms].reduce((best, each) => (each[1] > best[1] || (each[1] === best[1] && each[0] < best[0]) ? each : best))[0];
