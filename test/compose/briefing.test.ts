import { describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { newsOf } from '../../src/archive/news.ts';
import { briefing } from '../../src/compose/briefing.ts';
import type { BriefingLength, Interest } from '../../src/model/briefing.ts';
import type { Block, Extract, View } from '../../src/model/view.ts';
import { extractsIn } from '../../src/render/extract.ts';
import { archiveOf } from '../archive/archives.ts';
import { type Growing, growing, written } from '../archive/growing.ts';

type Files = Readonly<Record<string, string>>;
type Asked = Partial<Interest> & { readonly length?: BriefingLength };

const told = (archive: Archive, since: number | null, asked: Asked = {}): View | null =>
  briefing(archive, newsOf(archive, since), { topics: [], people: [], publishers: [], length: 'normal', ...asked });

/** What is told of the files that come after others. */
async function whenAdded(before: Files, files: Files, asked: Asked = {}): Promise<View | null> {
  const store = await growing();
  const { revision } = await store.add(before);
  const view = told(await store.add(files), revision, asked);
  await store.close();
  return view;
}

const under = (view: View | null, heading: string): Block[] => {
  const blocks = view?.blocks ?? [];
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.text === heading);
  if (from < 0) return [];
  const to = blocks.findIndex((block, n) => n > from && block.kind === 'heading');
  return blocks.slice(from + 1, to < 0 ? undefined : to);
};

const extractsUnder = (view: View | null, heading: string): Extract[] => under(view, heading).flatMap(extractsIn);
const textsUnder = (view: View | null, heading: string): string[] =>
  extractsUnder(view, heading).map(({ text }) => text);
const headings = (view: View | null): string[] =>
  (view?.blocks ?? []).flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
const all = (view: View | null): Extract[] => (view?.blocks ?? []).flatMap(extractsIn);
const elsewhere = ({ alsoIn = [] }: Extract): (string | null)[] => alsoIn.map(({ publisher }) => publisher);

const MEETING = 'Anna Lind met Max Berg in Minsk on 21 June 2025 and spoke of trade.';
const AGAIN = 'Max Berg and Anna Lind held talks in Minsk on 21 June 2025, the press office said.';
const COURT = 'On 2 July 2025 Ivan Ross was sentenced to four years in prison in Homiel.';
const EMBASSY = 'The embassy of the United States reopened in Minsk on 5 June 2025, Anna Lind wrote.';
const RIVER = 'The weather was fine, and many people walked along the river.';
const QUOTE = '“We will go on with the talks in the autumn,” Anna Lind said.';

