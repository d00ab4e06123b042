import similarity from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import { foldName } from '../annotate/people/fold.ts';
import type { Person } from '../model/annotation.ts';
import type { ArticleRecord, Suggestion } from './archive.ts';

const MOST = 25;
const LONGEST = 100;

const cut = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).replace(/\p{Surrogate}$/u, '')}…`;

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Completions whose value a command takes as it is; what is longer than Discord allows cannot be offered. */
export const offer = (labels: readonly (readonly [label: string, value: string])[]): Suggestion[] =>
  labels
    .filter(([, value]) => value.length <= LONGEST)
    .slice(0, MOST)
    .map(([label, value]) => ({ label: cut(label), value }));

/** Likeness from which words are offered for what begins none; a slip in a long word leaves them more alike. */
const NEAR = 0.84;
const SHORTEST_SLIP = 3;
/** Longer texts are no slip for a word of the archive. */
const LONGEST_SLIP = 40;

/** Those most like what was typed, the likest first; none for a letter or two. */
export function nearest<T>(all: readonly T[], typed: string, wordsOf: (each: T) => string, most = 5): T[] {
  const asked = plain(typed.trim());
  if (asked.length < SHORTEST_SLIP || asked.length > LONGEST_SLIP) return [];
  return all
    .map((each) => ({ each, like: similarity(asked, plain(wordsOf(each))) }))
    .filter(({ like }) => like >= NEAR)
    .sort((a, b) => b.like - a.like)
    .slice(0, most)
    .map(({ each }) => each);
}

type Spelling = { readonly printed: readonly string[]; readonly folded: readonly string[] };
const known = new WeakMap<Person, readonly Spelling[]>();

/** The words of each spelling of a name, taken apart once: they are asked for with every letter that is typed. */
function spellingsOf(person: Person): readonly Spelling[] {
  const made =
    known.get(person) ??
    [person.name, ...person.aliases].map((spelling) => ({
      printed: plain(spelling).split(/[\s-]+/u),
      folded: foldName(spelling),
    }));
  known.set(person, made);
  return made;
}

/** Whether a spelling as it is printed begins so: it is rather meant than one that only sounds alike. */
const printedSo = (person: Person, raw: readonly string[]): boolean =>
  spellingsOf(person).some(({ printed }) => begin(printed, raw));

const begin = (words: readonly string[], starts: readonly string[]): boolean =>
  starts.every((start) => words.some((word) => word.startsWith(start)));

/** Whether some spelling of a name has words that begin with each word typed, as printed or folded. */
export function beginsSo(person: Person, typed: string): boolean {
  return fitting([person], typed).length > 0;
}

function fitting(people: readonly Person[], typed: string): readonly Person[] {
  const raw = plain(typed).split(/\s+/u).filter(Boolean);
  const folded = foldName(typed);
  const found = people.filter((person) =>
    spellingsOf(person).some(
      (spelling) => begin(spelling.printed, raw) || (folded.length > 0 && begin(spelling.folded, folded)),
    ),
  );
  return [...found.filter((person) => printedSo(person, raw)), ...found.filter((person) => !printedSo(person, raw))];
}

/** The names that begin as typed, in any script; where none does, those that are spelled much like it. */
export function suggestPeople(
  people: readonly Person[],
  typed: string,
  likeIt: (typed: string) => readonly Person[],
): Suggestion[] {
  const begun = fitting(people, typed);
  return offer(
    (begun.length > 0 || typed.length > LONGEST ? begun : likeIt(typed)).map(({ name, aliases }) => {
      const other = aliases.filter((alias) => alias !== name && !alias.includes(name) && !name.includes(alias));
      return [other.length > 0 ? `${name} · also ${other.slice(0, 3).join(', ')}` : name, name];
    }),
  );
}

/** What all spellings of a name share, in any script. */
export const nameKey = (text: string): string => foldName(text).join(' ');

const foldedWords = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

/** Those that begin as typed in another script: "белта" is BelTA, "Зерк" Zerkalo. */
function inAnyScript(words: readonly string[], typed: string): readonly string[] {
  const start = nameKey(typed);
  if (start.length < SHORTEST_SLIP || typed.length > LONGEST_SLIP) return [];
  const known = foldedWords.get(words) ?? new Map(words.map((word) => [word, nameKey(word)]));
  foldedWords.set(words, known);
  return words.filter((word) => known.get(word)?.startsWith(start));
}

/** Those of which a word begins as typed, in any script; where none does, the nearest. */
export function suggestWords(words: readonly string[], typed: string): Suggestion[] {
  const start = plain(typed.trim());
  const begun = words.filter((word) => {
    const letters = plain(word);
    return letters.startsWith(start) || letters.split(/\s+/u).some((part) => part.startsWith(start));
  });
  // What begins with the very letters before what has them inside.
  const ordered = [...begun].sort((a, b) => Number(plain(b).startsWith(start)) - Number(plain(a).startsWith(start)));
  const alike = begun.length > 0 ? ordered : inAnyScript(words, typed);
  return offer((alike.length > 0 ? alike : nearest(words, typed, (word) => word)).map((word) => [word, word]));
}

/** What a person calls an article: its title, or where it has none its first words. */
const nameOfArticle = ({ article }: ArticleRecord): string =>
  article.title?.value ?? `${article.body.slice(0, 300).split(/\s+/u).slice(0, 12).join(' ')} …`;

const described = new WeakMap<ArticleRecord, string>();

/** What an article is looked for by: title, publisher, file and its first words. Made once, as it is asked for with every letter. */
function descriptionOf(record: ArticleRecord): string {
  const { title, publisher, origin, body } = record.article;
  const made =
    described.get(record) ?? plain([title?.value, publisher?.value, origin.file, body.slice(0, 200)].join(' '));
  described.set(record, made);
  return made;
}

export function suggestArticles(records: readonly ArticleRecord[], typed: string): Suggestion[] {
  const words = plain(typed).split(/\s+/u).filter(Boolean);
  const fits = (record: ArticleRecord): boolean =>
    words.every((word) => descriptionOf(record).includes(word)) || record.article.id === typed.trim();
  const newestFirst = records.toReversed();
  const found = newestFirst.filter(fits);
  const offered = found.length > 0 ? found : nearest(newestFirst, typed, nameOfArticle);
  return offer(
    offered.map((record) => [
      [record.article.publisher?.value, nameOfArticle(record)].filter(Boolean).join(' · '),
      record.article.id,
    ]),
  );
}
