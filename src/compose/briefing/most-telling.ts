import type { Span } from '../../model/span.ts';
import { SHOWN } from '../length.ts';
import type { Passage } from '../matter.ts';
import { tellingSentences } from '../telling.ts';
import { placesOf, type Telling } from './telling.ts';

/** The most telling of the new sentences, the best first. */
export function tellingWords(telling: Telling): readonly Span[] {
  const { news, scope } = telling;
  const passages = news.touched.flatMap(({ original: record, fresh }) =>
    record.article.paragraphs.flatMap((paragraph, place) => {
      const isAsked =
        fresh.length > 0 && news.isNew(paragraph) && placesOf(telling, paragraph) !== null && scope.isAbout(paragraph);
      const passage: Passage = { record, paragraph, weight: scope.weightOf(paragraph) };
      return isAsked ? [{ passage, place }] : [];
    }),
  );
  // Of very much news not all is looked at: so the leads come first.
  const ordered = passages.sort((a, b) => a.place - b.place).map(({ passage }) => passage);
  const matter = { passages: ordered, stems: scope.stems, near: [], undated: 0 };
  return tellingSentences(matter, undefined, SHOWN.long.telling)
    .filter((span) => news.isNew(span))
    .flatMap((span) => placesOf(telling, span)?.at ?? []);
}