describe('a briefing', () => {
  it('is none where nothing is new', async () => {
    const store = await growing();
    const archive = await store.add({ 'a.txt': written(MEETING, '2025-06-22') });
    expect(told(archive, archive.revision)).toBeNull();
    expect(told(await store.readAgain(), archive.revision)).toBeNull();
    await store.close();
  });

  it('tells what is new in order of day, and what has no certain day apart', async () => {
    const view = await whenAdded(
      {},
      {
        'a.txt': written(COURT, null),
        'b.txt': written(EMBASSY, null),
        'c.txt': written(MEETING, null),
        'd.txt': written('The embassy of Lithuania closes on Monday, Anna Lind said at a meeting in Vilnius.', null),
      },
    );
    expect(textsUnder(view, 'What is new')).toEqual([EMBASSY, MEETING, COURT]);
    expect(textsUnder(view, 'New, without a certain day')).toHaveLength(1);
    expect(headings(view)).toEqual(['What is new', 'New, without a certain day']);
  });

  it('tells of what was known only what is new, and how many told it before', async () => {
    const view = await whenAdded(
      { 'a.txt': written(MEETING, '2025-06-22') },
      { 'b.txt': written(AGAIN, '2025-06-23') },
    );
    expect(under(view, 'More on what was known')).toMatchObject([
      { kind: 'event', date: { value: '2025-06-21' }, before: 1, statements: [{ text: AGAIN }] },
    ]);
    expect(all(view).map(({ text }) => text)).toEqual([AGAIN]);
  });

  it('does not tell a known sentence again because another outlet has it too', async () => {
    const more = `${MEETING}\n\n${COURT}`;
    const view = await whenAdded({ 'a.txt': written(MEETING, '2025-06-22') }, { 'b.txt': written(more, '2025-07-03') });
    expect(all(view).map(({ text }) => text)).toEqual([COURT]);
  });

  it('tells a story of four outlets once, with four sources', async () => {
    const text = `${MEETING}\n\n${QUOTE}`;
    const outlets = ['Daily', 'Herald', 'Post', 'Wire'];
    const files = Object.fromEntries(outlets.map((name, n) => [`${n}.txt`, written(text, '2025-06-22', name)]));
    const view = await whenAdded({}, files);
    expect(all(view).map(({ text }) => text)).toEqual([MEETING, 'We will go on with the talks in the autumn,']);
    for (const extract of all(view))
      expect([extract.citation.publisher, ...elsewhere(extract)].toSorted()).toEqual(outlets);
  });

  it('tells the same sentence of one happening once, though the articles differ', async () => {
    const view = await whenAdded(
      {},
      {
        'a.txt': written(`${MEETING}\n\n${RIVER}`, '2025-06-22', 'Daily'),
        'b.txt': written(`${MEETING}\n\n${COURT}`, '2025-06-22', 'Wire'),
      },
    );
    const [meeting] = extractsUnder(view, 'What is new').filter(({ text }) => text === MEETING);
    expect(textsUnder(view, 'What is new').filter((text) => text === MEETING)).toHaveLength(1);
    expect(meeting && elsewhere(meeting)).toEqual(['Wire']);
  });

  it('tells a sentence once that outlets print with and without what opens a report', async () => {
    const opened = ['MINSK — ', 'VILNIUS, Lithuania (AP) — ', 'June 22, Pozirk. ', ''];
    const files = Object.fromEntries(
      opened.map((words, n) => [`${n}.txt`, written(`${words}${MEETING}`, '2025-06-22', `Outlet ${n}`)]),
    );
    const view = await whenAdded({}, files);
    expect(all(view).map((each) => [each.citation.publisher, ...elsewhere(each)].length)).toEqual([4]);
    const later = await whenAdded({ 'b.txt': files['3.txt'] ?? '' }, { 'a.txt': files['0.txt'] ?? '' });
    expect(headings(later)).not.toContain('More on what was known');
  });

  it('tells the same sentence of one day once, whatever else of its article is told', async () => {
    const text = 'The United States lifted sanctions on the airline on Thursday, the Treasury Department said.';
    const first = written(`${text}\n\n${RIVER}`, '2025-09-11', 'Daily');
    const second = written(`${text}\n\n${EMBASSY}`, '2025-09-11', 'Wire');
    const together = await whenAdded({}, { 'a.txt': first, 'b.txt': second });
    expect(textsUnder(together, 'What is new')).toEqual([text]);
    const apart = await whenAdded({ 'a.txt': first }, { 'b.txt': second });
    expect(all(apart).map((each) => each.text)).toEqual([EMBASSY]);
  });

  it('says of an article made of sentences that others had that it is no new text', async () => {
    const known = { 'a.txt': written(`${MEETING} ${RIVER}\n\n${COURT}`, '2025-07-03', 'Wire') };
    const view = await whenAdded(known, { 'b.txt': written(`MINSK — ${MEETING} ${RIVER}`, '2025-07-04', 'Daily') });
    expect(headings(view)).toEqual(['The same text elsewhere']);
  });

  it('tells apart what lies long before its articles: it is in the news, but no news', async () => {
    const text = `${MEETING}\n\nThe embassy was closed in February 2022.\n\nOn 20 June 2025 Anna Lind left Vilnius.`;
    const view = await whenAdded({}, { 'a.txt': written(text, '2025-06-22') });
    expect(textsUnder(view, 'What is new')).toEqual(['On 20 June 2025 Anna Lind left Vilnius.', MEETING]);
    expect(textsUnder(view, 'Looking back')).toEqual(['The embassy was closed in February 2022.']);
    const old = await whenAdded({}, { 'a.txt': written('The embassy was closed in February 2022.', '2022-03-01') });
    expect(headings(old)).toEqual(['What is new']);
  });

  it('tells a lead under the day of its report, whatever it reminds of', async () => {
    const lead = 'Anna Lind urged Minsk to open its embassy after the break that followed the 2020 election.';
    const view = await whenAdded({}, { 'a.txt': written(lead, '2025-06-22') });
    expect(extractsUnder(view, 'What is new').map(({ text, date }) => [text, date?.value])).toEqual([
      [lead, '2025-06-22'],
    ]);
    expect(headings(view)).toEqual(['What is new']);
  });

  it('tells a sentence with two days under the later', async () => {
    const text = 'Ivan Ross, who was freed on 21 June 2025, told reporters on 22 June 2025 that he will not leave.';
    const view = await whenAdded({}, { 'a.txt': written(text, '2025-06-23') });
    expect(extractsUnder(view, 'What is new').map(({ date }) => date?.value)).toEqual(['2025-06-22']);
  });

  it('numbers its sources in the order in which they are read', async () => {
    const opening = 'The embassy of Lithuania closes on Monday, Anna Lind said at a meeting in Vilnius.';
    const view = await whenAdded(
      { 'a.txt': written(MEETING, '2025-06-22') },
      { 'b.txt': written(AGAIN, '2025-06-23'), 'c.txt': written(opening, null), 'd.txt': written(COURT, '2025-07-03') },
    );
    const numbers = all(view).flatMap(({ citation, alsoIn = [] }) => [citation, ...alsoIn].map(({ n }) => n));
    expect(numbers).toEqual([1, 2, 3]);
  });

  it('cites an article that repeats a known one, once and by its lead', async () => {
    const text = `${MEETING}\n\n${QUOTE}`;
    const view = await whenAdded(
      { 'b.txt': written(text, '2025-06-22', 'Wire') },
      { 'a.txt': written(text, '2025-06-23', 'Daily'), 'c.txt': written(text, '2025-06-23', 'Post') },
    );
    expect(headings(view)).toEqual(['The same text elsewhere']);
    const [lead, ...others] = all(view);
    expect(others).toEqual([]);
    expect([lead?.text, lead?.citation.publisher, lead && elsewhere(lead)]).toEqual([MEETING, 'Daily', ['Post']]);
  });

  it('cites every new article, by its first words that were not told before where it tells nothing else', async () => {
    const same = { 'b.txt': written(`${MEETING} ${RIVER}`, null) };
    const view = await whenAdded({ 'a.txt': written(`${MEETING}\n\n${COURT}`, null) }, same);
    expect(headings(view)).toEqual(['Also new']);
    expect(textsUnder(view, 'Also new')).toEqual([RIVER]);
  });

  it('has a title without a day of ours, and none of a first briefing', async () => {
    const archive = await archiveOf();
    expect(told(archive, null)).toMatchObject({ title: 'Briefing', asOf: '2025-07-07', omitted: null, hint: null });
    const asked = { topics: ['prisoners'], people: ['Keith Kellogg'] };
    expect(told(archive, null, asked)?.title).toBe('Briefing: prisoners · Keith Kellogg');
  });
});

