import { contentStems } from '../search/terms.ts';
import type { ArticleRecord } from './archive.ts';

const WORD = /\p{L}[\p{L}’'-]{3,}/gu;
const MOST = 500;

interface Topic {
  readonly forms: Map<string, number>;
  readonly articles: Set<string>;
  passages: number;
}

/**
 * Words worth asking for, the most told first: those that most articles share, then those in most paragraphs.
 * Capitalised words are left to the options for people and publishers. Each is given in its most frequent form.
 */
export function topicsOf(records: readonly ArticleRecord[]): string[] {
  const topics = new Map<string, Topic>();
  for (const { article } of records) {
    for (const { exact } of article.paragraphs) {
      const seen = new Set<Topic>();
      for (const [word] of exact.matchAll(WORD)) {
        const [stem] = contentStems(word);
        if (stem === undefined || word !== word.toLowerCase()) continue;
        const topic = topics.get(stem) ?? { forms: new Map(), articles: new Set(), passages: 0 };
        topics.set(stem, topic);
        topic.forms.set(word, (topic.forms.get(word) ?? 0) + 1);
        topic.articles.add(article.id);
        if (!seen.has(topic)) topic.passages++;
        seen.add(topic);
      }
    }
  }
  const ordered = [...topics.values()].sort((a, b) => b.articles.size - a.articles.size || b.passages - a.passages);
  return ordered.slice(0, MOST).map(({ forms }) => mostFrequent(forms));
}

const mostFrequent = (forms: ReadonlyMap<string, number>): string =>
  [...forms].reduce((best, each) => (each[1] > best[1] || (each[1] === best[1] && each[0] < best[0]) ? each : best))[0];
