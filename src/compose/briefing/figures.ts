import type { ChangedFigure } from '../../archive/news/figures.ts';
import type { DisagreementBlock } from '../../model/view.ts';
import { extractOf } from '../cite.ts';
import { alsoIn, placesOf, type Telling } from './telling.ts';

/** Numbers of what is so beside those that were known before. */
export function figureChanges(telling: Telling): DisagreementBlock[] {
  const { news, scope, cite } = telling;
  const block = ({ from, to, also }: ChangedFigure): DisagreementBlock[] => {
    const places = placesOf(telling, ...[to, ...also].map(({ figure }) => figure.span));
    const isAsked = [from, to, ...also].some(({ figure }) => scope.isAbout(figure.sentence));
    if (!places || !isAsked || !scope.isFrom(from.figure.span.article)) return [];
    const sides = [
      extractOf(cite(from.figure.span), { item: 'figure' }),
      extractOf(cite(places.at), { item: 'figure', ...alsoIn(telling, places.also) }),
    ];
    return [{ kind: 'disagreement', disagreement: 'changed figure', about: null, sides }];
  };
  return news.figures.flatMap(block);
}
