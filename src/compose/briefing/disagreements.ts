import type { Disagreement } from '../../model/event.ts';
import { overlaps, type Span } from '../../model/span.ts';
import type { DisagreementBlock } from '../../model/view.ts';
import { disagreementBlock } from '../happenings.ts';
import { amongThose } from './happenings.ts';
import { sidesOnce } from './sides.ts';
import type { Telling } from './telling.ts';

/** Whom the articles name that came or were corrected. */
const named = ({ news }: Telling) =>
  new Set(
    news.touched.flatMap(({ original: { annotations } }) => annotations.mentions.flatMap(({ person }) => person ?? [])),
  );

/** New disagreements that stand beside no event. */
export function disagreementsApart(telling: Telling, told: ReadonlySet<Disagreement>): DisagreementBlock[] {
  const { archive, news, scope, cite } = telling;
  const aboutPeople = [...named(telling)].flatMap((person) =>
    archive.disagreementsAbout(person).filter(news.isNewDisagreement),
  );
  const ofEvents = news.happenings.flatMap(({ disagreements }) => disagreements);
  const all = new Set([...aboutPeople, ...ofEvents].filter((each) => !told.has(each)));
  const sentenceOf = (side: Span): Span =>
    archive.record(side.article)?.annotations.sentences.find((sentence) => overlaps(sentence, side)) ?? side;
  const isAsked = ({ person, sides }: Disagreement): boolean =>
    (person !== null && scope.people.has(person)) || sides.some((side) => scope.isAbout(sentenceOf(side)));
  return amongThose(telling, [...all].filter(isAsked)).map((each) => sidesOnce(disagreementBlock(archive, each, cite)));
}