describe('the words of people', () => {
  const BERG = [
    '“There is no way back for us,” Max Berg said.',
    '“I will not come again before the spring,” Max Berg said.',
  ];

  it('stand by speaker, who says most first, words of nobody known last', async () => {
    const nobody = '“The border must be opened before the winter comes,” he said.';
    const view = await whenAdded({}, { 'a.txt': written([nobody, QUOTE, ...BERG].join('\n\n'), null) });
    expect(extractsUnder(view, 'In their words').map(({ speaker }) => speaker)).toEqual([
      'Max Berg',
      'Max Berg',
      'Anna Lind',
      null,
    ]);
  });

  it('are one item where several articles have them, whatever the marks', async () => {
    const view = await whenAdded(
      {},
      {
        'a.txt': written(`${QUOTE}\n\n${RIVER}`, null, 'Daily'),
        'b.txt': written('Anna Lind said: "We will go on with the talks in the autumn."', null, 'Wire'),
      },
    );
    const quotes = extractsUnder(view, 'In their words');
    expect(quotes).toHaveLength(1);
    expect(quotes.flatMap(elsewhere)).toEqual(['Wire']);
  });

  it('are not new where an article had them, alone or among others', async () => {
    const known = {
      'a.txt': written(`“First of all, we will go on with the talks in the autumn,” Anna Lind said.`, null),
    };
    const view = await whenAdded(known, { 'b.txt': written(`${QUOTE}\n\n${BERG[0]}`, null) });
    expect(extractsUnder(view, 'In their words').map(({ speaker }) => speaker)).toEqual(['Max Berg']);
  });

  it('are new where another is said to have said them, which a note tells', async () => {
    const view = await whenAdded(
      { 'a.txt': written(QUOTE, null) },
      { 'b.txt': written(QUOTE.replace('Anna Lind', 'Max Berg'), null) },
    );
    expect(extractsUnder(view, 'In their words')).toMatchObject([
      { speaker: 'Max Berg', notes: ['given to Anna Lind elsewhere'] },
    ]);
  });

  it('are no happening too, though a day stands beside them', async () => {
    const view = await whenAdded({}, { 'a.txt': written('“There was no deal,” Max Berg said on 5 July 2025.', null) });
    expect(headings(view)).toEqual(['In their words']);
    const more = '“There was no deal,” Max Berg said on 5 July 2025 after Anna Lind had met Ivan Ross in Minsk.';
    expect(headings(await whenAdded({}, { 'a.txt': written(more, null) }))).toEqual(['What is new', 'In their words']);
  });
});

