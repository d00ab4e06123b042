import type { Archive, ArticleRecord } from '../archive/archive.ts';
import { rangeWords } from '../archive/day-words.ts';
import { daysOverlap } from '../archive/passages.ts';
import type { TextReading } from '../archive/read-text.ts';
import { nearest } from '../archive/suggest.ts';
import { stemsOf } from '../archive/words.ts';
import type { DatedFigure, DatedStatement, Figure, Person } from '../model/annotation.ts';
import { type DayRange, daysOf, hasPlace, type PartialDate } from '../model/date.ts';
import type { Event } from '../model/event.ts';
import type { Block, View } from '../model/view.ts';
import { litExtract } from './around.ts';
import { headlines, MOST_PARTS, nearlyBlocks, shortened, stretchesOf } from './check-quote.ts';
import { type Cite, citer, extractOf } from './cite.ts';
import { happeningBlocks, happeningsOf, statementExtract } from './happenings.ts';
import { type Matter, matterOf, matterOfRecords } from './matter.ts';
import { plainMessage } from './message.ts';
import { nearly } from './nearly.ts';
import { byDate } from './order.ts';
import type { Question } from './question.ts';
import { quoteExtract, quotesOf } from './quotes.ts';
import { type Occurrence, occurrences, partsOf, phraseOf } from './verbatim.ts';

/** How many things of each kind are looked up, and how much of each is shown. */
const MOST = { people: 6, days: 5, figures: 6, quotes: 6 } as const;
const SHOWN = { events: 3, onDay: 4, figures: 4, quotes: 3, passages: 3 } as const;
const HEADING = 100;
/** More than stands under any heading: nothing is left out where there is room. */
const SHARING = 1000;

const ANYTHING: Question = { topic: undefined, person: undefined, publisher: undefined, days: undefined };

/** Each thing of a message shares what room there is. */
const heading = (printed: string, more = ''): Block => ({
  kind: 'heading',
  text: `“${shortened(printed, HEADING)}”${more}`,
  show: SHARING,
});

const notice = (text: string): Block => ({ kind: 'notice', text });

const offer = (label: string, command: string): Block => ({ kind: 'offer', label, command, instead: false });

/** Each story once, those of a certain day first. */
function newestFirst(archive: Archive): ArticleRecord[] {
  const once = archive.records.filter(({ article }) => article.sameStoryAs === null).toReversed();
  const isDated = ({ article }: ArticleRecord): boolean => hasPlace(article.published);
  return [...once.filter(isDated), ...once.filter((record) => !isDated(record))];
}

/** The newest of what is dated, then the rest. */
const newest = <T>(all: readonly T[], dateOf: (each: T) => PartialDate | null): T[] =>
  all.toSorted((a, b) => {
    const [one, other] = [dateOf(a), dateOf(b)];
    return Number(hasPlace(other)) - Number(hasPlace(one)) || byDate(other, one);
  });

/** The sentences of the newest happenings that name a person, each once. */
function toldOf(archive: Archive, person: Person, matter: Matter): DatedStatement[] {
  const { dated, undated } = happeningsOf(archive, matter, { ...ANYTHING, person });
  const told = [...dated.toReversed(), ...undated].flatMap(
    ({ statements }) => statements.find(({ people }) => people.includes(person.id)) ?? [],
  );
  return [
    ...new Map(told.toReversed().map((each) => [`${each.span.article}:${each.span.start}`, each])).values(),
  ].reverse();
}

/** The newest that the archive has of a person: an office, words of their own, and what is told of them. */
function aboutPerson(archive: Archive, person: Person, cite: Cite): Block[] {
  const matter = matterOf(archive, { person });
  const positions = newestFirst(archive).flatMap(({ annotations, article }) =>
    annotations.positions.filter((each) => each.person === person.id).map(({ span }) => ({ span, article })),
  );
  const said = quotesOf(matter).filter(({ quote }) => quote.speaker === person.id && quote.kind === 'quotation');
  const found: Block[] = [
    ...positions
      .slice(0, 1)
      .map(({ span, article }) => extractOf(cite(span), { item: 'position', date: article.published })),
    ...newest(said, ({ record }) => record.article.published)
      .slice(0, 1)
      .map((quote) => quoteExtract(archive, quote, cite)),
    ...toldOf(archive, person, matter)
      .slice(0, SHOWN.events)
      .map((statement) => statementExtract(archive, statement, cite)),
  ];
  const named = found.length > 0 ? [] : matter.passages.slice(0, 1);
  return [
    ...found,
    ...named.map(({ paragraph }) => extractOf(cite(paragraph))),
    offer(`All on ${person.name}`, `/who name:"${person.name}"`),
  ];
}

