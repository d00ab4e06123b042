import type { Disagreement } from '../../model/event.ts';
import { contains, type PersonId, type Span } from '../../model/span.ts';
import type { Archive, ArticleRecord } from '../archive.ts';
import { postDisagreements } from '../disagreements/posts.ts';
import { spellingDisagreements } from '../disagreements/spellings.ts';
import { boundsOf } from '../events/counts.ts';
import { lazily } from '../lazily.ts';
import type { Stories } from './stories.ts';
import { plainWords } from './words.ts';

const isSame = (a: Span, b: Span): boolean => a.article === b.article && a.start === b.start && a.end === b.end;

/** What a side of an event says: how many, or which day, and whether another article gave it. */
type Said = { readonly least: number; readonly most: number } | { readonly day: string };

function saidBy(archive: Archive, side: Span): Said | null {
  const record = archive.record(side.article);
  const figure = record?.figures.find(({ span }) => isSame(span, side));
  if (figure) return boundsOf(figure, 0);
  const at = record?.annotations.statements.findIndex(({ day }) => day !== null && contains(day.span, side)) ?? -1;
  const date = record?.statements[at]?.date;
  return date ? { day: `${date.value} ${date.basis === 'another article'}` } : null;
}

const areApart = (a: Said, b: Said): boolean => {
  if ('day' in a) return 'day' in b && a.day !== b.day;
  return 'least' in b && (a.least > b.most || b.least > a.most);
};

/** An article without what came new, and with what it says of one person alone. */
function asBefore(record: ArticleRecord, person: PersonId, { isNew }: Stories) {
  const { annotations, article } = record;
  const isOld = (each: { readonly person: PersonId | null; readonly span: Span }): boolean =>
    each.person === person && !isNew(each.span);
  const stored = {
    ...record,
    annotations: {
      ...annotations,
      mentions: annotations.mentions.filter(isOld),
      positions: annotations.positions.filter(isOld),
    },
  };
  return { stored, published: article.published };
}

/** Whether a side is in new words, and those before do not disagree so among themselves. */
export function newDisagreements(archive: Archive, stories: Stories): (disagreement: Disagreement) => boolean {
  const naming = lazily(() =>
    Map.groupBy(
      archive.records
        .filter(({ article }) => article.sameStoryAs === null)
        .flatMap((record) => record.annotations.people.map(({ id }) => ({ id, record }))),
      ({ id }) => id,
    ),
  );
  const before = new Map<PersonId, readonly Disagreement[]>();
  const knownAbout = (person: PersonId): readonly Disagreement[] => {
    const known = before.get(person);
    if (known) return known;
    const articles = (naming().get(person) ?? []).map(({ record }) => asBefore(record, person, stories));
    const found = [...postDisagreements(articles), ...spellingDisagreements(articles.map(({ stored }) => stored))];
    before.set(person, found);
    return found;
  };
  const judged = new Map<Disagreement, boolean>();
  const isNews = ({ kind, person, sides }: Disagreement): boolean => {
    if (!sides.some(stories.isNew)) return false;
    const old = sides.filter((side) => !stories.isNew(side));
    if (person === null) {
      const said = old.flatMap((side) => saidBy(archive, side) ?? []);
      return !said.some((one) => said.some((other) => areApart(one, other)));
    }
    const words = new Set(old.map(({ exact }) => plainWords(exact)));
    return !knownAbout(person).some(
      (known) => known.kind === kind && known.sides.some(({ exact }) => words.has(plainWords(exact))),
    );
  };
  return (disagreement) => {
    const known = judged.get(disagreement) ?? isNews(disagreement);
    judged.set(disagreement, known);
    return known;
  };
}