describe('words within a sentence', () => {
  const SOON = 'Anna Lind said that the embassy would reopen “in the very near future” if the talks went on.';

  it('stand in their sentence', async () => {
    const view = await whenAdded({}, { 'a.txt': written(`${RIVER}\n\n${SOON}`, null) });
    expect(extractsUnder(view, 'In their words')).toMatchObject([{ text: SOON, speaker: 'Anna Lind' }]);
  });

  it('are told with what else it quotes, once', async () => {
    const both = '“We know who they are,” Anna Lind said, adding that the meeting had been “a very hard one” for all.';
    const view = await whenAdded({}, { 'a.txt': written(`${RIVER}\n\n${both}`, null) });
    expect(textsUnder(view, 'In their words')).toEqual([both]);
  });

  it('are not told again where their sentence tells what happened', async () => {
    const sent =
      'On 4 July 2025 Max Berg sent greetings to “all friends of peace and trade” in Minsk, his office said.';
    const view = await whenAdded({}, { 'a.txt': written(sent, null) });
    expect(all(view).map(({ text }) => text)).toEqual([sent]);
  });
});

describe('a figure that changed', () => {
  const held = (count: string) => `Viasna says that ${count} political prisoners remain behind bars in Belarus.`;

  it('stands beside the one that it takes the place of, with all who have it', async () => {
    const view = await whenAdded(
      { 'a.txt': written(held('1,160'), '2025-07-07', 'Pozirk') },
      {
        'b.txt': written(`${held('1,187')}\n\n${RIVER}`, '2025-08-20', 'Wire'),
        'c.txt': written(held('1,187'), '2025-08-20', 'Daily'),
      },
    );
    expect(under(view, 'Figures that changed')).toMatchObject([
      {
        kind: 'disagreement',
        disagreement: 'changed figure',
        sides: [
          { item: 'figure', text: '1,160 political prisoners', citation: { publisher: 'Pozirk' } },
          { item: 'figure', text: '1,187 political prisoners', citation: { publisher: 'Wire' } },
        ],
      },
    ]);
    expect(extractsUnder(view, 'Figures that changed').flatMap(elsewhere)).toEqual(['Daily']);
  });

  it('is told to those who asked for both publishers', async () => {
    const before = { 'a.txt': written(held('1,160'), '2025-07-07', 'Pozirk') };
    const files = { 'b.txt': written(held('1,187'), '2025-08-20', 'Wire') };
    const both = await whenAdded(before, files, { publishers: ['pozirk', 'WIRE'] });
    expect(textsUnder(both, 'Figures that changed')).toHaveLength(2);
    expect(textsUnder(await whenAdded(before, files, { publishers: ['Wire'] }), 'Figures that changed')).toEqual([]);
  });
});

