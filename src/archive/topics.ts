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
    first second last next recent former least most hundreds thousands dozens percent million billion
    год года году лет месяц неделя день дня время человек люди людей страна страны раз часть число слова
    гады годзе гадоў тыдзень дзень час чалавек людзі людзей краіна краіны частка лік словы`,
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

const SHORTEST = 3;
/** Words that a phrase has at most. */
const LONGEST = 3;
/** A word is the name of a thing if so much of its places say so. */
const MOSTLY = 0.34;
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
    if (!comesBeforeThing(tokens, at - 1)) continue;
    let end = at;
    while (goesOn(tokens[end], end === at ? undefined : tokens[end - 1])) end++;
    if (end > at) yield tokens.slice(Math.max(at, end - LONGEST), end);
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
  const met = new Map<string, Token>();
  let left = MOST_PARAGRAPHS;
  for (const { article } of records.toReversed()) {
    if (article.sameStoryAs !== null) continue;
    for (const { exact, start } of article.paragraphs) {
      if (left-- <= 0) break;
      const tokens = tokensOf(exact, met);
      for (const { stem } of tokens) if (stem) places.set(stem, (places.get(stem) ?? 0) + 1);
      for (const thing of thingsIn(tokens)) {
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
    if (words > 1) return passages.size > 1 && !onlyBegins.has(key);
    const told = [...forms.values()].reduce((sum, count) => sum + count, 0);
    return told >= (places.get(key) ?? 0) * MOSTLY;
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