/** Whether the last word of a person's name is spelled much like that of another: no other Maria is like "Maria Ressa". */
function hasSurnameLike({ name, aliases }: Person, printed: string): boolean {
  const lastOf = (spelling: string): string => spelling.trim().split(/\s+/u).at(-1) ?? '';
  return nearest([name, ...aliases], lastOf(printed), lastOf, 1).length > 0;
}

function personBlocks(archive: Archive, { printed, match }: TextReading['people'][number], cite: Cite): Block[] {
  if (match.kind === 'one') {
    const { name } = match.person;
    return [heading(printed, name === printed ? '' : ` · ${name}`), ...aboutPerson(archive, match.person, cite)];
  }
  const people =
    match.kind === 'several' ? match.people : match.near.filter((person) => hasSurnameLike(person, printed));
  const said =
    match.kind === 'several'
      ? `${people.length} people in the archive fit this name. Nobody was chosen for you.`
      : `No article in the archive names “${printed}”.${people.length > 0 ? ' These names are spelled much like it:' : ''}`;
  return [heading(printed), notice(said), ...people.slice(0, 3).map(({ name }) => offer(name, `/who name:"${name}"`))];
}

const isWithin = (inner: DayRange, outer: DayRange): boolean => outer.first <= inner.first && inner.last <= outer.last;

/** The days that a value may mean: of a day without a year, one in each year of which something is told. */
function rangesOf(value: string, events: readonly Event[]): readonly DayRange[] {
  const range = daysOf(value);
  if (range) return [range];
  const years = new Set(events.flatMap(({ date }) => date?.value?.match(/^\d{4}/u)?.[0] ?? []));
  return [...years].flatMap((year) => daysOf(value.replaceAll('XXXX', year)) ?? []);
}

function dayBlocks(
  archive: Archive,
  { printed, value }: TextReading['days'][number],
  events: readonly Event[],
  shown: Set<Event>,
  cite: Cite,
): Block[] {
  const asked = rangesOf(value, events);
  const told = events.filter(({ date }) => {
    const days = daysOf(date?.value ?? null);
    // Neither names a year.
    if (days === null) return date !== null && date.value === value;
    return asked.some((range) => isWithin(days, range));
  });
  const published = archive.records.filter(({ article }) => {
    const days = hasPlace(article.published) ? daysOf(article.published.value) : null;
    return days !== null && asked.some((range) => daysOverlap(days, range));
  }).length;
  const [range] = asked;
  const words = value.includes('X')
    ? ' · of any year, since the message names none'
    : ` · ${range ? rangeWords(range) : value}`;
  const none = `Nothing that the archive tells is dated to it${published > 0 ? `; ${published === 1 ? '1 article was' : `${published} articles were`} published then` : ''}.`;
  const fresh = told.filter((event) => !shown.has(event)).slice(0, SHOWN.onDay);
  const above = told.filter((event) => shown.has(event)).length;
  const more = told.length - fresh.length - above;
  for (const event of fresh) shown.add(event);
  return [
    heading(printed, words),
    ...fresh.flatMap((event) => happeningBlocks(archive, event, cite)),
    ...(above > 0 ? [notice('What is shown above is of these days too.')] : []),
    ...(told.length === 0 ? [notice(none)] : []),
    ...(more > 0 && range && asked.length === 1
      ? [offer(`${more} more on these days`, `/timeline since:${range.first} until:${range.last}`)]
      : []),
  ];
}

/** From here on a number by itself is seldom the same by chance. */
const TELLING_NUMBER = 10;

/** How much two figures speak of the same: the very number first, then the words for what is counted. */
function likeness(asked: Figure, stems: ReadonlySet<string>, figure: DatedFigure): number {
  const isSame = asked.value === figure.value;
  const shared = stemsOf(figure.of).filter((stem) => stems.has(stem)).length;
  const isOfKind = asked.unit === figure.unit && (shared > 0 || (stems.size === 0 && asked.unit !== null));
  if (isOfKind) return (isSame ? 10 : 0) + shared + 1;
  const mayBeOfKind = asked.unit === figure.unit || asked.unit === null || figure.unit === null;
  return isSame && mayBeOfKind && asked.value >= TELLING_NUMBER ? 1 : 0;
}

