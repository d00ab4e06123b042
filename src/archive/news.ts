import type { Disagreement } from '../model/event.ts';
import type { Span } from '../model/span.ts';
import type { Archive, ArticleRecord } from './archive.ts';
import { lazily } from './lazily.ts';
import { type Correction, correctionsSince } from './news/corrections.ts';
import { newDisagreements } from './news/disagreements.ts';
import { type ChangedFigure, changedFigures } from './news/figures.ts';
import { type NewHappening, newHappenings } from './news/happenings.ts';
import { type NewQuote, newQuotes } from './news/quotes.ts';
import { knownSentences, type Stories, storiesSince } from './news/stories.ts';
import { saying } from './news/words.ts';

/** What came into an archive after one revision, up to another. */
export interface News extends Stories {
  /** null: nothing was told before, so that the newest period of the archive counts as what came. */
  readonly since: number | null;
  /** The archive's revision, from which the next window begins. */
  readonly until: number;
  /** The articles that came, in the archive's order; copies too. */
  readonly articles: readonly ArticleRecord[];
  readonly corrections: readonly Correction[];
  readonly happenings: readonly NewHappening[];
  /** Quotes in new words, each once. */
  readonly quotes: readonly NewQuote[];
  readonly figures: readonly ChangedFigure[];
  /** Whether sources disagree so only since the new words came. */
  isNewDisagreement(disagreement: Disagreement): boolean;
  /** Whether a sentence in new words is one that another article had before. */
  stoodBefore(sentence: Span): boolean;
  /** The same words in each article that came or was corrected; those of the original first. */
  placesOf(span: Span): readonly Span[];
}

/**
 * What is new in an archive since a revision, or in its newest period: articles that came, words that were corrected,
 * what keepers mended. Costs once through the archive; good for all who were told up to the same revision.
 */
export function newsOf(archive: Archive, since: number | null): News {
  const stories = storiesSince(archive, since);
  const fresh = new Set(stories.touched.flatMap((story) => story.fresh));
  const isNewDisagreement = newDisagreements(archive, stories);
  const happenings = lazily(() => newHappenings(archive, stories, isNewDisagreement));
  const quotes = lazily(() => newQuotes(archive, stories));
  const known = lazily(() => knownSentences(archive, stories));
  const figures = lazily(() => changedFigures(archive, stories));
  return {
    ...stories,
    since,
    until: archive.revision,
    articles: archive.records.filter((record) => fresh.has(record)),
    corrections: correctionsSince(archive, since, stories),
    get happenings() {
      return happenings();
    },
    get quotes() {
      return quotes();
    },
    get figures() {
      return figures();
    },
    isNewDisagreement,
    stoodBefore: (sentence) => known().has(saying(sentence)),
    placesOf: (span) => {
      const story = stories.storyOf(span.article);
      if (!story) return [];
      const { original, fresh: came, corrected } = story;
      const all = [...came, ...corrected].map(({ article }) => article.id);
      const ordered = all.toSorted((a, b) => Number(b === original.article.id) - Number(a === original.article.id));
      return ordered.map((article) => ({ ...span, article }));
    },
  };
}