describe('what sources say differently', () => {
  const freed = (count: number, more: string) =>
    written(`Belarus released ${count} political prisoners on 21 June 2025 ${more}.`, '2025-06-22');

  it('stands beside its event, with the known side', async () => {
    const view = await whenAdded(
      { 'a.txt': freed(14, 'after Anna Lind met Max Berg') },
      { 'b.txt': freed(16, ', all of them men, after Anna Lind met Max Berg') },
    );
    const [event] = under(view, 'More on what was known');
    if (event?.kind !== 'event') throw new Error('the release is no event');
    expect(event.disagreements.map(({ sides }) => sides.map(({ text }) => text))).toEqual([
      ['14 political prisoners', '16 political prisoners'],
    ]);
    expect(under(view, 'Where sources disagree')).toEqual([]);
  });

  it('has each side once, with all who say so', async () => {
    const view = await whenAdded(
      { 'a.txt': freed(14, 'after Anna Lind met Max Berg') },
      {
        'b.txt': freed(14, 'when Anna Lind met Max Berg'),
        'c.txt': freed(16, ', all of them men, after Anna Lind met Max Berg'),
      },
    );
    const [event] = under(view, 'More on what was known');
    if (event?.kind !== 'event') throw new Error('the release is no event');
    expect(
      event.disagreements.flatMap(({ sides }) => sides.map((side) => [side.text, elsewhere(side).length])),
    ).toEqual([
      ['14 political prisoners', 1],
      ['16 political prisoners', 0],
    ]);
  });

  it('stands apart where it is about somebody and no event', async () => {
    const view = await whenAdded(
      { 'a.txt': written('In Vilnius the envoy for Ukraine Max Berg spoke of the border and of trade.', null) },
      { 'b.txt': written('In Vilnius the envoy to Belarus Max Berg spoke of the border and of trade.', null) },
    );
    expect(under(view, 'Where sources disagree')).toMatchObject([{ disagreement: 'difference', about: 'Max Berg' }]);
  });
});

describe('a correction', () => {
  it('is told by the sentences that are new, each with a note', async () => {
    const store = await growing();
    const { revision } = await store.add({ 'a.txt': written(`${MEETING}\n\n${RIVER}`, null) });
    const archive = await store.add({ 'a.txt': written(`${MEETING}\n\n${RIVER} The river froze in the night.`, null) });
    const view = told(archive, revision);
    expect(extractsUnder(view, 'Corrected')).toMatchObject([
      { text: 'The river froze in the night.', notes: ['not in the version before'] },
    ]);
    expect(headings(view)).toEqual(['Corrected']);
    await store.close();
  });

  it('is no new happening, but what somebody said stands with their words', async () => {
    const store = await growing();
    const { revision } = await store.add({ 'a.txt': written(MEETING, null) });
    const archive = await store.add({ 'a.txt': written(`${MEETING.replace('Minsk', 'Brest')}\n\n${QUOTE}`, null) });
    const view = told(archive, revision);
    expect(headings(view)).toEqual(['In their words', 'Corrected']);
    expect(extractsUnder(view, 'Corrected').map(({ date }) => date?.value)).toEqual(['2025-06-21', undefined]);
    for (const { notes } of all(view)) expect(notes).toContain('not in the version before');
    await store.close();
  });

  it('is told once, though others told of the same happening', async () => {
    const store = await growing();
    const texts = { 'a.txt': written(MEETING, null), 'b.txt': written(AGAIN, null) };
    const { revision } = await store.add(texts);
    const archive = await store.add({ 'a.txt': written(MEETING.replace('trade', 'potash'), null) });
    const view = told(archive, revision);
    expect(headings(view)).toEqual(['Corrected']);
    expect(all(view)).toHaveLength(1);
    await store.close();
  });

  it('of a keeper is told by the lead, with what was mended', async () => {
    const store = await growing();
    const { revision } = await store.add({ 'a.txt': written(`${MEETING}\n\n${RIVER}`, null) });
    const view = told(await store.mend('a.txt', { published: '2025-06-22', publisher: 'Wire' }), revision);
    expect(extractsUnder(view, 'Corrected')).toMatchObject([
      { text: MEETING, notes: ['mended by a keeper: publisher, day'] },
    ]);
    expect(headings(view)).toEqual(['Corrected']);
    await store.close();
  });
});