function figureBlocks(archive: Archive, figure: Figure, cite: Cite): Block[] {
  const stems = new Set(stemsOf(figure.of));
  const all = newestFirst(archive)
    .flatMap(({ figures }) => figures.map((each) => ({ each, like: likeness(figure, stems, each) })))
    .filter(({ like }) => like > 0)
    .sort((a, b) => b.like - a.like);
  const same = all.filter(({ each }) => each.value === figure.value).length;
  const found = all
    .slice(0, SHOWN.figures)
    .map(({ each: { span, date } }) => extractOf(cite(span), { item: 'figure', date }));
  if (found.length === 0) return [heading(figure.span.exact), notice('The archive has no such figure.')];
  return [
    heading(figure.span.exact),
    ...(same === 0 ? [notice('The archive does not have this number; what it has of the same kind:')] : []),
    ...found,
  ];
}

/** Where its words stand as they are; where they do not, its parts around words that it marks as left out. */
function standing(archive: Archive, words: string): readonly Occurrence[] {
  const phrase = phraseOf(words);
  const whole = phrase ? occurrences(archive, [phrase]) : [];
  return whole.length > 0 ? whole : occurrences(archive, partsOf(words).slice(0, MOST_PARTS));
}

function quoteBlocks(archive: Archive, words: string, cite: Cite): Block[] {
  const found = standing(archive, words);
  const phrase = phraseOf(words);
  const titled = found.length === 0 && phrase ? headlines(archive, phrase) : [];
  const places = found.slice(0, SHOWN.quotes);
  const more = found.length - places.length;
  const near = found.length + titled.length === 0 ? nearly(archive, words) : null;
  return [
    heading(words),
    ...places.flatMap((place) =>
      stretchesOf(place).map((stretch) => litExtract(archive, place.record, stretch.words, cite, stretch.parts)),
    ),
    ...(more > 0 ? [notice(`The words stand in ${more === 1 ? '1 more place' : `${more} more places`}.`)] : []),
    ...titled,
    ...(near ? nearlyBlocks(archive, words, near, cite) : []),
    ...(found.length + titled.length === 0 && !near
      ? [notice('No article in the archive has these words as they stand.')]
      : []),
  ];
}

/** A message that names nothing is looked up by its words. */
function byWords(archive: Archive, message: string, cite: Cite): Block[] {
  const { passages } = matterOf(archive, { topic: message });
  const none = 'This message names no person, day, figure or quotation';
  if (passages.length === 0) return [notice(`${none}, and the archive has nothing on its words.`)];
  return [
    notice(`${none}. What the archive has on its words:`),
    ...passages.slice(0, SHOWN.passages).map(({ paragraph }) => extractOf(cite(paragraph))),
  ];
}

/** "Look up in the archive": the people, days, figures and quotations of a message, each with what the archive has. */
export async function lookUp(archive: Archive, message: string, now: Date): Promise<View> {
  const plain = plainMessage(message);
  const { people, days, figures, quoted } = await archive.read(plain, now);
  const quotes = quoted.filter((words) => phraseOf(words) !== null);
  const cite = citer(archive);
  const { dated, undated } = happeningsOf(archive, matterOfRecords(days.length > 0 ? archive.records : []), ANYTHING);
  const events = [...dated, ...undated];
  const shown = new Set<Event>();
  const blocks = [
    ...people.slice(0, MOST.people).flatMap((each) => personBlocks(archive, each, cite)),
    ...days.slice(0, MOST.days).flatMap((each) => dayBlocks(archive, each, events, shown, cite)),
    ...figures.slice(0, MOST.figures).flatMap((each) => figureBlocks(archive, each, cite)),
    ...quotes.slice(0, MOST.quotes).flatMap((each) => quoteBlocks(archive, each, cite)),
  ];
  const beyond = [
    ['name', people.length - MOST.people],
    ['day', days.length - MOST.days],
    ['figure', figures.length - MOST.figures],
    ['quotation', quotes.length - MOST.quotes],
  ] as const;
  const left = beyond.flatMap(([one, count]) => (count > 0 ? [`${count} more ${one}${count === 1 ? '' : 's'}`] : []));
  return {
    title: 'Look up in the archive',
    asOf: archive.asOf,
    blocks: blocks.length > 0 ? blocks : byWords(archive, plain, cite),
    omitted: left.length > 0 ? `Left out of this message: ${left.join(', ')}.` : null,
    hint: null,
  };
}
