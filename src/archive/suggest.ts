import { foldName } from '../annotate/people/fold.ts';
import type { Person } from '../model/annotation.ts';
import type { ArticleRecord, Suggestion } from './archive.ts';

const MOST = 25;
const LONGEST = 100;

const cut = (text: string): string => {
  const letters = [...text];
  return letters.length <= LONGEST ? text : `${letters.slice(0, LONGEST - 1).join('')}…`;
};

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Completions whose value a command takes as it is; what is longer than Discord allows cannot be offered. */
const offer = (labels: readonly (readonly [label: string, value: string])[]): Suggestion[] =>
  labels
    .filter(([, value]) => [...value].length <= LONGEST)
    .slice(0, MOST)
    .map(([label, value]) => ({ label: cut(label), value }));

/** Whether some spelling of a name has words that begin with each word typed, as printed or folded. */
export function beginsSo({ name, aliases }: Person, typed: string): boolean {
  const raw = plain(typed).split(/\s+/u).filter(Boolean);
  const folded = foldName(typed);
  const begins = (tokens: readonly string[], starts: readonly string[]) =>
    starts.every((start) => tokens.some((token) => token.startsWith(start)));
  return [name, ...aliases].some(
    (spelling) =>
      begins(plain(spelling).split(/[\s-]+/u), raw) || (folded.length > 0 && begins(foldName(spelling), folded)),
  );
}

/** The names that begin as typed, in any script. */
export function suggestPeople(people: readonly Person[], typed: string): Suggestion[] {
  return offer(
    people
      .filter((person) => beginsSo(person, typed))
      .map(({ name, aliases }) => {
        const other = aliases.filter((alias) => alias !== name && !alias.includes(name) && !name.includes(alias));
        return [other.length > 0 ? `${name} · also ${other.slice(0, 3).join(', ')}` : name, name];
      }),
  );
}

export function suggestWords(words: readonly string[], typed: string): Suggestion[] {
  const start = plain(typed.trim());
  const fitting = words.filter(
    (word) =>
      plain(word)
        .split(/\s+/u)
        .some((part) => part.startsWith(start)) || plain(word).startsWith(start),
  );
  return offer(fitting.map((word) => [word, word]));
}

/** What a person calls an article: its title, or where it has none its first words. */
const nameOfArticle = ({ article }: ArticleRecord): string =>
  article.title?.value ?? `${article.body.split(/\s+/u).slice(0, 12).join(' ')} …`;

export function suggestArticles(records: readonly ArticleRecord[], typed: string): Suggestion[] {
  const words = plain(typed).split(/\s+/u).filter(Boolean);
  const newestFirst = [...records].reverse();
  const fitting = newestFirst.filter(({ article }) => {
    const text = plain(
      [article.title?.value, article.publisher?.value, article.origin.file, article.body.slice(0, 200)].join(' '),
    );
    return words.every((word) => text.includes(word)) || article.id === typed.trim();
  });
  return offer(
    fitting.map((record) => [
      [record.article.publisher?.value, nameOfArticle(record)].filter(Boolean).join(' · '),
      record.article.id,
    ]),
  );
}

const DAYS = ['yesterday', 'last week', 'this month', 'last month', 'this year', 'last year'] as const;

/** Days that may be meant by what was typed so far, and what was typed if it can be read as one. */
export async function suggestDays(
  typed: string,
  newest: string | null,
  isDay: (typed: string) => Promise<boolean>,
): Promise<Suggestion[]> {
  const start = plain(typed.trim());
  const months = newest ? [newest, newest.slice(0, 7), newest.slice(0, 4)] : [];
  const common = [...DAYS, ...months].filter((day) => day.startsWith(start));
  const asTyped = start !== '' && !common.includes(start) && (await isDay(typed)) ? [typed.trim()] : [];
  return offer([...asTyped, ...common].map((day) => [day, day]));
}