describe('an interest', () => {
  const files = {
    'a.txt': written(MEETING, null, 'Daily'),
    'b.txt': written(`${COURT}\n\n“The court has not heard a single witness,” Ivan Ross said.`, null, 'Wire'),
    'c.txt': written(`${RIVER} ${RIVER}`, null, 'Wire'),
  };

  it.each<[string, Asked, string[]]>([
    ['a topic', { topics: ['trade'] }, ['a.txt']],
    ['one of several topics', { topics: ['trade', 'river'] }, ['a.txt', 'c.txt']],
    ['a person', { people: ['Ivan Ross'] }, ['b.txt']],
    ['a topic or a person', { topics: ['river'], people: ['Max Berg'] }, ['a.txt', 'c.txt']],
    ['a publisher, in whatever case', { publishers: ['wire'] }, ['b.txt', 'c.txt']],
    ['a topic in a publisher', { topics: ['river', 'trade'], publishers: ['Wire'] }, ['c.txt']],
    ['nobody known', { people: ['Zoë Quist'] }, []],
    ['a publisher that has nothing', { publishers: ['Herald'] }, []],
    ['a topic that nothing is about', { topics: ['zebra harvest'] }, []],
  ])('in %s narrows what is told', async (_, asked, expected) => {
    const view = await whenAdded({}, files, asked);
    const cited = all(view).map(({ citation }) => citation.file?.split('/').at(-1));
    expect([...new Set(cited)].toSorted()).toEqual(expected);
    if (expected.length === 0) expect(view).toBeNull();
  });

  it('in a publisher cites its copy, and not that of another', async () => {
    const view = await whenAdded(
      {},
      { 'a.txt': written(MEETING, null, 'Daily'), 'b.txt': written(MEETING, null, 'Wire') },
      { publishers: ['Wire'] },
    );
    expect(all(view).map((each) => [each.citation.publisher, ...elsewhere(each)])).toEqual([['Wire']]);
  });

  it('in a topic tells an event for what an earlier article said of it', async () => {
    const view = await whenAdded(
      { 'a.txt': written(MEETING, null) },
      { 'b.txt': written(AGAIN, null) },
      { topics: ['trade'] },
    );
    expect(textsUnder(view, 'More on what was known')).toEqual([AGAIN]);
  });

  it('in a topic tells what an article says of it, where what else is told of it does not', async () => {
    const paragraph =
      'The envoy will speak of potash, a source said. “We do not come for the pictures,” the source added.';
    const view = await whenAdded({}, { 'a.txt': written(`${RIVER}\n\n${paragraph}`, null) }, { topics: ['potash'] });
    expect(all(view).map(({ text }) => text)).toContain('The envoy will speak of potash, a source said.');
  });

  it('in a topic cites of an article what is about it', async () => {
    const view = await whenAdded(
      {},
      { 'a.txt': written(`${RIVER}\n\nThe price of potash rose again.`, null) },
      { topics: ['potash'] },
    );
    expect(all(view).map(({ text }) => text)).toEqual(['The price of potash rose again.']);
  });
});

describe('the length', () => {
  const days = Array.from({ length: 12 }, (_, n) => n + 1);
  const files: Files = Object.fromEntries(
    days.map((day) => [
      `${day}.txt`,
      written(`On ${day} July 2025 the town of Lind${'a'.repeat(day)} opened bridge number ${day}.`, null),
    ]),
  );
  let store: Growing;
  const views = async (): Promise<Record<BriefingLength, View | null>> => {
    store = await growing();
    const archive = await store.add(files);
    await store.close();
    return {
      short: told(archive, 0, { length: 'short' }),
      normal: told(archive, 0, { length: 'normal' }),
      long: told(archive, 0, { length: 'long' }),
    };
  };

  it('changes what is drawn and not what is found; the newest are drawn', async () => {
    const { short, normal, long } = await views();
    const found = (view: View | null) =>
      all(view)
        .map(({ text }) => text)
        .toSorted();
    expect(found(short)).toEqual(found(long));
    expect(found(normal)).toHaveLength(12);
    const heading = normal?.blocks.find((block) => block.kind === 'heading' && block.text === 'What is new');
    expect(heading).toMatchObject({ show: 6, keep: 'last' });
  });

  it('says the most telling first, only where more happened than is drawn', async () => {
    const { short, long } = await views();
    expect(headings(short)).toEqual(['Most telling', 'What is new']);
    expect(textsUnder(short, 'Most telling').length).toBeGreaterThan(0);
    expect(headings(long)).toEqual(['What is new']);
    expect(all(short)[0]?.citation.n).toBe(1);
  });
});

it('never has words of ours about the world: every extract is its citation’s words', async () => {
  const archive = await archiveOf();
  for (const since of [null, 0])
    for (const { text, citation, moreCitations } of all(told(archive, since)))
      expect(text).toBe([citation, ...moreCitations].map(({ span }) => span.exact).join(' […] '));
});

it('says whom a misspelled name was taken for', async () => {
  const view = told(await archiveOf(), 0);
  expect(all(view).flatMap(({ notes }) => notes)).toContain('“John Quail” taken for John Coale');
});
