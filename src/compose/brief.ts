import type { Archive } from '../archive/archive.ts';
import { newestRecords } from '../archive/newest.ts';
import { stemsOf } from '../archive/words.ts';
import type { Figure, Mention, Position } from '../model/annotation.ts';
import type { BriefingLength } from '../model/briefing.ts';
import type { Disagreement, Event } from '../model/event.ts';
import { overlaps, type PersonId, type Span, spanAt } from '../model/span.ts';
import type { Block, Extract, View } from '../model/view.ts';
import { type Cite, citer, extractOf } from './cite.ts';
import { disagreementBlock, happeningBlocks, happeningsOf } from './happenings.ts';
import { SHOWN } from './length.ts';
import { aboutMatter, isAbout, type Matter, matterOf, matterOfRecords, within } from './matter.ts';
import { misspellingsIn } from './misspelled.ts';
import type { Question } from './question.ts';
import { quoteExtract, quotesOf } from './quotes.ts';
import { section } from './section.ts';
import { tellingSentences } from './telling.ts';
import { titleOf } from './title.ts';

/** The name and the office beside it as one stretch of the text, where they stand together. */
const ROLE_REACH = 40;

function withRole(body: string, mention: Mention, position: Position): Span | null {
  const start = Math.min(mention.span.start, position.span.start);
  const end = Math.max(mention.span.end, position.span.end);
  const together = end - start - mention.span.exact.length - position.span.exact.length <= ROLE_REACH;
  const hull = spanAt(mention.span.article, body, { start, end });
  return together && !/[.!?]\s/u.test(hull.exact) ? hull : null;
}

/** Who is named, the most often first: with the office that the text gives, else by the name as printed. */
function people(matter: Matter, cite: Cite): Extract[] {
  const counts = new Map<PersonId, number>();
  const roles = new Map<PersonId, Span>();
  const names = new Map<PersonId, Mention>();
  for (const passage of matter.passages)
    for (const { person } of within(passage, passage.record.annotations.mentions, ({ span }) => span))
      if (person !== null) counts.set(person, (counts.get(person) ?? 0) + 1);
  for (const { annotations, article } of new Set(matter.passages.map(({ record }) => record))) {
    for (const mention of annotations.mentions) {
      if (mention.person === null || mention.via !== 'name') continue;
      const known = names.get(mention.person);
      if (!known || mention.span.exact.length > known.span.exact.length) names.set(mention.person, mention);
      for (const position of annotations.positions) {
        const role = position.person === mention.person ? withRole(article.body, mention, position) : null;
        if (role && role.exact.length > (roles.get(mention.person)?.exact.length ?? 0)) roles.set(mention.person, role);
      }
    }
  }
  const ordered = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return ordered.flatMap(([person]) => {
    const role = roles.get(person);
    const name = names.get(person);
    if (role) return [extractOf(cite(role), { item: 'position' })];
    return name ? [extractOf(cite(name.span), { item: 'mention' })] : [];
  });
}

/** Spans of time are no news, and a bare count ("two sides") only where its sentence speaks of what is asked. */
const tells = ({ unit, sentence }: Figure, stems: ReadonlySet<string>): boolean =>
  unit === null ? stemsOf(sentence.exact).some((stem) => stems.has(stem)) : !TIMES.has(unit);
const TIMES = new Set(['years', 'months', 'weeks', 'days', 'hours', 'minutes']);

function figures(matter: Matter, cite: Cite): Extract[] {
  return matter.passages.flatMap((passage) => {
    const told = within(passage, passage.record.figures, ({ span }) => span);
    return told
      .filter((figure) => tells(figure, matter.stems))
      .map(({ span, date }) => extractOf(cite(span), { item: 'figure', date }));
  });
}

/** What sources say differently of the people in the matter, if a side stands in it, and is not told beside an event. */
function disagreements(archive: Archive, matter: Matter, events: readonly Event[]): Disagreement[] {
  const told = new Set(events.flatMap((event) => event.disagreements));
  const named = matter.passages.flatMap((passage) =>
    within(passage, passage.record.annotations.mentions, ({ span }) => span).flatMap(({ person }) => person ?? []),
  );
  return [...new Set(named)].flatMap((person) =>
    archive
      .disagreementsAbout(person)
      .filter(({ sides }) =>
        sides.some((side) =>
          matter.passages.some(({ paragraph }) => paragraph.article === side.article && overlaps(paragraph, side)),
        ),
      )
      .filter((each) => !told.has(each)),
  );
}

const nothing = ({ topic, person, publisher, days }: Question): string =>
  `Nothing in the archive is about ${[topic && `“${topic}”`, person?.name].filter(Boolean).join(' and ') || 'this'}${publisher ? ` in “${publisher}”` : ''}${days ? ' in those days' : ''}.`;

/** `/brief`: in short, what happened, who, in their words, figures; each line an extract. */
export function brief(archive: Archive, question: Question, length: BriefingLength): View {
  const { topic, person, publisher, days } = question;
  const asked = isAbout(question) || days !== undefined;
  const matter = asked ? matterOf(archive, question) : matterOfRecords(newestRecords(archive));
  const { notices, omitted } = aboutMatter(matter);
  const cite = citer(archive);
  const { telling, each } = SHOWN[length];
  const { dated, undated } = happeningsOf(archive, matter, question);
  const quotes = quotesOf(matter).sort((a, b) => rank(a.quote) - rank(b.quote));
  const told = (event: Event) => happeningBlocks(archive, event, cite);
  const blocks: Block[] = [
    ...notices.map((text): Block => ({ kind: 'notice', text })),
    ...section(
      'In short',
      tellingSentences(matter, person?.id, SHOWN.long.telling).map((span) =>
        extractOf(cite(span), { notes: misspellingsIn(archive, span) }),
      ),
      telling,
    ),
    ...section('What happened', dated.flatMap(told), each, { keep: 'last' }),
    ...section('Without a certain day', days ? [] : undated.flatMap(told), each),
    ...section('Who', people(matter, cite), each),
    ...section(
      'In their words',
      quotes.map((quote) => quoteExtract(archive, quote, cite)),
      each,
    ),
    ...section('Figures', figures(matter, cite), each),
    ...section(
      'Where sources disagree',
      disagreements(archive, matter, [...dated, ...(days ? [] : undated)]).map((found) =>
        disagreementBlock(archive, found, cite),
      ),
      each,
    ),
  ];
  const found = blocks.some(({ kind }) => kind === 'extract' || kind === 'event');
  return {
    title: asked ? titleOf('Brief', topic, person, publisher) : 'Brief: the newest in the archive',
    asOf: archive.asOf,
    blocks: found
      ? blocks
      : [...blocks, { kind: 'notice', text: archive.records.length > 0 ? nothing(question) : EMPTY }],
    omitted,
    hint: found ? null : HINT,
  };
}

const EMPTY = 'The archive holds no articles yet.';
const HINT = 'Try one word, such as prisoners or sanctions, or a person: /brief person:Kellogg';

/** Whole quotations whose speaker is known come first. */
const rank = ({ kind, speaker }: { kind: string; speaker: PersonId | null }): number =>
  (speaker === null ? 2 : 0) + (kind === 'fragment' ? 1 : 0);
